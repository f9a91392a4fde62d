import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { openDatabase } from '../../../src/platform/index.js';
import { findPackage, findSystemFolders } from '../../../src/platform/database/postgres/binaries.js';
import { openEmbedded, type Embedded } from '../../../src/platform/database/postgres/embedded.js';
import { localUrl } from '../../../src/platform/database/postgres/probe.js';
import { onDatabase } from '../../opzet/database.js';
import { ask, makeFolder } from '../../opzet/postgres.js';

const APP = 'nulpositie_app';

/** Without the npm package the launcher takes the PostgreSQL of the system, when there is one. */
async function tryOpen(packageRoot: string | undefined, dataDir: string): Promise<Embedded | undefined> {
  return await openEmbedded({
    dataDir,
    packageRoot,
    systemFolders: packageRoot ? [] : findSystemFolders(),
  }).catch(() => undefined);
}

describe.each([
  ['uit het npm-pakket', findPackage()],
  ['van het systeem', undefined],
])('een eigen server, PostgreSQL %s', (_, packageRoot) => {
  let folder: string;
  let server: Embedded | undefined;
  /** Of a user without superuser who may make roles and databases, as a hosting party gives it. */
  let url: string;

  beforeAll(async () => {
    folder = makeFolder();
    server = await tryOpen(packageRoot, folder);
    if (server === undefined) return;
    await ask(server, `CREATE ROLE gemeente LOGIN CREATEROLE CREATEDB PASSWORD 'geheim'`);
    await ask(server, `CREATE ROLE beperkt LOGIN PASSWORD 'geheim'`);
    url = localUrl({ port: server.port, user: 'gemeente', password: 'geheim', database: 'gemeente' });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dirname(folder), { recursive: true, force: true, maxRetries: 10 });
  });

  const DATABASES = ['gemeente', 'tweede', 'derde', 'vierde'];
  const makeDatabases = async (running: Embedded, names: readonly string[]): Promise<void> => {
    for (const name of names) await ask(running, `CREATE DATABASE ${name} OWNER gemeente`);
  };
  beforeEach(async () => {
    if (server === undefined) return;
    const made = await ask<{ datname: string }>(
      server,
      `SELECT datname FROM pg_database WHERE datname = ANY('{${DATABASES.join(',')}}')`,
    );
    for (const { datname } of made) await ask(server, `DROP DATABASE ${datname} WITH (FORCE)`);
    await ask(server, `DROP ROLE IF EXISTS ${APP}`);
    await makeDatabases(server, ['gemeente']);
  });

  const open = async (ownerUrl: string, appPassword?: string) =>
    await openDatabase({ url: ownerUrl, appPassword, dataDir: '', migrations });

  const whoAmI = async (address: string): Promise<unknown> => {
    const client = new pg.Client(address);
    await client.connect();
    try {
      return (await client.query('SELECT current_user AS ik, count(*) AS verbanden FROM verband')).rows[0];
    } finally {
      await client.end();
    }
  };

  const each = (name: string, work: (running: Embedded) => Promise<void>): void =>
    it(name, async () => {
      if (server !== undefined) await work(server);
    });

  each('maakt de rol, migreert, en laat de toepassing als die rol werken', async (running) => {
    const first = await open(url, `wacht'woord/met@tekens%`);
    expect(first.migrated).toEqual(migrations.map(({ name }) => name));
    expect(first.ownerUrl).toBe(url);
    expect(await whoAmI(first.url)).toEqual({ ik: APP, verbanden: '0' });
    const [rol] = await ask(
      running,
      `SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = '${APP}'`,
    );
    expect(rol).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false });
  });

  each('doet de tweede keer niets, en neemt een nieuw wachtwoord over', async () => {
    await open(url, 'een');
    const second = await open(url, 'twee');
    expect(second.migrated).toEqual([]);
    expect(await whoAmI(second.url)).toMatchObject({ ik: APP });
  });

  each('twee keer tegelijk: een van beide migreert en beide werken', async () => {
    const both = await Promise.all([open(url, 'een'), open(url, 'een')]);
    expect(both.map(({ migrated }) => migrated.length).sort()).toEqual([0, migrations.length]);
    for (const { url: address } of both) expect(await whoAmI(address)).toMatchObject({ ik: APP });
  });

  each('vier databases tegelijk op een server delen de rol', async (running) => {
    await makeDatabases(running, DATABASES.slice(1));
    const all = await Promise.all(DATABASES.map((name) => open(onDatabase(url, name), 'een')));
    for (const { url: address } of all) expect(await whoAmI(address)).toMatchObject({ ik: APP });
  });

  each('zonder wachtwoord voor de toepassing staat er wat ontbreekt', async () => {
    await expect(open(url)).rejects.toThrow('DATABASE_APP_PASSWORD');
  });

  each('wie geen rollen mag maken leest wat de beheerder moet doen; daarna werkt het', async (running) => {
    await ask(running, 'ALTER DATABASE gemeente OWNER TO beperkt');
    const limited = localUrl({
      port: running.port,
      user: 'beperkt',
      password: 'geheim',
      database: 'gemeente',
    });
    await expect(open(limited, 'een')).rejects.toThrow(`CREATE ROLE ${APP} LOGIN PASSWORD`);
    await ask(running, `CREATE ROLE ${APP} LOGIN PASSWORD 'een'`);
    expect(await whoAmI((await open(limited, 'een')).url)).toMatchObject({ ik: APP });
  });

  each('een rol die rijbeveiliging passeert wordt geweigerd', async (running) => {
    await ask(running, `CREATE ROLE ${APP} LOGIN BYPASSRLS PASSWORD 'een'`);
    await expect(open(url, 'een')).rejects.toThrow('mag te veel');
  });

  each('een fout wachtwoord of een onbekende database staat er zonder het wachtwoord bij', async () => {
    const wrong = Object.assign(new URL(url), { password: 'geraden' }).href;
    await expect(open(wrong, 'een')).rejects.toThrow(
      /gemeente op 127\.0\.0\.1:\d+ gaat niet open(?![^]*geraden)/,
    );
    await expect(open(onDatabase(url, 'nergens'), 'een')).rejects.toThrow('De database nergens');
  });
});

it('de ingebouwde database: eigen rollen, eigen wachtwoorden, en twee keer tegelijk gaat goed', async () => {
  const dataDir = makeFolder();
  const both = await Promise.all([
    openDatabase({ dataDir, migrations }),
    openDatabase({ dataDir, migrations }),
  ]);
  const [first] = both;
  const [app, owner] = [new URL(first.url), new URL(first.ownerUrl)];
  expect([app.username, owner.username]).toEqual([APP, 'nulpositie_eigenaar']);
  expect(app.password).not.toBe(owner.password);
  expect(both.map(({ migrated }) => migrated.length).sort()).toEqual([0, migrations.length]);
  for (const { stop } of both) await stop();
  rmSync(dirname(dataDir), { recursive: true, force: true, maxRetries: 10 });
});

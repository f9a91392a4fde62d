import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  findBinaries,
  findPackage,
  findSystemFolders,
} from '../../../src/platform/database/postgres/binaries.js';
import { openEmbedded } from '../../../src/platform/database/postgres/embedded.js';
import { findUser } from '../../../src/platform/database/postgres/run-as.js';
import { ask, makeFolder, serverPid } from '../../opzet/postgres.js';

const root = process.getuid?.() === 0;
const asRoot = root ? it : it.skip;
const packageRoot = findPackage();
const withPackage = packageRoot === undefined ? it.skip : it;

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  rmSync(dirname(folder), { recursive: true, force: true, maxRetries: 10 });
});

/** The package as `npm ci --ignore-scripts` leaves it. */
function installWithoutScripts(): string {
  const copy = join(folder, 'pakket');
  cpSync(packageRoot ?? '', copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  return copy;
}

const links = (root: string): string[] =>
  readdirSync(join(root, 'native', 'lib')).filter((name) =>
    lstatSync(join(root, 'native', 'lib', name)).isSymbolicLink(),
  );

describe('npm ci --ignore-scripts', () => {
  withPackage('de ontbrekende koppelingen worden alsnog gemaakt, en de database start', async () => {
    const copy = installWithoutScripts();
    expect(links(copy)).toEqual([]);
    const server = await openEmbedded({
      dataDir: join(folder, 'data'),
      packageRoot: copy,
      systemFolders: [],
    });
    expect(await ask(server, 'SELECT 1 AS een')).toEqual([{ een: 1 }]);
    await server.stop();
    expect(links(copy)).not.toEqual([]);
  });

  // Root may write anywhere.
  (root || packageRoot === undefined ? it.skip : it)(
    'waar niet geschreven mag worden draait een kopie',
    () => {
      const copy = installWithoutScripts();
      const lib = join(copy, 'native', 'lib');
      chmodSync(lib, 0o555);
      const search = { user: {}, copies: join(folder, 'kopie'), packageRoot: copy };
      try {
        expect(findBinaries(search).folder.startsWith(search.copies)).toBe(true);
      } finally {
        chmodSync(lib, 0o755);
      }
    },
  );
});

describe('een vreemde of onbekende taalinstelling', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = before;
  });

  it.each([
    ['geen', {}],
    ['een onbekende', { LC_ALL: 'xx_XX.onzin', LANG: 'xx_XX.onzin', LC_MESSAGES: 'xx_XX' }],
    ['een vreemde codering', { LC_ALL: 'nl_NL.ISO-8859-1' }],
    ['instellingen voor een andere server', { PGDATA: '/nergens', PGUSER: 'ander', PGSSLMODE: 'require' }],
  ])('%s: altijd UTF-8 en dezelfde volgorde', async (_, settings: Record<string, string>) => {
    const kept = Object.entries(before).filter(([name]) => !/^(LC_|LANG)/.test(name));
    process.env = { ...Object.fromEntries(kept), ...settings };
    const server = await openEmbedded({ dataDir: folder });
    const [row] = await ask(
      server,
      `SELECT datlocprovider AS bron, datlocale AS taal, pg_encoding_to_char(encoding) AS codering, upper('é') AS groot,
         (SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['b', 'a', 'B']) w) AS volgorde
       FROM pg_database WHERE datname = 'template1'`,
    );
    await server.stop();
    expect(row).toEqual({ bron: 'b', taal: 'C.UTF-8', codering: 'UTF8', groot: 'É', volgorde: 'Bab' });
  });

  const usable = (): boolean => {
    try {
      findBinaries({ user: {}, copies: '', systemFolders: findSystemFolders() });
      return true;
    } catch {
      return false;
    }
  };
  (usable() ? it : it.skip)('ook met de PostgreSQL van het systeem', async () => {
    process.env['LC_ALL'] = 'xx_XX.onzin';
    const server = await openEmbedded({ dataDir: folder, packageRoot: undefined });
    const [row] = await ask(
      server,
      `SELECT pg_encoding_to_char(encoding) AS codering, datcollate AS volgorde FROM pg_database WHERE datname = 'template1'`,
    );
    await server.stop();
    expect(row).toEqual({ codering: 'UTF8', volgorde: 'C' });
  });
});

describe('gestart door root', () => {
  asRoot('draait PostgreSQL als een gebruiker zonder rechten, eigenaar van zijn gegevens', async () => {
    const server = await openEmbedded({ dataDir: folder });
    const status = readFileSync(`/proc/${serverPid(folder) ?? ''}/status`, 'utf8');
    await server.stop();
    const { uid } = statSync(join(folder, 'cluster', 'gegevens'));
    expect(uid).not.toBe(0);
    expect(status).toMatch(new RegExp(`^Uid:\\s+${uid}\\s+${uid}`, 'm'));
  });

  asRoot('werkt ook in een map die voor anderen dicht is', async () => {
    const closed = join(folder, 'dicht');
    mkdirSync(closed);
    const copy = join(closed, 'pakket');
    cpSync(packageRoot ?? '', copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    const places = {
      dataDir: join(closed, 'data'),
      packageRoot: copy,
      systemFolders: [],
      rootHome: join(folder, 'root'),
    };
    const first = await openEmbedded(places);
    await ask(first, 'CREATE TABLE blijvend AS SELECT 42 AS getal');
    await first.stop();
    chmodSync(closed, 0o755);
    const again = await openEmbedded(places);
    expect(await ask(again, 'SELECT getal FROM blijvend')).toEqual([{ getal: 42 }]);
    await again.stop();
    expect(readdirSync(join(closed, 'data'))).toEqual(['elders']);
  });

  asRoot('een weggegooide gegevensmap komt niet terug', async () => {
    const closed = join(folder, 'dicht');
    const places = { dataDir: join(closed, 'data'), rootHome: join(folder, 'root') };
    mkdirSync(closed, { mode: 0o700 });
    const first = await openEmbedded(places);
    await ask(first, 'CREATE TABLE oud AS SELECT 42 AS getal');
    await first.stop();
    rmSync(places.dataDir, { recursive: true });
    const again = await openEmbedded(places);
    await expect(ask(again, 'SELECT getal FROM oud')).rejects.toThrow('does not exist');
    await again.stop();
  });

  asRoot('een database die onbereikbaar is geworden wordt niet door een lege vervangen', async () => {
    const dataDir = join(folder, 'data');
    await (await openEmbedded({ dataDir })).stop();
    chmodSync(folder, 0o700);
    await expect(openEmbedded({ dataDir, rootHome: join(folder, 'root') })).rejects.toThrow(
      'niet te bereiken',
    );
  });

  asRoot.each([
    ['van een ander is', (path: string): void => void chownSync(path, 65_534, 65_534)],
    ['voor iedereen open staat', (path: string): void => void chmodSync(path, 0o777)],
  ])('vertrouwt geen map die %s', async (_, spoil) => {
    const closed = join(folder, 'dicht');
    mkdirSync(closed, { mode: 0o700 });
    const rootHome = join(folder, 'root');
    mkdirSync(rootHome);
    spoil(rootHome);
    await expect(openEmbedded({ dataDir: join(closed, 'data'), rootHome })).rejects.toThrow('niet vertrouwd');
  });
});

it.each([
  [
    'postgres gaat voor nobody',
    'nobody:x:65534:65533::/:/bin/false\npostgres:x:101:104::/:/bin/sh',
    { uid: 101, gid: 104 },
  ],
  [
    'anders nobody',
    'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false',
    { uid: 65_534, gid: 65_533 },
  ],
  [
    'een postgres die root is telt niet',
    'postgres:x:0:0::/:/bin/sh\nnobody:x:99:99::/:/bin/false',
    { uid: 99, gid: 99 },
  ],
  ['of niemand', 'root:x:0:0::/root:/bin/sh', undefined],
])('wie PostgreSQL draait: %s', (_, passwd, user) => {
  expect(findUser(passwd, ['postgres', 'nobody'])).toEqual(user);
});

it('zonder PostgreSQL staat er wat te doen is', () => {
  const search = { user: {}, copies: join(folder, 'kopie'), systemFolders: [join(folder, 'niets')] };
  expect(() => findBinaries(search)).toThrow(/geen PostgreSQL gevonden[^]*npm ci[^]*DATABASE_URL/);
});

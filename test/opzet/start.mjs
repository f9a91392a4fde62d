// One PostgreSQL for the whole test run, with a template that every test copies its own database from:
// the one that comes with the product in a folder of its own, or that of TEST_DATABASE_URL (a user who may
// make roles and databases).
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const load = async () => {
  try {
    const { openDatabase } = await import('../../dist/src/platform/database/index.js');
    const { openEmbedded } = await import('../../dist/src/platform/database/postgres/embedded.js');
    const { localUrl, SUPERUSER } = await import('../../dist/src/platform/database/postgres/probe.js');
    const { migrations } = await import('../../dist/migrations/index.js');
    return { openDatabase, openEmbedded, localUrl, SUPERUSER, migrations };
  } catch (cause) {
    throw new Error('Bouw Nulpositie voordat u toetst: npm run build', { cause });
  }
};

const startOwn = async ({ openDatabase, openEmbedded, localUrl, SUPERUSER, migrations }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-toets-'));
  // Started by root, PostgreSQL runs as another user, who must get to its own folder in here.
  chmodSync(folder, 0o711);
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.once('exit', clean);
  const server = await openEmbedded({ dataDir: folder });
  const database = await openDatabase({ dataDir: folder, migrations });
  const { beheer, app } = server.wachtwoorden;
  return {
    adminUrl: localUrl({ port: server.port, user: SUPERUSER, password: beheer, database: 'postgres' }),
    templateUrl: database.ownerUrl,
    appPassword: app,
    stop: async () => {
      await database.stop();
      await server.stop();
      clean();
    },
  };
};

const useGiven = async (adminUrl, { openDatabase, migrations }) => {
  const template = `nulpositie_toets_${randomBytes(6).toString('hex')}`;
  const templateUrl = Object.assign(new URL(adminUrl), { pathname: template }).href;
  const appPassword = process.env.DATABASE_APP_PASSWORD ?? randomBytes(24).toString('base64url');
  const run = async (statement) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${template}`);
  await openDatabase({ url: templateUrl, appPassword, dataDir: '', migrations });
  return { adminUrl, templateUrl, appPassword, stop: () => run(`DROP DATABASE ${template} WITH (FORCE)`) };
};

// Jest calls this for each of its projects.
export default async function start() {
  if (globalThis.stopToetsserver !== undefined) return;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const given = process.env.TEST_DATABASE_URL;
  const platform = await load();
  const { stop, ...toetsserver } = await (given ? useGiven(given, platform) : startOwn(platform));
  process.env.NULPOSITIE_TOETSSERVER = JSON.stringify(toetsserver);
  globalThis.stopToetsserver = stop;
}

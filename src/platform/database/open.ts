import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { OpstartFout } from '../opstart-fout.js';
import { connect } from './database.module.js';
import { APP_ROLE } from './grant.js';
import { openEmbedded, type Embedded } from './postgres/embedded.js';
import { localUrl, SUPERUSER } from './postgres/probe.js';
import { assertHarmless, closeDatabase, ensureRole, urlAs } from './roles.js';

export interface DatabaseConfig {
  /** Owner of a database on a server of one's own; without it the PostgreSQL that comes with the product. */
  readonly url?: string | undefined;
  /** Password of the application's role on that server. */
  readonly appPassword?: string | undefined;
  /** Folder of the database that comes with the product. */
  readonly dataDir: string;
}

export interface OpenDatabase {
  /** Connect with this one: the application's role, which owns nothing. */
  readonly url: string;
  /** For migrations only. */
  readonly ownerUrl: string;
  /** Names of the migrations that were run now. */
  readonly migrated: readonly string[];
  /** Stops the server when it is ours and nobody else uses it. */
  readonly stop: () => Promise<void>;
}

type Migrations = readonly (new () => MigrationInterface)[];

const OWNER_ROLE = 'nulpositie_eigenaar';
const DATABASE = 'nulpositie';
// "nulpos" as a number: everybody who prepares a database takes this lock in it.
const LOCK = '121399203295091';

/** Makes the database ready: a server, both roles, every migration. Two that do so at once both end right. */
export async function openDatabase(
  config: DatabaseConfig & { readonly migrations: Migrations },
): Promise<OpenDatabase> {
  const { url, appPassword, dataDir, migrations } = config;
  if (url !== undefined) return { ...(await prepare(url, appPassword, migrations)), stop: async () => {} };
  const embedded = await openEmbedded({ dataDir });
  try {
    const ownerUrl = await makeOwnDatabase(embedded);
    return { ...(await prepare(ownerUrl, embedded.wachtwoorden.app, migrations)), stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function makeOwnDatabase({ port, wachtwoorden }: Embedded): Promise<string> {
  const url = localUrl({ port, user: SUPERUSER, password: wachtwoorden.beheer, database: 'postgres' });
  await underLock(url, async (admin) => {
    await ensureRole(admin, url, { name: OWNER_ROLE, password: wachtwoorden.eigenaar });
    await ensureRole(admin, url, { name: APP_ROLE, password: wachtwoorden.app });
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  });
  return localUrl({ port, user: OWNER_ROLE, password: wachtwoorden.eigenaar, database: DATABASE });
}

async function prepare(
  ownerUrl: string,
  appPassword: string | undefined,
  migrations: Migrations,
): Promise<Omit<OpenDatabase, 'stop'>> {
  if (appPassword === undefined || appPassword === '') throw noAppPassword();
  const app = { name: APP_ROLE, password: appPassword };
  const migrated = await underLock(ownerUrl, async (owner) => {
    await ensureRole(owner, ownerUrl, app);
    await assertHarmless(owner);
    await closeDatabase(owner);
    return await migrate(ownerUrl, migrations);
  });
  return { url: urlAs(ownerUrl, app), ownerUrl, migrated };
}

async function migrate(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  const dataSource = await connect({ url: ownerUrl, entities: [], migrations, statementTimeoutMs: 0 });
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

async function underLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
    return await work(client);
  } finally {
    await client.end();
  }
}

function noAppPassword(): OpstartFout {
  return new OpstartFout(
    `Bij DATABASE_URL hoort een wachtwoord voor de rol ${APP_ROLE}, waarmee Nulpositie werkt.`,
    'Geef het met DATABASE_APP_PASSWORD of DATABASE_APP_PASSWORD_FILE.',
  );
}

function unreachable(url: string, error: unknown): OpstartFout {
  const { host, pathname } = new URL(url);
  return new OpstartFout(
    `De database ${pathname.slice(1)} op ${host} gaat niet open: ${error instanceof Error ? error.message : 'onbekende fout'}.`,
    'Controleer of de server draait, of de database bestaat en of gebruiker en wachtwoord in DATABASE_URL kloppen.',
  );
}

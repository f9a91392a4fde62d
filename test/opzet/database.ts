import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { entities } from '../../src/entities.js';
import { connect, Database, openDatabase } from '../../src/platform/index.js';

export interface TestDatabase {
  /** As the application, which owns nothing. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Connected as the application. */
  readonly dataSource: DataSource;
  readonly database: Database;
  close(): Promise<void>;
}

interface Toetsserver {
  /** Of a role that may make databases. */
  readonly adminUrl: string;
  readonly templateUrl: string;
  readonly appPassword: string;
}

/** The server that start.mjs set up for this test run. */
export function toetsserver(): Toetsserver {
  const given = process.env['NULPOSITIE_TOETSSERVER'];
  if (given === undefined)
    throw new Error('Deze toets hoort in een project met een database (db, e2e of browser).');
  return JSON.parse(given) as Toetsserver;
}

/** Runs statements as this role, each in a transaction of its own. */
export async function query(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Code of PostgreSQL's refusal; undefined when it did what was asked. */
export async function refusal(client: pg.Client, statement: string): Promise<string | undefined> {
  try {
    await client.query(statement);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}

/** The same server, role and database, with every statement inside the wall of this verband. */
export const inVerband = (url: string, verband: string): string => {
  const walled = new URL(url);
  walled.searchParams.set('options', `-c app.verband=${verband}`);
  return walled.href;
};

/** The same server and role, another database. */
export const onDatabase = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: name }).href;

/** A fresh, empty database with every table, for one test file. */
export async function makeDatabase(): Promise<TestDatabase> {
  const { adminUrl, templateUrl, appPassword } = toetsserver();
  const { pathname: template, username: owner } = new URL(templateUrl);
  const name = `toets_${randomBytes(6).toString('hex')}`;
  await query(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template.slice(1)} OWNER ${owner}`);
  const ownerUrl = onDatabase(templateUrl, name);
  const { url } = await openDatabase({ url: ownerUrl, appPassword, dataDir: '', migrations });
  const dataSource = await connect({ url, entities });
  return {
    url,
    ownerUrl,
    dataSource,
    database: new Database(dataSource),
    close: async () => {
      await dataSource.destroy();
      await query(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

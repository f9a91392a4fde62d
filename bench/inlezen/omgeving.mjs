// A database for a run: the one that is given, or one of its own in a folder that goes away afterwards.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../dist/migrations/index.js';
import { entities } from '../../dist/src/entities.js';
import { connect, Database, openDatabase } from '../../dist/src/platform/index.js';
import { VERBAND } from './verband.mjs';

export async function inOmgeving(work) {
  const folder = mkdtempSync(join(tmpdir(), 'nulpositie-bench-'));
  chmodSync(folder, 0o711);
  const url = process.env.DATABASE_URL;
  const appPassword = process.env.DATABASE_APP_PASSWORD;
  const server = await openDatabase({ url, appPassword, dataDir: join(folder, 'data'), migrations });
  const dataSource = await connect({ url: server.url, entities });
  const database = new Database(dataSource);
  const owner = new pg.Client({ connectionString: server.ownerUrl, options: `-c app.verband=${VERBAND}` });
  try {
    await owner.connect();
    const ask = async (sql, values, verband = VERBAND) =>
      await database.inVerband(verband, (manager) => manager.query(sql, values));
    await work({ url: server.url, database, folder, ask, owner });
  } finally {
    await owner.end();
    await dataSource.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

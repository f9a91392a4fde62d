import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { copyColumns } from './copy-rows.js';
import { SOORT, type Soort } from './soorten.js';

/** Puts the rows of a COPY file in their table, in the manager's transaction. */
export async function copyRows(manager: EntityManager, soort: Soort, pad: string): Promise<void> {
  if (manager.queryRunner === undefined) throw new Error('Rows are only booked in a transaction');
  const client = (await manager.queryRunner.connect()) as PoolClient;
  const columns = copyColumns(soort).join(', ');
  const target = client.query(from(`COPY ${SOORT[soort].tabel} (${columns}) FROM STDIN`));
  await pipeline(createReadStream(pad, { highWaterMark: 256 * 1024 }), target);
}

/** Whether another load of the same bytes was booked first. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'inlezing_eenmalig';
}

import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { copyColumns } from './copy-rows.js';
import { SOORT, type Kolomtype, type Soort } from './soorten.js';

/** The table of this transaction only where the rows of a file wait. */
export const STAGED = 'pg_temp.inleesregel';

/**
 * Where the rows of a file go as COPY text while it is read: a table of this transaction only, since COPY cannot pass
 * row level security, and since what it brought can be looked at as a whole before it is booked. Nothing else can be
 * asked in the transaction until the stream has ended.
 */
export async function stageRows(manager: EntityManager, soort: Soort): Promise<Writable> {
  if (manager.queryRunner === undefined) throw new Error('Rows are only booked in a transaction');
  // A million rows may take longer than any other statement of the service.
  await manager.query(`SET LOCAL statement_timeout = '10min'`);
  await manager.query(`CREATE TEMPORARY TABLE inleesregel ON COMMIT DROP AS ${shapeOf(soort)} WITH NO DATA`);
  const client = (await manager.queryRunner.connect()) as PoolClient;
  return client.query(from(`COPY ${STAGED} (${copyColumns(soort).join(', ')}) FROM STDIN`));
}

function shapeOf(soort: Soort): string {
  const { tabel, kolommen } = SOORT[soort];
  if (tabel !== null) return `SELECT ${copyColumns(soort).join(', ')} FROM ${tabel}`;
  const own = kolommen.map(({ veld, type }) => `NULL::${TYPES[type]} AS ${veld}`);
  return `SELECT 0 AS volgnummer, ''::text AS blad, 0 AS rij, ${own.join(', ')}`;
}

const TYPES: Readonly<Record<Kolomtype, string>> = {
  code: 'text',
  tekst: 'text',
  bedrag: 'numeric(16,2)',
  hoeveelheid: 'numeric(25,12)',
  boekjaar: 'integer',
  periode: 'smallint',
  datum: 'date',
  janee: 'boolean',
  waardestatus: 'text',
};

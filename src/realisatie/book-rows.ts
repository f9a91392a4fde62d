import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { Aanbod } from './aanbod.js';
import { copyColumns } from './copy-rows.js';
import { SOORT, type Kolomtype, type Soort, type Verwijzing } from './soorten.js';

/**
 * Puts the rows of the COPY file in a table of this transaction only: COPY cannot pass row level security, and what
 * it brought can be looked at as a whole before it is booked.
 *
 * @returns the number of rows
 */
export async function stageRows(
  manager: EntityManager,
  { soort, copyPad }: Pick<Aanbod, 'soort' | 'copyPad'>,
  onRijen: (rijen: number) => void = () => undefined,
): Promise<number> {
  if (manager.queryRunner === undefined) throw new Error('Rows are only booked in a transaction');
  // A million rows may take longer than any other statement of the service.
  await manager.query(`SET LOCAL statement_timeout = '10min'`);
  await manager.query(`CREATE TEMPORARY TABLE inleesregel (${shapeOf(soort)}) ON COMMIT DROP`);
  const client = (await manager.queryRunner.connect()) as PoolClient;
  const target = client.query(from(`COPY pg_temp.inleesregel (${copyColumns(soort).join(', ')}) FROM STDIN`));
  await pipeline(createReadStream(copyPad, { highWaterMark: 256 * 1024 }), countLines(onRijen), target);
  return target.rowCount;
}

/** Each row is a line: a line end within a value is written as two characters. */
const countLines = (onRijen: (rijen: number) => void) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      let lines = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      onRijen(lines);
      yield chunk;
    }
  };

/** Books the staged rows: INSERT carries them through the wall. */
export async function bookRows(
  manager: EntityManager,
  aanbod: Aanbod,
  { rijen, onRijen }: { readonly rijen: number; readonly onRijen?: (rijen: number) => void },
): Promise<void> {
  const { verband, soort } = aanbod;
  const { tabel } = SOORT[soort];
  if (tabel === null) throw new Error(`Rows of ${soort} have no table`);
  const staged = await stageRows(manager, aanbod, onRijen);
  if (staged !== rijen) throw new Error(`The file has ${rijen} rows, ${staged} came through`);
  await assertCodes(manager, verband, soort);
  const columns = copyColumns(soort).join(', ');
  await manager.query(`INSERT INTO ${tabel} (${columns}) SELECT ${columns} FROM pg_temp.inleesregel`);
}

function shapeOf(soort: Soort): string {
  const { tabel, kolommen } = SOORT[soort];
  if (tabel !== null) return `LIKE ${tabel}`;
  const own = kolommen.map(({ veld, type }) => `${veld} ${TYPES[type]}`);
  return ['verband text', 'inlezing uuid', 'volgnummer integer', 'blad text', 'rij integer', ...own].join(
    ', ',
  );
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

/** Whether a code is there: what a foreign key would ask for each row, asked once for all of them. */
const KNOWN: Readonly<Record<Verwijzing, string>> = {
  kostenplaats: `SELECT FROM kostenplaats k WHERE k.verband = $1 AND k.boekjaar = r.boekjaar AND k.code = r.kostenplaats`,
  product: `SELECT FROM product p WHERE p.verband = $1 AND p.code = r.product`,
  deelnemer: `SELECT FROM deelnemer d WHERE d.verband = $1 AND d.code = r.deelnemer`,
  werkorganisatie: `SELECT FROM werkorganisatie w WHERE w.verband = $1 AND w.code = r.werkorganisatie`,
  sleutel: `SELECT FROM sleutel s WHERE s.verband = $1 AND s.code = r.sleutel`,
};

/** Every code of the staged rows exists. @throws Error: our own mistake, the rows were checked @bron docs/adr/0008 */
async function assertCodes(manager: EntityManager, verband: string, soort: Soort): Promise<void> {
  const verwijzingen = SOORT[soort].kolommen.flatMap(({ veld, verwijst }) =>
    verwijst ? [{ veld, verwijst }] : [],
  );
  const velden = verwijzingen.map(({ veld }) => veld).join(', ');
  const unknown = verwijzingen.map(
    ({ veld, verwijst }) => `(r.${veld} IS NOT NULL AND NOT EXISTS (${KNOWN[verwijst]}))`,
  );
  const found = await manager.query<object[]>(
    `SELECT FROM (SELECT boekjaar, ${velden} FROM pg_temp.inleesregel GROUP BY boekjaar, ${velden}) r
      WHERE ${unknown.join(' OR ')} LIMIT 1`,
    [verband],
  );
  if (found.length > 0) throw new Error(`A row of ${soort} has a code that does not exist`);
}

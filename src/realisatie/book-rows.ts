import type { EntityManager } from 'typeorm';
import type { Aanbod } from './aanbod.js';
import { copyColumns } from './copy-rows.js';
import { SOORT, type Soort, type Verwijzing } from './soorten.js';
import { STAGED } from './stage-rows.js';

/** Pages of the staged rows that are booked at a time: some fifty thousand rows. */
const PAGES_AT_ONCE = 2_500;

interface Boeking {
  /** How many rows the file has. */
  readonly rijen: number;
  readonly onRijen?: (rijen: number) => void;
}

/**
 * Books the staged rows as those of this load, which the caller's transaction has just brought to `verwerkt`: INSERT
 * carries them through the wall. @bron docs/adr/0008
 */
export async function bookRows(
  manager: EntityManager,
  { verband, soort, id }: Pick<Aanbod, 'verband' | 'soort' | 'id'>,
  { rijen, onRijen = () => undefined }: Boeking,
): Promise<void> {
  const { tabel } = SOORT[soort];
  if (tabel === null) throw new Error(`Rows of ${soort} have no table`);
  await assertCodes(manager, verband, soort);
  const columns = copyColumns(soort).join(', ');
  const query = `INSERT INTO ${tabel} (verband, inlezing, ${columns}) SELECT $1, $2, ${columns} FROM ${STAGED}
                  WHERE ctid >= $3::tid AND ctid < $4::tid`;
  let booked = 0;
  for (let page = 0, carried = -1; carried !== 0; page += PAGES_AT_ONCE) {
    const pages = [page, page + PAGES_AT_ONCE].map((number) => `(${number},0)`);
    carried = await count(manager, query, [verband, id, ...pages]);
    booked += carried;
    onRijen(carried);
  }
  if (booked !== rijen) throw new Error(`The file has ${rijen} rows, ${booked} came through`);
}

async function count(manager: EntityManager, insert: string, values: readonly string[]): Promise<number> {
  const { affected = 0 } = (await manager.queryRunner?.query(insert, [...values], true)) ?? {};
  return affected;
}

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
    `SELECT FROM (SELECT boekjaar, ${velden} FROM ${STAGED} GROUP BY boekjaar, ${velden}) r
      WHERE ${unknown.join(' OR ')} LIMIT 1`,
    [verband],
  );
  if (found.length > 0) throw new Error(`A row of ${soort} has a code that does not exist`);
}

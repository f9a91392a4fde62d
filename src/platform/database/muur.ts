import type { QueryRunner } from 'typeorm';

/** The condition under which a transaction sees or writes a row: it is one of this verband. */
const eigen = (column: string): string => `"${column}" = current_setting('app.verband', true)`;

/**
 * Walls a table off: whoever asks, the owner included, only the rows of the transaction's verband exist. Every
 * table with a column of a verband needs it; a catalog test finds the one that was forgotten.
 *
 * @param column the column that holds the code of the verband
 * @param ook a further condition under which a row may be read, never written
 */
export async function wall(
  queryRunner: QueryRunner,
  table: string,
  { column = 'verband', ook }: { readonly column?: string; readonly ook?: string } = {},
): Promise<void> {
  await queryRunner.query(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`);
  await queryRunner.query(`ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`);
  await queryRunner.query(
    `CREATE POLICY muur ON "${table}" USING (${eigen(column)}) WITH CHECK (${eigen(column)})`,
  );
  if (ook !== undefined) await queryRunner.query(`CREATE POLICY ook ON "${table}" FOR SELECT USING (${ook})`);
}

export async function takeWallDown(queryRunner: QueryRunner, table: string): Promise<void> {
  await queryRunner.query(`DROP POLICY IF EXISTS ook ON "${table}"`);
  await queryRunner.query(`DROP POLICY muur ON "${table}"`);
  await queryRunner.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
  await queryRunner.query(`ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`);
}

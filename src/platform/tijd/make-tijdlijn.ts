import type { QueryRunner } from 'typeorm';
import { grant } from '../database/grant.js';
import { wall } from '../database/muur.js';
import { BEKENDHEID, GELDIG, namen, uitsluiting, type Tijdlijn } from './tijdlijn.js';

/** The columns and constraints that every table of dated facts has, for its CREATE TABLE. */
export function feitKolommen({ tabel, geldigheid }: Pick<Tijdlijn, 'tabel' | 'geldigheid'>): string {
  const { primair, geldig, bekend } = namen(tabel);
  const dagen =
    geldigheid === 'dagen' ? `vanaf date NOT NULL, tot date, CONSTRAINT ${geldig} CHECK (${GELDIG}),` : '';
  return `id uuid NOT NULL, ${dagen}
     bekend_vanaf timestamptz NOT NULL, bekend_tot timestamptz,
     CONSTRAINT ${bekend} CHECK (${BEKENDHEID}),
     CONSTRAINT ${primair} PRIMARY KEY (verband, id)`;
}

/**
 * Makes a table of dated facts keep its promises, whatever the code does: no two facts about one thing hold at the
 * same time, no fact is ever changed or deleted, and, where the timeline is contiguous, no day is left out. Walls it
 * off and gives the application what it needs: reading, adding, and closing what is no longer held true.
 */
export async function makeTijdlijn(queryRunner: QueryRunner, tijdlijn: Tijdlijn): Promise<void> {
  const { tabel, sleutel, aaneengesloten = false } = tijdlijn;
  const { overlapt, gat } = namen(tabel);
  const statements = [
    `ALTER TABLE "${tabel}" ADD CONSTRAINT ${overlapt} EXCLUDE ${uitsluiting(tijdlijn)}`,
    `CREATE TRIGGER ${tabel}_sluiten BEFORE UPDATE ON "${tabel}"
       FOR EACH ROW EXECUTE FUNCTION feit_sluiten()`,
    `CREATE TRIGGER ${tabel}_onverwijderbaar BEFORE DELETE OR TRUNCATE ON "${tabel}"
       EXECUTE FUNCTION weiger_wijziging()`,
  ];
  if (aaneengesloten)
    statements.push(
      `CREATE CONSTRAINT TRIGGER ${gat} AFTER INSERT OR UPDATE ON "${tabel}" DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION feit_aaneengesloten(${sleutel.map((column) => `'${column}'`).join(', ')})`,
    );
  for (const statement of statements) await queryRunner.query(statement);
  await wall(queryRunner, tabel);
  await grant(queryRunner, tabel, 'SELECT, INSERT, UPDATE (bekend_tot)');
}

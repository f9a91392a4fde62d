import type { MigrationInterface, QueryRunner } from 'typeorm';
import { takeWallDown, wall } from '../src/platform/index.js';

const TABLES = [
  'boekjaar',
  'deelnemer',
  'werkorganisatie',
  'gastheerschap',
  'product',
  'afnemer',
  'sleutel',
  'sleutelwaarde',
  'casco',
  'kostenplaats',
  'toewijzing',
  'inlezing',
  'inlezing_bestand',
  'realisatieregel',
  'afnameregel',
  'voorschotregel',
  'berekening',
  'berekening_inlezing',
];

/**
 * The wall between verbanden: row level security on every table that holds rows of one. Before it a statement
 * without its `WHERE verband = ...` saw everybody's rows; after it PostgreSQL itself leaves them out.
 */
export class Muur1795564800000 implements MigrationInterface {
  readonly name = 'Muur1795564800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await wall(queryRunner, 'verband', { column: 'code' });
    // Who keeps the database may know which verbanden there are: the verifier walks them all. Nothing in them.
    await queryRunner.query(`CREATE POLICY lijst ON verband FOR SELECT TO CURRENT_USER USING (true)`);
    for (const table of TABLES) await wall(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP POLICY lijst ON verband`);
    for (const table of ['verband', ...TABLES]) await takeWallDown(queryRunner, table);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A load says which importprofielen it was read with, recognised ones too. Loads from before know only the profile that
 * was named; of those that are done, that is the one.
 */
export class Inleesprofiel1795780800000 implements MigrationInterface {
  readonly name = 'Inleesprofiel1795780800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE inlezing ADD COLUMN gelezen_met jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(
      `UPDATE inlezing i
          SET gelezen_met = jsonb_build_array(jsonb_build_object('code', p.code, 'naam', p.naam, 'herkend', false))
         FROM importprofiel p
        WHERE p.verband = i.verband AND p.code = i.profiel AND i.status IN ('gecontroleerd', 'verwerkt')
          AND i.ingediend_op >= p.bekend_vanaf AND (p.bekend_tot IS NULL OR i.ingediend_op < p.bekend_tot)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE inlezing DROP COLUMN gelezen_met`);
  }
}

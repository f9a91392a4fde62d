import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A load says which importprofielen it was read with, recognised ones too. Those from before only know which was named. */
export class Inleesprofiel1795780800000 implements MigrationInterface {
  readonly name = 'Inleesprofiel1795780800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE inlezing ADD COLUMN gelezen_met jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE inlezing DROP COLUMN gelezen_met`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const REGELTABELLEN = ['realisatieregel', 'afnameregel', 'begrotingsregel', 'voorschotregel'];

/**
 * A row of a file is booked as that of the load that the same transaction brought to `verwerkt`, so that nothing needs
 * to look that load up again for each row. Kept files are stored as they came: most are packed, and a part of a file
 * can then be had without the rest. @bron docs/adr/0008
 */
export class Regelopslag1795768200000 implements MigrationInterface {
  readonly name = 'Regelopslag1795768200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of REGELTABELLEN)
      await queryRunner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_inlezing_fk`);
    await queryRunner.query('ALTER TABLE inlezing_bestand ALTER COLUMN inhoud SET STORAGE EXTERNAL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE inlezing_bestand ALTER COLUMN inhoud SET STORAGE EXTENDED');
    for (const table of REGELTABELLEN)
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_inlezing_fk
           FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id)`,
      );
  }
}

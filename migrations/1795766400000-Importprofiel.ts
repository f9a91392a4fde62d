import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, makeTijdlijn } from '../src/platform/index.js';

const TIJDLIJN = { tabel: 'importprofiel', sleutel: ['code'], geldigheid: 'boekjaar' } as const;

/** How files of other sources are read is a dated fact; a load knows which profile was named for it. */
export class Importprofiel1795766400000 implements MigrationInterface {
  readonly name = 'Importprofiel1795766400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE importprofiel (
         verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, bron text NOT NULL,
         soort varchar(16) NOT NULL, kolommen jsonb NOT NULL, negeren jsonb NOT NULL,
         ${feitKolommen(TIJDLIJN)},
         CONSTRAINT importprofiel_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
    );
    await makeTijdlijn(queryRunner, TIJDLIJN);
    await queryRunner.query(`ALTER TABLE inlezing ADD COLUMN profiel varchar(40)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE inlezing DROP COLUMN profiel`);
    await queryRunner.query(`DROP TABLE importprofiel`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, makeTijdlijn } from '../src/platform/index.js';

const TIJDLIJN = { tabel: 'inleesafspraak', sleutel: ['boekjaar'], geldigheid: 'boekjaar' } as const;

/** Who hands in what by when, and whether closing entries have a periode 13, are agreed per verband and boekjaar. */
export class Inleesafspraak1795770000000 implements MigrationInterface {
  readonly name = 'Inleesafspraak1795770000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE inleesafspraak (
         verband varchar(64) NOT NULL, boekjaar integer NOT NULL, periode13 boolean NOT NULL,
         aanleverafspraken jsonb,
         ${feitKolommen(TIJDLIJN)},
         CONSTRAINT inleesafspraak_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar))`,
    );
    await makeTijdlijn(queryRunner, TIJDLIJN);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE inleesafspraak`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, grant, makeTijdlijn, wall, type Tijdlijn } from '../src/platform/index.js';

const STAP: Tijdlijn = { tabel: 'inbrengstap', sleutel: ['dossier', 'stap'], geldigheid: 'boekjaar' };

/**
 * The plug-in of a task: a file of dated steps, and its completion. After completion PostgreSQL refuses another step:
 * what was agreed when the task came in stays what it was.
 */
export class Inbreng1795759200000 implements MigrationInterface {
  readonly name = 'Inbreng1795759200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOSSIER);
    await queryRunner.query(STAPPEN);
    await queryRunner.query(AFRONDING);
    await makeTijdlijn(queryRunner, STAP);
    for (const table of ['inbrengdossier', 'inbrengafronding']) {
      await wall(queryRunner, table);
      await grant(queryRunner, table, 'SELECT, INSERT');
    }
    await queryRunner.query(AFGEROND);
    await queryRunner.query(
      `CREATE TRIGGER inbrengstap_afgerond BEFORE INSERT OR UPDATE ON inbrengstap
         FOR EACH ROW EXECUTE FUNCTION inbreng_afgerond()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['inbrengafronding', 'inbrengstap', 'inbrengdossier'])
      await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('DROP FUNCTION inbreng_afgerond()');
  }
}

const DOSSIER = `CREATE TABLE inbrengdossier (
  verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, inbrenger varchar(40) NOT NULL,
  werkorganisatie varchar(40) NOT NULL, opgesteld_door text NOT NULL, opgesteld_op timestamptz NOT NULL,
  CONSTRAINT inbrengdossier_pk PRIMARY KEY (verband, code),
  CONSTRAINT inbrengdossier_code_vorm CHECK ("code" ~ '^[^[:space:]/]{1,40}$'),
  CONSTRAINT inbrengdossier_inbrenger_fk FOREIGN KEY (verband, inbrenger) REFERENCES deelnemer (verband, code),
  CONSTRAINT inbrengdossier_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
    REFERENCES werkorganisatie (verband, code))`;

const STAPPEN = `CREATE TABLE inbrengstap (
  verband varchar(64) NOT NULL, dossier varchar(40) NOT NULL, stap varchar(16) NOT NULL, inhoud jsonb NOT NULL,
  door text NOT NULL, ${feitKolommen(STAP)},
  CONSTRAINT inbrengstap_dossier_fk FOREIGN KEY (verband, dossier) REFERENCES inbrengdossier (verband, code))`;

const AFRONDING = `CREATE TABLE inbrengafronding (
  verband varchar(64) NOT NULL, dossier varchar(40) NOT NULL, afgerond_door text NOT NULL,
  afgerond_op timestamptz NOT NULL,
  CONSTRAINT inbrengafronding_pk PRIMARY KEY (verband, dossier),
  CONSTRAINT inbrengafronding_dossier_fk FOREIGN KEY (verband, dossier) REFERENCES inbrengdossier (verband, code))`;

/** Whoever writes takes the lock of the file first, so that no step slips in during a completion. */
const AFGEROND = `CREATE FUNCTION inbreng_afgerond() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM inbrengafronding WHERE verband = NEW.verband AND dossier = NEW.dossier) THEN
      RAISE EXCEPTION 'Inbreng % is afgerond en wijzigt niet meer', NEW.dossier;
    END IF;
    RETURN NEW;
  END $$`;

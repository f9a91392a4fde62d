import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, grant, takeWallDown, wall } from '../src/platform/index.js';

/**
 * A load is taken in first and checked and booked by a job afterwards: where it stands is a row, so is each sum of its
 * file. A boekjaar can be closed. The jobs themselves have a schema of their own, made here because the role of the
 * service may make nothing.
 */
export class Inleesproces1795762800000 implements MigrationInterface {
  readonly name = 'Inleesproces1795762800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await queryRunner.query(statement);
    };
    await run(INLEZING);
    await run(TABELLEN);
    await run(AFSLUITEN);
    for (const table of ['inleesvoortgang', 'bestandssom', 'boekjaarafsluiting'])
      await wall(queryRunner, table);
    await grant(queryRunner, 'inleesvoortgang', 'SELECT, INSERT, UPDATE');
    await grant(queryRunner, 'bestandssom', 'SELECT, INSERT');
    await grant(queryRunner, 'boekjaarafsluiting', 'SELECT, INSERT');
    await run(JOBS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await takeWallDown(queryRunner, 'inlezing');
    await takeWallDown(queryRunner, 'boekjaarafsluiting');
    for (const statement of TERUG) await queryRunner.query(statement);
    await wall(queryRunner, 'inlezing');
  }
}

/** What was booked, refused or cancelled stays as it was; being reversed is all that may still happen to a booked one. */
const bewaken = (
  eindstatussen: string,
): string => `CREATE OR REPLACE FUNCTION inlezing_bewaken() RETURNS trigger
  LANGUAGE plpgsql AS $$
    DECLARE
      terug text[] := ARRAY['teruggedraaid_op', 'teruggedraaid_door'];
    BEGIN
      IF OLD.status IN (${eindstatussen}) AND
         (OLD.teruggedraaid_op IS NOT NULL OR to_jsonb(NEW) - terug <> to_jsonb(OLD) - terug) THEN
        RAISE EXCEPTION 'Een % die % is, wordt alleen nog teruggedraaid', TG_TABLE_NAME, OLD.status;
      END IF;
      RETURN NEW;
    END $$`;

const status = (statussen: string): string =>
  `ALTER TABLE inlezing DROP CONSTRAINT inlezing_status,
     ADD CONSTRAINT inlezing_status CHECK ("status" IN (${statussen}))`;

const INLEZING = [
  status(`'ontvangen', 'gecontroleerd', 'verwerkt', 'geweigerd', 'geannuleerd'`),
  `ALTER TABLE inlezing ADD COLUMN controletotaal numeric(25,12)`,
  bewaken(`'verwerkt', 'geweigerd', 'geannuleerd'`),
];

const TABELLEN = [
  `CREATE TABLE inleesvoortgang (
     verband varchar(64) NOT NULL, inlezing uuid NOT NULL, fase varchar(16) NOT NULL, rijen integer NOT NULL,
     bijgewerkt_op timestamptz NOT NULL,
     CONSTRAINT inleesvoortgang_pk PRIMARY KEY (verband, inlezing),
     CONSTRAINT inleesvoortgang_fase CHECK ("fase" IN ('ontvangen', 'lezen', 'controleren', 'boeken')),
     CONSTRAINT inleesvoortgang_inlezing_fk FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id))`,
  `CREATE TABLE bestandssom (
     verband varchar(64) NOT NULL, inlezing uuid NOT NULL, sleutel text NOT NULL, rijen integer NOT NULL,
     totaal numeric(25,12) NOT NULL,
     CONSTRAINT bestandssom_pk PRIMARY KEY (verband, inlezing, sleutel),
     CONSTRAINT bestandssom_inlezing_fk FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id))`,
  `CREATE TABLE boekjaarafsluiting (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, berekening uuid NOT NULL, afgesloten_door text NOT NULL,
     afgesloten_op timestamptz NOT NULL,
     CONSTRAINT boekjaarafsluiting_pk PRIMARY KEY (verband, boekjaar),
     CONSTRAINT boekjaarafsluiting_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar),
     CONSTRAINT boekjaarafsluiting_berekening_fk FOREIGN KEY (verband, berekening)
       REFERENCES berekening (verband, id))`,
];

/** One key for whoever books in a boekjaar (shared) and whoever closes it (alone). */
const SLOT = (jaar: string): string => `hashtextextended('boekjaar/' || NEW.verband || '/' || ${jaar}, 0)`;

/** Behind the services that ask first: whatever comes along, nothing is booked in a closed year. */
const AFSLUITEN = [
  `CREATE FUNCTION boekjaar_open_houden() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF NEW.status = 'verwerkt' AND (TG_OP = 'INSERT' OR OLD.status <> 'verwerkt'
            OR OLD.teruggedraaid_op IS DISTINCT FROM NEW.teruggedraaid_op) THEN
         PERFORM pg_advisory_xact_lock_shared(${SLOT('NEW.boekjaar')});
         IF EXISTS (SELECT FROM boekjaarafsluiting b WHERE b.verband = NEW.verband AND b.boekjaar = NEW.boekjaar) THEN
           RAISE EXCEPTION 'Boekjaar % is afgesloten', NEW.boekjaar USING ERRCODE = 'NP002';
         END IF;
       END IF;
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER inlezing_in_open_boekjaar BEFORE INSERT OR UPDATE ON inlezing
     FOR EACH ROW EXECUTE FUNCTION boekjaar_open_houden()`,
  `CREATE FUNCTION boekjaar_alleen_afsluiten() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       PERFORM pg_advisory_xact_lock(${SLOT('NEW.boekjaar')});
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER boekjaarafsluiting_alleen BEFORE INSERT ON boekjaarafsluiting
     FOR EACH ROW EXECUTE FUNCTION boekjaar_alleen_afsluiten()`,
];

/** A job is tried again twice after an error, and once more when its process died. */
const QUEUE = {
  policy: 'standard',
  retryLimit: 2,
  retryDelay: 1,
  expireInSeconds: 900,
  retentionMinutes: 1440,
};

/** What pg-boss asks of a database, in the transaction of this migration instead of one of its own. */
const JOBS = [
  PgBoss.getConstructionPlans('pgboss').replace(/^\s*BEGIN;|COMMIT;\s*$/g, ''),
  `SELECT pgboss.create_queue('inlezen', '${JSON.stringify(QUEUE)}')`,
  `REVOKE ALL ON SCHEMA pgboss FROM PUBLIC`,
  `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC`,
  `GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE}`,
  `GRANT SELECT ON pgboss.queue TO ${APP_ROLE}`,
  `GRANT SELECT, UPDATE ON pgboss.version TO ${APP_ROLE}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.job TO ${APP_ROLE}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.archive TO ${APP_ROLE}`,
];

const TERUG = [
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM boekjaarafsluiting)
        OR EXISTS (SELECT FROM inlezing WHERE status = 'geannuleerd' OR controletotaal IS NOT NULL) THEN
       RAISE EXCEPTION 'Er is vastgelegd wat de vorige versie niet kent: deze migratie kan niet meer terug';
     END IF;
   END $$`,
  `DROP SCHEMA pgboss CASCADE`,
  `DROP TABLE boekjaarafsluiting`,
  `DROP FUNCTION boekjaar_alleen_afsluiten()`,
  `DROP TRIGGER inlezing_in_open_boekjaar ON inlezing`,
  `DROP FUNCTION boekjaar_open_houden()`,
  `DROP TABLE bestandssom`,
  `DROP TABLE inleesvoortgang`,
  bewaken(`'verwerkt', 'geweigerd'`),
  `ALTER TABLE inlezing DROP COLUMN controletotaal`,
  status(`'ontvangen', 'gecontroleerd', 'verwerkt', 'geweigerd'`),
];

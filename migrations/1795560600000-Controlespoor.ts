import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, grant, wall } from '../src/platform/index.js';

/**
 * The audit trail. The application reads the table and calls one function; that function is the only way in.
 *
 * Each line is hashed together with the hash of the line before it, so that whoever changes one has to change
 * all that follow, and then misses the anchors that were taken out of the database before.
 */
export class Controlespoor1795560600000 implements MigrationInterface {
  readonly name = 'Controlespoor1795560600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, ...FUNCTION, TRIGGER]) await queryRunner.query(statement);
    await wall(queryRunner, 'controlespoor');
    await grant(queryRunner, 'controlespoor', 'SELECT');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION controlespoor_schrijf`);
    await queryRunner.query(`DROP TABLE controlespoor`);
  }
}

const TABLE = `CREATE TABLE controlespoor (
  verband varchar(64) NOT NULL, volgnummer bigint NOT NULL, tijdstip timestamptz NOT NULL, actie text NOT NULL,
  object text NOT NULL, resultaat varchar(16) NOT NULL, oorsprong text NOT NULL, actor text NOT NULL, code text,
  voor jsonb, na jsonb, regel text NOT NULL, vorige_hash char(64) NOT NULL, hash char(64) NOT NULL,
  CONSTRAINT controlespoor_pk PRIMARY KEY (verband, volgnummer),
  CONSTRAINT controlespoor_resultaat CHECK ("resultaat" IN ('gelukt', 'geweigerd', 'mislukt')),
  CONSTRAINT controlespoor_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`;

// The verband is that of the transaction, so that nobody writes in the trail of another. The lock makes the lines
// of a verband one row of people: the next reads the last line only when the one before has been kept or undone.
// ON CONFLICT is for a REPEATABLE READ transaction that cannot see lines newer than itself: PostgreSQL then answers
// 40001 (do it again) and not that a key is there twice.
// The text of before and after is kept as text in the text: a reader that makes a number of a number loses digits.
const FUNCTION = [
  `CREATE FUNCTION controlespoor_schrijf(
     p_actie text, p_object text, p_resultaat text, p_actor text, p_oorsprong text,
     p_code text, p_voor jsonb, p_na jsonb)
   RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
   DECLARE
     v_verband text := nullif(current_setting('app.verband', true), '');
     v_volgnummer bigint;
     v_tijdstip timestamptz;
     v_vorige_hash text;
     v_regel text;
   BEGIN
     IF v_verband IS NULL THEN
       RAISE EXCEPTION 'Een handeling wordt vastgelegd in een transactie van een verband';
     END IF;
     PERFORM pg_advisory_xact_lock(hashtextextended('controlespoor ' || v_verband, 0));
     SELECT volgnummer, hash INTO v_volgnummer, v_vorige_hash FROM public.controlespoor
       WHERE verband = v_verband ORDER BY volgnummer DESC LIMIT 1;
     v_volgnummer := coalesce(v_volgnummer, 0) + 1;
     v_vorige_hash := coalesce(v_vorige_hash, repeat('0', 64));
     v_tijdstip := clock_timestamp();
     v_regel := json_build_object(
       'verband', v_verband,
       'volgnummer', v_volgnummer::text,
       'tijdstip', to_char(v_tijdstip AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       'actie', p_actie,
       'object', p_object,
       'resultaat', p_resultaat,
       'oorsprong', p_oorsprong,
       'actor', p_actor,
       'code', p_code,
       'voor', p_voor::text,
       'na', p_na::text)::text;
     INSERT INTO public.controlespoor VALUES (
       v_verband, v_volgnummer, v_tijdstip, p_actie, p_object, p_resultaat, p_oorsprong, p_actor, p_code,
       p_voor, p_na, v_regel, v_vorige_hash,
       encode(sha256(convert_to(v_vorige_hash || v_regel, 'UTF8')), 'hex'))
       ON CONFLICT DO NOTHING;
     IF NOT FOUND THEN
       RAISE EXCEPTION 'Regel % van het controlespoor van % is er al', v_volgnummer, v_verband;
     END IF;
     RETURN v_volgnummer;
   END $$`,
  `REVOKE ALL ON FUNCTION controlespoor_schrijf FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION controlespoor_schrijf TO ${APP_ROLE}`,
];

// Grants keep the application from it; this keeps the owner from it too.
const TRIGGER = `CREATE TRIGGER controlespoor_onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON controlespoor
  EXECUTE FUNCTION weiger_wijziging()`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, grant, makeTijdlijn, takeWallDown, wall } from '../src/platform/index.js';

/**
 * Who takes part, what exists and who runs it: dated, and never overwritten. Before it a verband had one rechtsvorm,
 * and its deelnemers and werkorganisaties were there for ever; after it each of these is a fact with a period.
 *
 * What stood in the old tables holds from the first day that the verband can have existed: 1 January of its first
 * boekjaar, or the day its first gastheer began. It counts as known since the first line of the controlespoor.
 */
export class Verbandtijd1795741200000 implements MigrationInterface {
  readonly name = 'Verbandtijd1795741200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE gastheerschap RENAME CONSTRAINT gastheerschap_pk TO gastheerschap_oud_pk',
    );
    await queryRunner.query('ALTER TABLE gastheerschap RENAME TO gastheerschap_oud');
    for (const statement of [...FEITEN, ...DOSSIERS]) await queryRunner.query(statement);
    for (const tijdlijn of TIJDLIJNEN) await makeTijdlijn(queryRunner, { ...tijdlijn, geldigheid: 'dagen' });
    for (const [table, rights] of Object.entries(RIGHTS)) {
      await wall(queryRunner, table);
      await grant(queryRunner, table, rights);
    }
    await inEachVerband(queryRunner, MOVE_UP);
    await queryRunner.query('SET CONSTRAINTS ALL IMMEDIATE');
    await queryRunner.query('DROP TABLE gastheerschap_oud');
    await queryRunner.query('ALTER TABLE verband DROP COLUMN rechtsvorm');
  }

  /** Keeps what the old tables can hold: the rechtsvorm that holds last, and every gastheer with its first day. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE verband ADD COLUMN rechtsvorm varchar(64) NOT NULL DEFAULT 'netwerk'`,
    );
    await queryRunner.query(GASTHEERSCHAP_OUD);
    await inEachVerband(queryRunner, MOVE_DOWN);
    await queryRunner.query('ALTER TABLE verband ALTER COLUMN rechtsvorm DROP DEFAULT');
    const tijdlijnen = TIJDLIJNEN.map(({ tabel }) => tabel);
    for (const table of [...tijdlijnen.reverse(), ...Object.keys(RIGHTS).reverse()]) {
      await takeWallDown(queryRunner, table);
      await queryRunner.query(`DROP TABLE "${table}"`);
    }
    await queryRunner.query('DROP FUNCTION dossier_aanvullen()');
    await queryRunner.query(
      'ALTER TABLE gastheerschap_oud RENAME CONSTRAINT gastheerschap_oud_pk TO gastheerschap_pk',
    );
    await queryRunner.query('ALTER TABLE gastheerschap_oud RENAME TO gastheerschap');
    await wall(queryRunner, 'gastheerschap');
    await grant(queryRunner, 'gastheerschap', 'SELECT, INSERT');
  }
}

/** The wall stands while data moves: each verband in its turn. */
async function inEachVerband(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  const verbanden = (await queryRunner.query('SELECT code FROM verband ORDER BY code')) as { code: string }[];
  for (const { code } of verbanden) {
    await queryRunner.query(`SELECT set_config('app.verband', $1, true)`, [code]);
    for (const statement of statements) await queryRunner.query(statement, [code]);
  }
  await queryRunner.query(`SELECT set_config('app.verband', '', true)`);
}

const TIJDLIJNEN = [
  { tabel: 'verbandvorm', sleutel: [], aaneengesloten: true },
  { tabel: 'deelname', sleutel: ['deelnemer'] },
  { tabel: 'looptijd', sleutel: ['werkorganisatie'] },
  { tabel: 'gastheerschap', sleutel: ['werkorganisatie'], aaneengesloten: true },
  { tabel: 'onderbrenging', sleutel: ['onderdeel'] },
] as const;

const feit = (tabel: (typeof TIJDLIJNEN)[number]['tabel']): string =>
  feitKolommen({ tabel, geldigheid: 'dagen' });
const CODE_VORM = `~ '^[^[:space:]/]{1,40}$'`;
const EERSTE_JANUARI = `(date_trunc('year', "per"::timestamp) = "per"::timestamp)`;

const FEITEN = [
  `CREATE TABLE verbandvorm (
     verband varchar(64) NOT NULL, rechtsvorm varchar(64) NOT NULL, organisatievorm varchar(64) NOT NULL,
     afronding varchar(8) NOT NULL, detail varchar(16) NOT NULL, pakketregel varchar(16) NOT NULL,
     eindigt_op date, evaluatie_op date, ${feit('verbandvorm')},
     CONSTRAINT verbandvorm_afronding CHECK ("afronding" IN ('cent', 'euro')),
     CONSTRAINT verbandvorm_detail CHECK ("detail" IN ('diensten', 'hoofdlijnen')),
     CONSTRAINT verbandvorm_pakketregel CHECK ("pakketregel" IN ('vrije keuze', 'alles of niets')),
     CONSTRAINT verbandvorm_evaluatie CHECK ("evaluatie_op" <= "eindigt_op"),
     CONSTRAINT verbandvorm_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE deelname (
     verband varchar(64) NOT NULL, deelnemer varchar(40) NOT NULL, ${feit('deelname')},
     CONSTRAINT deelname_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE looptijd (
     verband varchar(64) NOT NULL, werkorganisatie varchar(40) NOT NULL, ${feit('looptijd')},
     CONSTRAINT looptijd_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
  `CREATE TABLE gastheerschap (
     verband varchar(64) NOT NULL, werkorganisatie varchar(40) NOT NULL, gastheer varchar(40) NOT NULL,
     ${feit('gastheerschap')},
     CONSTRAINT gastheerschap_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code),
     CONSTRAINT gastheerschap_gastheer_fk FOREIGN KEY (verband, gastheer) REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE onderdeel (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, werkveld varchar(40),
     volgorde integer NOT NULL,
     CONSTRAINT onderdeel_pk PRIMARY KEY (verband, code),
     CONSTRAINT onderdeel_volgorde_uniek UNIQUE (verband, volgorde),
     CONSTRAINT onderdeel_code_vorm CHECK ("code" ${CODE_VORM}),
     CONSTRAINT onderdeel_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE onderbrenging (
     verband varchar(64) NOT NULL, onderdeel varchar(40) NOT NULL, werkorganisatie varchar(40) NOT NULL,
     ${feit('onderbrenging')},
     CONSTRAINT onderbrenging_onderdeel_fk FOREIGN KEY (verband, onderdeel) REFERENCES onderdeel (verband, code),
     CONSTRAINT onderbrenging_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
];

const DOSSIERS = [
  `CREATE TABLE toetreding (
     verband varchar(64) NOT NULL, id uuid NOT NULL, deelnemer varchar(40) NOT NULL, naam text NOT NULL,
     soort varchar(32) NOT NULL, per date NOT NULL, toelichting text NOT NULL, ingediend_door text NOT NULL,
     ingediend_op timestamptz NOT NULL, geeffectueerd_door text, geeffectueerd_op timestamptz,
     CONSTRAINT toetreding_pk PRIMARY KEY (verband, id),
     CONSTRAINT toetreding_eenmalig UNIQUE (verband, deelnemer, per),
     CONSTRAINT toetreding_deelnemer_vorm CHECK ("deelnemer" ${CODE_VORM}),
     CONSTRAINT toetreding_per_jaar CHECK ${EERSTE_JANUARI},
     CONSTRAINT toetreding_geeffectueerd CHECK (("geeffectueerd_op" IS NULL) = ("geeffectueerd_door" IS NULL)),
     CONSTRAINT toetreding_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE instemming (
     verband varchar(64) NOT NULL, toetreding uuid NOT NULL, deelnemer varchar(40) NOT NULL,
     ingestemd_op date NOT NULL, vastgelegd_door text NOT NULL, vastgelegd_op timestamptz NOT NULL,
     CONSTRAINT instemming_pk PRIMARY KEY (verband, toetreding, deelnemer),
     CONSTRAINT instemming_toetreding_fk FOREIGN KEY (verband, toetreding) REFERENCES toetreding (verband, id),
     CONSTRAINT instemming_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE uittreding (
     verband varchar(64) NOT NULL, id uuid NOT NULL, deelnemer varchar(40) NOT NULL, aangezegd_op date NOT NULL,
     per date NOT NULL, toelichting text NOT NULL, afbouw integer[] NOT NULL, ingediend_door text NOT NULL,
     ingediend_op timestamptz NOT NULL, advies text, adviseur text, advies_op date, geeffectueerd_door text,
     geeffectueerd_op timestamptz,
     CONSTRAINT uittreding_pk PRIMARY KEY (verband, id),
     CONSTRAINT uittreding_eenmalig UNIQUE (verband, deelnemer, per),
     CONSTRAINT uittreding_per_jaar CHECK ${EERSTE_JANUARI},
     CONSTRAINT uittreding_opzegtermijn CHECK ("per" >= "aangezegd_op" + interval '1 year'),
     CONSTRAINT uittreding_afbouw CHECK (0 <= ALL ("afbouw") AND 100 >= ALL ("afbouw")),
     CONSTRAINT uittreding_advies CHECK (num_nulls("advies", "adviseur", "advies_op") IN (0, 3)
       AND btrim("advies") <> '' AND btrim("adviseur") <> ''),
     CONSTRAINT uittreding_geeffectueerd CHECK (("geeffectueerd_op" IS NULL) = ("geeffectueerd_door" IS NULL)),
     CONSTRAINT uittreding_met_advies CHECK ("geeffectueerd_op" IS NULL OR "advies" IS NOT NULL),
     CONSTRAINT uittreding_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
  // What is in a file stays in it: the columns in TG_ARGV are filled in once, the others never change.
  `CREATE FUNCTION dossier_aanvullen() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE
       oud jsonb := to_jsonb(OLD);
       nieuw jsonb := to_jsonb(NEW);
       kolom text;
     BEGIN
       FOREACH kolom IN ARRAY TG_ARGV LOOP
         IF oud -> kolom = 'null'::jsonb THEN
           oud := oud - kolom;
           nieuw := nieuw - kolom;
         END IF;
       END LOOP;
       IF oud <> nieuw THEN RAISE EXCEPTION 'Een % wordt aangevuld en nooit gewijzigd', TG_TABLE_NAME; END IF;
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER toetreding_aanvullen BEFORE UPDATE ON toetreding FOR EACH ROW
     EXECUTE FUNCTION dossier_aanvullen('geeffectueerd_door', 'geeffectueerd_op')`,
  `CREATE TRIGGER uittreding_aanvullen BEFORE UPDATE ON uittreding FOR EACH ROW EXECUTE FUNCTION
     dossier_aanvullen('advies', 'adviseur', 'advies_op', 'geeffectueerd_door', 'geeffectueerd_op')`,
  `CREATE TRIGGER instemming_onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON instemming
     EXECUTE FUNCTION weiger_wijziging()`,
  ...['toetreding', 'uittreding'].map(
    (table) => `CREATE TRIGGER ${table}_onverwijderbaar BEFORE DELETE OR TRUNCATE ON ${table}
       EXECUTE FUNCTION weiger_wijziging()`,
  ),
];

/** What the application may do in the tables that are no timeline. */
const RIGHTS: Readonly<Record<string, string>> = {
  onderdeel: 'SELECT, INSERT',
  toetreding: 'SELECT, INSERT, UPDATE (geeffectueerd_door, geeffectueerd_op)',
  instemming: 'SELECT, INSERT',
  uittreding: 'SELECT, INSERT, UPDATE (advies, adviseur, advies_op, geeffectueerd_door, geeffectueerd_op)',
};

/** $1 the verband: since when it can have existed, and since when that is known. */
const BEGIN = `WITH begin AS (SELECT
    coalesce(least((SELECT make_date(min(jaar), 1, 1) FROM boekjaar WHERE verband = $1),
                   (SELECT min(vanaf) FROM gastheerschap_oud WHERE verband = $1)), current_date) AS dag,
    date_trunc('milliseconds', coalesce((SELECT min(tijdstip) FROM controlespoor WHERE verband = $1), now())) AS bekend)`;
const FROM_BEGIN = `gen_random_uuid(), dag, NULL, bekend, NULL`;

const MOVE_UP = [
  `${BEGIN} INSERT INTO verbandvorm
     SELECT code, rechtsvorm,
       CASE rechtsvorm WHEN 'netwerk' THEN 'netwerk' WHEN 'centrumregeling' THEN 'centrum'
         WHEN 'bestuursconvenant' THEN 'centrum' ELSE 'shared services centrum' END,
       'cent', 'diensten', 'vrije keuze', NULL, NULL, gen_random_uuid(),
       dag, NULL, bekend, NULL
     FROM verband, begin WHERE code = $1`,
  `${BEGIN} INSERT INTO deelname SELECT verband, code, ${FROM_BEGIN} FROM deelnemer, begin WHERE verband = $1`,
  `${BEGIN} INSERT INTO looptijd SELECT verband, code, ${FROM_BEGIN} FROM werkorganisatie, begin WHERE verband = $1`,
  `${BEGIN} INSERT INTO gastheerschap
     SELECT verband, werkorganisatie, gastheer, gen_random_uuid(), vanaf,
       lead(vanaf) OVER (PARTITION BY werkorganisatie ORDER BY vanaf), bekend, NULL
     FROM gastheerschap_oud, begin WHERE verband = $1`,
];

const GASTHEERSCHAP_OUD = `CREATE TABLE gastheerschap_oud (
  verband varchar(64) NOT NULL, werkorganisatie varchar(40) NOT NULL, vanaf date NOT NULL,
  gastheer varchar(40) NOT NULL,
  CONSTRAINT gastheerschap_oud_pk PRIMARY KEY (verband, werkorganisatie, vanaf),
  CONSTRAINT gastheerschap_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
    REFERENCES werkorganisatie (verband, code),
  CONSTRAINT gastheerschap_gastheer_fk FOREIGN KEY (verband, gastheer) REFERENCES deelnemer (verband, code))`;

const MOVE_DOWN = [
  `UPDATE verband SET rechtsvorm = (SELECT rechtsvorm FROM verbandvorm
     WHERE verband = $1 AND bekend_tot IS NULL ORDER BY vanaf DESC LIMIT 1)
   WHERE code = $1 AND EXISTS (SELECT FROM verbandvorm WHERE verband = $1 AND bekend_tot IS NULL)`,
  `INSERT INTO gastheerschap_oud SELECT verband, werkorganisatie, vanaf, gastheer FROM gastheerschap
   WHERE verband = $1 AND bekend_tot IS NULL`,
];

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, grant, makeTijdlijn, wall } from '../src/platform/index.js';

/**
 * Keys, their values and the regime of a casco become dated facts; hulpkostenplaatsen and the rekenregel come with them.
 *
 * Before: a key had one soort for ever, and neither a value nor a casco could be corrected. After: `sleutel` is the
 * identity and `sleutelversie` says how it divides from a 1 January on; `sleutelwaarde` and `casco` remember what was
 * held true before. What stood there holds from the first boekjaar on and counts as known since the migration.
 */
export class Sleutelversies1795752000000 implements MigrationInterface {
  readonly name = 'Sleutelversies1795752000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [...OPZIJ, ...TABELLEN]);
    await inElkVerband(queryRunner, OVERZETTEN);
    await runAll(queryRunner, OPRUIMEN);
    for (const [tabel, sleutel] of PER_JAAR) {
      await makeTijdlijn(queryRunner, { tabel, sleutel, geldigheid: 'boekjaar' });
    }
    await makeTijdlijn(queryRunner, {
      tabel: 'sleutelversie',
      sleutel: ['sleutel'],
      geldigheid: 'dagen',
      aaneengesloten: true,
    });
  }

  /** Brings back what the version before knew of; refuses when there is anything that it cannot say. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await inElkVerband(queryRunner, [TERUG_KAN]);
    await runAll(queryRunner, OPZIJ_TERUG);
    await inElkVerband(queryRunner, TERUGZETTEN);
    await runAll(queryRunner, WEG);
    for (const tabel of ['sleutelwaarde', 'casco']) {
      await wall(queryRunner, tabel);
      await grant(queryRunner, tabel, 'SELECT, INSERT');
    }
  }
}

/** What a fact is about, of the tables without days. */
const PER_JAAR: readonly (readonly [tabel: string, sleutel: readonly string[]])[] = [
  ['sleutelwaarde', ['sleutel', 'peildatum', 'deelnemer']],
  ['casco', ['boekjaar', 'werkorganisatie']],
  ['hulpkostenplaats', ['boekjaar', 'code']],
  ['rekenregel', ['boekjaar']],
];

async function runAll(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await queryRunner.query(statement);
}

/** The wall holds for the owner too: rows are moved verband by verband. */
async function inElkVerband(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  const verbanden = (await queryRunner.query('SELECT code FROM verband')) as { code: string }[];
  for (const { code } of verbanden) {
    await queryRunner.query(`SELECT set_config('app.verband', $1, true)`, [code]);
    await runAll(queryRunner, statements);
  }
  await queryRunner.query(`SELECT set_config('app.verband', '', true)`);
}

const OPZIJ = ['sleutelwaarde', 'casco'].flatMap((tabel) => [
  `ALTER TABLE ${tabel} RENAME TO ${tabel}_oud`,
  `ALTER TABLE ${tabel}_oud RENAME CONSTRAINT ${tabel}_pk TO ${tabel}_oud_pk`,
]);

const VERWIJST = {
  boekjaar: (tabel: string) =>
    `CONSTRAINT ${tabel}_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar)`,
  werkorganisatie: (tabel: string) =>
    `CONSTRAINT ${tabel}_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code)`,
  sleutel: (tabel: string) =>
    `CONSTRAINT ${tabel}_sleutel_fk FOREIGN KEY (verband, sleutel) REFERENCES sleutel (verband, code)`,
  deelnemer: (tabel: string) =>
    `CONSTRAINT ${tabel}_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code)`,
};

const TABELLEN = [
  `CREATE TABLE sleutelversie (
     verband varchar(64) NOT NULL, sleutel varchar(40) NOT NULL, soort varchar(32) NOT NULL, inhoud jsonb NOT NULL,
     decimalen integer, geldt_voor varchar(32)[],
     ${feitKolommen({ tabel: 'sleutelversie', geldigheid: 'dagen' })},
     CONSTRAINT sleutelversie_soort CHECK ("soort" IN
       ('gewichten', 'gelijk', 'percentages', 'samengesteld', 'begrensd', 'pondspondsgewijs', 'ingroei')),
     CONSTRAINT sleutelversie_decimalen CHECK ("decimalen" BETWEEN 0 AND 12),
     CONSTRAINT sleutelversie_geldt_voor CHECK (cardinality("geldt_voor") > 0),
     CONSTRAINT sleutelversie_per_jaar CHECK
       (to_char("vanaf", 'MMDD') = '0101' AND ("tot" IS NULL OR to_char("tot", 'MMDD') = '0101')),
     ${VERWIJST.sleutel('sleutelversie')})`,
  `CREATE TABLE sleutelwaarde (
     verband varchar(64) NOT NULL, sleutel varchar(40) NOT NULL, peildatum date NOT NULL,
     deelnemer varchar(40) NOT NULL, waarde numeric(25,12) NOT NULL, bron text NOT NULL,
     status varchar(16) NOT NULL, toelichting text,
     ${feitKolommen({ tabel: 'sleutelwaarde', geldigheid: 'boekjaar' })},
     CONSTRAINT sleutelwaarde_niet_negatief CHECK ("waarde" >= 0),
     CONSTRAINT sleutelwaarde_bron CHECK ("bron" ~ '[^[:space:]]'),
     CONSTRAINT sleutelwaarde_status CHECK ("status" IN ('voorlopig', 'definitief')),
     ${VERWIJST.sleutel('sleutelwaarde')},
     ${VERWIJST.deelnemer('sleutelwaarde')})`,
  `CREATE TABLE casco (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkorganisatie varchar(40) NOT NULL,
     regime varchar(32) NOT NULL, sleutel varchar(40), aandeel_in_tarief numeric(25,12),
     ${feitKolommen({ tabel: 'casco', geldigheid: 'boekjaar' })},
     CONSTRAINT casco_regime CHECK ("regime" IN ('solidariteit', 'in_tarief', 'gemengd')),
     CONSTRAINT casco_regime_sleutel CHECK (("regime" = 'in_tarief') = ("sleutel" IS NULL)),
     CONSTRAINT casco_regime_aandeel CHECK (("regime" = 'gemengd') = ("aandeel_in_tarief" IS NOT NULL)),
     CONSTRAINT casco_aandeel CHECK ("aandeel_in_tarief" BETWEEN 0 AND 100),
     ${VERWIJST.boekjaar('casco')},
     ${VERWIJST.werkorganisatie('casco')},
     ${VERWIJST.sleutel('casco')})`,
  `CREATE TABLE hulpkostenplaats (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, code varchar(40) NOT NULL,
     werkorganisatie varchar(40) NOT NULL, naam text NOT NULL, volgorde integer NOT NULL, verdeling jsonb NOT NULL,
     ${feitKolommen({ tabel: 'hulpkostenplaats', geldigheid: 'boekjaar' })},
     CONSTRAINT hulpkostenplaats_code_vorm CHECK ("code" ~ '^[^[:space:]/]{1,40}$'),
     CONSTRAINT hulpkostenplaats_volgorde CHECK ("volgorde" > 0),
     ${VERWIJST.boekjaar('hulpkostenplaats')},
     ${VERWIJST.werkorganisatie('hulpkostenplaats')})`,
  `CREATE TABLE rekenregel (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, methode_hulpkosten varchar(16) NOT NULL,
     ${feitKolommen({ tabel: 'rekenregel', geldigheid: 'boekjaar' })},
     CONSTRAINT rekenregel_methode CHECK ("methode_hulpkosten" IN ('stapsgewijs', 'wederkerig')),
     ${VERWIJST.boekjaar('rekenregel')})`,
];

const NU = `date_trunc('milliseconds', statement_timestamp())`;

/** The earliest 1 January on which anything of the verband needs a key. */
const EERSTE_DAG = `make_date(coalesce((SELECT min(b.jaar) FROM boekjaar b WHERE b.verband = s.verband), 2000), 1, 1)`;

const OVERZETTEN = [
  `INSERT INTO sleutelversie (verband, id, sleutel, soort, inhoud, vanaf, bekend_vanaf)
     SELECT verband, gen_random_uuid(), code, soort, '{}', ${EERSTE_DAG}, ${NU} FROM sleutel s`,
  `INSERT INTO sleutelwaarde (verband, id, sleutel, peildatum, deelnemer, waarde, bron, status, bekend_vanaf)
     SELECT verband, gen_random_uuid(), sleutel, peildatum, deelnemer, waarde, bron, status, ${NU}
     FROM sleutelwaarde_oud`,
  `INSERT INTO casco (verband, id, boekjaar, werkorganisatie, regime, sleutel, bekend_vanaf)
     SELECT verband, gen_random_uuid(), boekjaar, werkorganisatie, regime, sleutel, ${NU} FROM casco_oud`,
];

const OPRUIMEN = [
  'DROP TABLE sleutelwaarde_oud',
  'DROP TABLE casco_oud',
  'ALTER TABLE sleutel DROP COLUMN soort',
];

const TERUG_KAN = `DO $$ BEGIN
  IF EXISTS (SELECT FROM sleutelversie WHERE bekend_tot IS NULL
             AND (tot IS NOT NULL OR inhoud <> '{}' OR decimalen IS NOT NULL OR geldt_voor IS NOT NULL))
     OR EXISTS (SELECT FROM sleutel s WHERE NOT EXISTS (SELECT FROM sleutelversie v
                WHERE v.verband = s.verband AND v.sleutel = s.code AND v.bekend_tot IS NULL))
     OR EXISTS (SELECT FROM casco WHERE bekend_tot IS NULL AND regime <> 'solidariteit')
     OR EXISTS (SELECT FROM hulpkostenplaats WHERE bekend_tot IS NULL)
     OR EXISTS (SELECT FROM rekenregel WHERE bekend_tot IS NULL) THEN
    RAISE EXCEPTION 'The version before cannot keep these keys: it knows one soort per key and casco by solidariteit only';
  END IF;
END $$`;

const OPZIJ_TERUG = [
  ...['sleutelwaarde', 'casco'].flatMap((tabel) => [
    `ALTER TABLE ${tabel} RENAME TO ${tabel}_nieuw`,
    `ALTER TABLE ${tabel}_nieuw RENAME CONSTRAINT ${tabel}_pk TO ${tabel}_nieuw_pk`,
  ]),
  `ALTER TABLE sleutel ADD COLUMN soort varchar(32)`,
  `CREATE TABLE sleutelwaarde (
     verband varchar(64) NOT NULL, sleutel varchar(40) NOT NULL, peildatum date NOT NULL,
     deelnemer varchar(40) NOT NULL, waarde numeric(25,12) NOT NULL, bron text NOT NULL,
     status varchar(16) NOT NULL,
     CONSTRAINT sleutelwaarde_pk PRIMARY KEY (verband, sleutel, peildatum, deelnemer),
     ${VERWIJST.sleutel('sleutelwaarde')},
     ${VERWIJST.deelnemer('sleutelwaarde')})`,
  `CREATE TABLE casco (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkorganisatie varchar(40) NOT NULL,
     regime varchar(32) NOT NULL, sleutel varchar(40) NOT NULL,
     CONSTRAINT casco_pk PRIMARY KEY (verband, boekjaar, werkorganisatie),
     ${VERWIJST.boekjaar('casco')},
     ${VERWIJST.werkorganisatie('casco')},
     ${VERWIJST.sleutel('casco')})`,
];

const TERUGZETTEN = [
  `UPDATE sleutel s SET soort = v.soort FROM sleutelversie v
     WHERE v.verband = s.verband AND v.sleutel = s.code AND v.bekend_tot IS NULL`,
  `INSERT INTO sleutelwaarde
     SELECT verband, sleutel, peildatum, deelnemer, waarde, bron, status FROM sleutelwaarde_nieuw
     WHERE bekend_tot IS NULL`,
  `INSERT INTO casco
     SELECT verband, boekjaar, werkorganisatie, regime, sleutel FROM casco_nieuw WHERE bekend_tot IS NULL`,
];

const WEG = [
  ...['sleutelversie', 'sleutelwaarde_nieuw', 'casco_nieuw', 'hulpkostenplaats', 'rekenregel'].map(
    (tabel) => `DROP TABLE ${tabel}`,
  ),
  `ALTER TABLE sleutel ALTER COLUMN soort SET NOT NULL`,
];

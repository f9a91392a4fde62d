import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../src/platform/index.js';

/**
 * The first tables. Every table of a verband carries the verband first in its primary key, its unique
 * constraints and its foreign keys, so that no row can point into another verband, whatever the code does.
 */
export class Basis1795478400000 implements MigrationInterface {
  readonly name = 'Basis1795478400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      ...VERBAND,
      ...CATALOGUS,
      ...SLEUTELS,
      ...REALISATIE,
      ...BEREKENING,
      ...ZITTING,
    ]) {
      await queryRunner.query(statement);
    }
    for (const [table, rights] of Object.entries(RIGHTS)) await grant(queryRunner, table, rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(RIGHTS).reverse()) await queryRunner.query(`DROP TABLE "${table}"`);
    await queryRunner.query(`DROP FUNCTION weiger_wijziging()`);
  }
}

const CODE = (column: string, length: number): string =>
  `CHECK ("${column}" ~ '^[^[:space:]/]{1,${length}}$')`;

const VERBAND = [
  `CREATE TABLE verband (
     code varchar(64) NOT NULL, naam text NOT NULL, omschrijving text NOT NULL, rechtsvorm varchar(64) NOT NULL,
     voorbeeld boolean NOT NULL,
     CONSTRAINT verband_pk PRIMARY KEY (code),
     CONSTRAINT verband_code_vorm ${CODE('code', 64)})`,
  `CREATE TABLE boekjaar (
     verband varchar(64) NOT NULL, jaar integer NOT NULL,
     CONSTRAINT boekjaar_pk PRIMARY KEY (verband, jaar),
     CONSTRAINT boekjaar_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE deelnemer (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, soort varchar(32) NOT NULL,
     volgorde integer NOT NULL,
     CONSTRAINT deelnemer_pk PRIMARY KEY (verband, code),
     CONSTRAINT deelnemer_volgorde_uniek UNIQUE (verband, volgorde),
     CONSTRAINT deelnemer_code_vorm ${CODE('code', 40)},
     CONSTRAINT deelnemer_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE werkorganisatie (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, volgorde integer NOT NULL,
     CONSTRAINT werkorganisatie_pk PRIMARY KEY (verband, code),
     CONSTRAINT werkorganisatie_volgorde_uniek UNIQUE (verband, volgorde),
     CONSTRAINT werkorganisatie_code_vorm ${CODE('code', 40)},
     CONSTRAINT werkorganisatie_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE gastheerschap (
     verband varchar(64) NOT NULL, werkorganisatie varchar(40) NOT NULL, vanaf date NOT NULL,
     gastheer varchar(40) NOT NULL,
     CONSTRAINT gastheerschap_pk PRIMARY KEY (verband, werkorganisatie, vanaf),
     CONSTRAINT gastheerschap_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code),
     CONSTRAINT gastheerschap_gastheer_fk FOREIGN KEY (verband, gastheer) REFERENCES deelnemer (verband, code))`,
];

const CATALOGUS = [
  `CREATE TABLE product (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, code varchar(40) NOT NULL,
     werkorganisatie varchar(40) NOT NULL, naam text NOT NULL, eenheid text NOT NULL, beleid varchar(32) NOT NULL,
     volgorde integer NOT NULL,
     CONSTRAINT product_pk PRIMARY KEY (verband, boekjaar, code),
     CONSTRAINT product_volgorde_uniek UNIQUE (verband, boekjaar, volgorde),
     CONSTRAINT product_code_vorm ${CODE('code', 40)},
     CONSTRAINT product_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar),
     CONSTRAINT product_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
  `CREATE TABLE afnemer (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, product varchar(40) NOT NULL,
     deelnemer varchar(40) NOT NULL, contract numeric(25,12) NOT NULL, minimum numeric(25,12),
     CONSTRAINT afnemer_pk PRIMARY KEY (verband, boekjaar, product, deelnemer),
     CONSTRAINT afnemer_product_fk FOREIGN KEY (verband, boekjaar, product)
       REFERENCES product (verband, boekjaar, code),
     CONSTRAINT afnemer_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
];

const SLEUTELS = [
  `CREATE TABLE sleutel (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, soort varchar(32) NOT NULL,
     CONSTRAINT sleutel_pk PRIMARY KEY (verband, code),
     CONSTRAINT sleutel_code_vorm ${CODE('code', 40)},
     CONSTRAINT sleutel_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE sleutelwaarde (
     verband varchar(64) NOT NULL, sleutel varchar(40) NOT NULL, peildatum date NOT NULL,
     deelnemer varchar(40) NOT NULL, waarde numeric(25,12) NOT NULL, bron text NOT NULL,
     status varchar(16) NOT NULL,
     CONSTRAINT sleutelwaarde_pk PRIMARY KEY (verband, sleutel, peildatum, deelnemer),
     CONSTRAINT sleutelwaarde_sleutel_fk FOREIGN KEY (verband, sleutel) REFERENCES sleutel (verband, code),
     CONSTRAINT sleutelwaarde_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE casco (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkorganisatie varchar(40) NOT NULL,
     regime varchar(32) NOT NULL, sleutel varchar(40) NOT NULL,
     CONSTRAINT casco_pk PRIMARY KEY (verband, boekjaar, werkorganisatie),
     CONSTRAINT casco_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar),
     CONSTRAINT casco_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code),
     CONSTRAINT casco_sleutel_fk FOREIGN KEY (verband, sleutel) REFERENCES sleutel (verband, code))`,
];

/** The columns that every uploaded row has: the load it came with and its place in the file. */
const REGEL = (table: string): string => `
     verband varchar(64) NOT NULL, inlezing uuid NOT NULL, blad varchar(31) NOT NULL, rij integer NOT NULL,
     boekjaar integer NOT NULL,
     CONSTRAINT ${table}_pk PRIMARY KEY (verband, inlezing, blad, rij),
     CONSTRAINT ${table}_inlezing_fk FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id)`;

const REALISATIE = [
  `CREATE TABLE kostenplaats (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, code varchar(20) NOT NULL, naam text NOT NULL,
     CONSTRAINT kostenplaats_pk PRIMARY KEY (verband, boekjaar, code),
     CONSTRAINT kostenplaats_code_vorm CHECK ("code" ~ '^[^[:space:]/:]{1,20}$'),
     CONSTRAINT kostenplaats_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar))`,
  `CREATE TABLE toewijzing (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, kostenplaats varchar(20) NOT NULL,
     werkorganisatie varchar(40) NOT NULL, bestemming varchar(16) NOT NULL, product varchar(40),
     gedrag varchar(16) NOT NULL,
     CONSTRAINT toewijzing_pk PRIMARY KEY (verband, boekjaar, kostenplaats),
     CONSTRAINT toewijzing_bestemming CHECK (("bestemming" = 'product') = ("product" IS NOT NULL)),
     CONSTRAINT toewijzing_kostenplaats_fk FOREIGN KEY (verband, boekjaar, kostenplaats)
       REFERENCES kostenplaats (verband, boekjaar, code),
     CONSTRAINT toewijzing_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code),
     CONSTRAINT toewijzing_product_fk FOREIGN KEY (verband, boekjaar, product)
       REFERENCES product (verband, boekjaar, code))`,
  `CREATE TABLE inlezing (
     verband varchar(64) NOT NULL, id uuid NOT NULL, soort varchar(16) NOT NULL, boekjaar integer NOT NULL,
     bestandsnaam text NOT NULL, sha256 char(64) NOT NULL, omvang integer NOT NULL, status varchar(16) NOT NULL,
     rijen integer NOT NULL, totaal numeric(25,12) NOT NULL, bevindingen jsonb NOT NULL,
     ingediend_door text NOT NULL, ingediend_op timestamptz NOT NULL,
     CONSTRAINT inlezing_pk PRIMARY KEY (verband, id),
     CONSTRAINT inlezing_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar))`,
  `CREATE UNIQUE INDEX inlezing_eenmalig ON inlezing (verband, sha256) WHERE "status" = 'verwerkt'`,
  `CREATE INDEX inlezing_per_jaar ON inlezing (verband, boekjaar, ingediend_op)`,
  `CREATE TABLE inlezing_bestand (
     verband varchar(64) NOT NULL, inlezing uuid NOT NULL, inhoud bytea NOT NULL,
     CONSTRAINT inlezing_bestand_pk PRIMARY KEY (verband, inlezing),
     CONSTRAINT inlezing_bestand_inlezing_fk FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id))`,
  `CREATE TABLE realisatieregel (${REGEL('realisatieregel')},
     periode smallint NOT NULL, kostenplaats varchar(20) NOT NULL, grootboekrekening text, kostensoort text,
     product varchar(40), deelnemer varchar(40), omschrijving text, boekdatum date, boekstuk text,
     btw numeric(16,2), bedrag numeric(16,2) NOT NULL,
     CONSTRAINT realisatieregel_kostenplaats_fk FOREIGN KEY (verband, boekjaar, kostenplaats)
       REFERENCES kostenplaats (verband, boekjaar, code),
     CONSTRAINT realisatieregel_product_fk FOREIGN KEY (verband, boekjaar, product)
       REFERENCES product (verband, boekjaar, code),
     CONSTRAINT realisatieregel_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
  `CREATE INDEX realisatieregel_per_kostenplaats ON realisatieregel (verband, boekjaar, kostenplaats)`,
  `CREATE TABLE afnameregel (${REGEL('afnameregel')},
     periode smallint NOT NULL, product varchar(40) NOT NULL, deelnemer varchar(40) NOT NULL,
     hoeveelheid numeric(25,12) NOT NULL, opmerking text,
     CONSTRAINT afnameregel_afnemer_fk FOREIGN KEY (verband, boekjaar, product, deelnemer)
       REFERENCES afnemer (verband, boekjaar, product, deelnemer))`,
  `CREATE INDEX afnameregel_per_product ON afnameregel (verband, boekjaar, product, deelnemer)`,
  `CREATE TABLE voorschotregel (${REGEL('voorschotregel')},
     deelnemer varchar(40) NOT NULL, werkorganisatie varchar(40) NOT NULL, bedrag numeric(16,2) NOT NULL,
     termijn text, factuurnummer text, factuurdatum date,
     CONSTRAINT voorschotregel_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code),
     CONSTRAINT voorschotregel_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
  `CREATE INDEX voorschotregel_per_jaar ON voorschotregel (verband, boekjaar)`,
];

const BEREKENING = [
  `CREATE TABLE berekening (
     verband varchar(64) NOT NULL, id uuid NOT NULL, boekjaar integer NOT NULL, fase varchar(24) NOT NULL,
     nummer integer NOT NULL, invoer text NOT NULL, invoer_hash char(71) NOT NULL, uitkomst text NOT NULL,
     uitkomst_hash char(71) NOT NULL, rekenkern varchar(16) NOT NULL, gemaakt_door text NOT NULL,
     gemaakt_op timestamptz NOT NULL,
     CONSTRAINT berekening_pk PRIMARY KEY (verband, id),
     CONSTRAINT berekening_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar))`,
  `CREATE UNIQUE INDEX berekening_per_jaar ON berekening (verband, boekjaar, nummer)`,
  `CREATE TABLE berekening_inlezing (
     verband varchar(64) NOT NULL, berekening uuid NOT NULL, inlezing uuid NOT NULL,
     CONSTRAINT berekening_inlezing_pk PRIMARY KEY (verband, berekening, inlezing),
     CONSTRAINT berekening_inlezing_berekening_fk FOREIGN KEY (verband, berekening) REFERENCES berekening (verband, id),
     CONSTRAINT berekening_inlezing_inlezing_fk FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id))`,
  // Grants keep the application from changing a run; this keeps everybody from it, the owner included.
  `CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'Een % wordt nooit gewijzigd of verwijderd', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER berekening_onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON berekening
     EXECUTE FUNCTION weiger_wijziging()`,
  `CREATE TRIGGER berekening_inlezing_onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON berekening_inlezing
     EXECUTE FUNCTION weiger_wijziging()`,
];

/** The session table of connect-pg-simple. */
const ZITTING = [
  `CREATE TABLE zitting (
     sid varchar NOT NULL, sess json NOT NULL, expire timestamp(6) NOT NULL,
     CONSTRAINT zitting_pk PRIMARY KEY (sid))`,
  `CREATE INDEX zitting_verloop ON zitting (expire)`,
];

/** What the application's own role may do; whatever is not named is refused by PostgreSQL. */
const RIGHTS: Readonly<Record<string, string>> = {
  verband: 'SELECT, INSERT',
  boekjaar: 'SELECT, INSERT',
  deelnemer: 'SELECT, INSERT',
  werkorganisatie: 'SELECT, INSERT',
  gastheerschap: 'SELECT, INSERT',
  product: 'SELECT, INSERT',
  afnemer: 'SELECT, INSERT',
  sleutel: 'SELECT, INSERT',
  sleutelwaarde: 'SELECT, INSERT',
  casco: 'SELECT, INSERT',
  kostenplaats: 'SELECT, INSERT',
  toewijzing: 'SELECT, INSERT',
  inlezing: 'SELECT, INSERT, UPDATE',
  inlezing_bestand: 'SELECT, INSERT',
  realisatieregel: 'SELECT, INSERT',
  afnameregel: 'SELECT, INSERT',
  voorschotregel: 'SELECT, INSERT',
  berekening: 'SELECT, INSERT',
  berekening_inlezing: 'SELECT, INSERT',
  zitting: 'SELECT, INSERT, UPDATE, DELETE',
};

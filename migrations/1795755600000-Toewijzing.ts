import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, grant, makeTijdlijn, takeWallDown, wall } from '../src/platform/index.js';

/**
 * A toewijzing becomes a dated fact, with ranges of grootboekrekeningen and two more destinations. A load knows when
 * it was booked and whether it was reversed. Rows of a load keep no foreign key but to their load (docs/adr/0008).
 */
export class Toewijzing1795755600000 implements MigrationInterface {
  readonly name = 'Toewijzing1795755600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await queryRunner.query(statement);
    };
    for (const table of WALLED) await takeWallDown(queryRunner, table);
    await run(TOEWIJZING);
    await makeTijdlijn(queryRunner, TIJDLIJN);
    await run(OVERZETTEN);
    await run(INLEZING);
    await run(REGELS);
    await run(BEGROTING);
    for (const table of WALLED.slice(1)) await wall(queryRunner, table);
    await wall(queryRunner, 'begrotingsregel');
    await grant(queryRunner, 'begrotingsregel', 'SELECT, INSERT');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of WALLED) await takeWallDown(queryRunner, table);
    await takeWallDown(queryRunner, 'begrotingsregel');
    for (const statement of TERUG) await queryRunner.query(statement);
    for (const table of WALLED) await wall(queryRunner, table);
    await grant(queryRunner, 'toewijzing', 'SELECT, INSERT');
  }
}

/** Of old tables whose rows are moved or numbered: behind the wall the owner would see none of them. */
const WALLED = ['toewijzing', 'inlezing', 'realisatieregel', 'afnameregel', 'voorschotregel'];

const TIJDLIJN = {
  tabel: 'toewijzing',
  sleutel: ['boekjaar', 'kostenplaats', 'rekening_van'],
  geldigheid: 'boekjaar',
} as const;

const TOEWIJZING = [
  `ALTER TABLE toewijzing RENAME TO toewijzing_oud`,
  // Constraints have names of their own in a table, but the index of a primary key has one in the schema.
  `ALTER TABLE toewijzing_oud RENAME CONSTRAINT toewijzing_pk TO toewijzing_oud_pk`,
  `CREATE TYPE rekeningbereik AS RANGE (SUBTYPE = text, COLLATION = "C")`,
  `CREATE TABLE toewijzing (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, kostenplaats varchar(20) NOT NULL,
     rekening_van varchar(20), rekening_tot varchar(20), werkorganisatie varchar(40) NOT NULL,
     bestemming varchar(16) NOT NULL, product varchar(40), hulpkostenplaats varchar(40), deelnemer varchar(40),
     gedrag varchar(16) NOT NULL, kostensoort text, taakveld varchar(8), iv3 varchar(8),
     ${feitKolommen(TIJDLIJN)},
     CONSTRAINT toewijzing_bestemming CHECK (("bestemming" = 'product') = ("product" IS NOT NULL)
       AND ("bestemming" = 'hulpkostenplaats') = ("hulpkostenplaats" IS NOT NULL)
       AND ("bestemming" = 'deelnemer') = ("deelnemer" IS NOT NULL)
       AND "bestemming" IN ('casco', 'product', 'hulpkostenplaats', 'deelnemer')),
     CONSTRAINT toewijzing_bereik CHECK (("rekening_van" IS NULL) = ("rekening_tot" IS NULL)
       AND ("rekening_van" IS NULL OR length("rekening_van") = length("rekening_tot"))
       AND ("rekening_van" IS NULL OR "rekening_van" COLLATE "C" <= "rekening_tot" COLLATE "C")),
     CONSTRAINT toewijzing_rekeningen EXCLUDE USING gist ("verband" WITH =, "boekjaar" WITH =,
       "kostenplaats" WITH =, coalesce(length("rekening_van"), 0) WITH =,
       rekeningbereik("rekening_van", "rekening_tot", '[]') WITH &&,
       tstzrange("bekend_vanaf", "bekend_tot") WITH &&),
     CONSTRAINT toewijzing_kostenplaats_fk FOREIGN KEY (verband, boekjaar, kostenplaats)
       REFERENCES kostenplaats (verband, boekjaar, code),
     CONSTRAINT toewijzing_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code),
     CONSTRAINT toewijzing_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code),
     CONSTRAINT toewijzing_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
];

/** What stood there counts as known since the migration. */
const OVERZETTEN = [
  `INSERT INTO toewijzing (verband, id, boekjaar, kostenplaats, werkorganisatie, bestemming, product, gedrag,
       bekend_vanaf)
     SELECT verband, gen_random_uuid(), boekjaar, kostenplaats, werkorganisatie, bestemming, product, gedrag,
       date_trunc('milliseconds', statement_timestamp()) FROM toewijzing_oud`,
  `DROP TABLE toewijzing_oud`,
];

const INLEZING = [
  `ALTER TABLE inlezing
     ALTER COLUMN omvang TYPE bigint,
     ADD COLUMN verwerkt_op timestamptz, ADD COLUMN teruggedraaid_op timestamptz,
     ADD COLUMN teruggedraaid_door text, ADD COLUMN vervangt uuid, ADD COLUMN keert_om uuid`,
  `UPDATE inlezing SET verwerkt_op = coalesce((bevindingen ->> 'bevestigdOp')::timestamptz, ingediend_op)
     WHERE status = 'verwerkt'`,
  `ALTER TABLE inlezing
     ADD CONSTRAINT inlezing_status CHECK ("status" IN ('ontvangen', 'gecontroleerd', 'verwerkt', 'geweigerd')),
     ADD CONSTRAINT inlezing_verwerkt CHECK (("status" = 'verwerkt') = ("verwerkt_op" IS NOT NULL)),
     ADD CONSTRAINT inlezing_teruggedraaid CHECK (("teruggedraaid_op" IS NULL) = ("teruggedraaid_door" IS NULL)
       AND ("teruggedraaid_op" IS NULL OR ("status" = 'verwerkt' AND "keert_om" IS NULL))),
     ADD CONSTRAINT inlezing_vervangt_fk FOREIGN KEY (verband, vervangt) REFERENCES inlezing (verband, id),
     ADD CONSTRAINT inlezing_keert_om_fk FOREIGN KEY (verband, keert_om) REFERENCES inlezing (verband, id)`,
  `DROP INDEX inlezing_eenmalig`,
  `CREATE UNIQUE INDEX inlezing_eenmalig ON inlezing (verband, sha256)
     WHERE "status" = 'verwerkt' AND "teruggedraaid_op" IS NULL AND "keert_om" IS NULL`,
  `CREATE UNIQUE INDEX inlezing_eenmaal_omgekeerd ON inlezing (verband, keert_om)`,
  // What was booked or refused stays as it was; being reversed is all that may still happen to it.
  `CREATE FUNCTION inlezing_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE
       terug text[] := ARRAY['teruggedraaid_op', 'teruggedraaid_door'];
     BEGIN
       IF OLD.status IN ('verwerkt', 'geweigerd') AND
          (OLD.teruggedraaid_op IS NOT NULL OR to_jsonb(NEW) - terug <> to_jsonb(OLD) - terug) THEN
         RAISE EXCEPTION 'Een % die % is, wordt alleen nog teruggedraaid', TG_TABLE_NAME, OLD.status;
       END IF;
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER inlezing_bewaakt BEFORE UPDATE ON inlezing FOR EACH ROW EXECUTE FUNCTION inlezing_bewaken()`,
];

/** Rows were kept by sheet and row; a number within the load is a third of that key. */
const REGELTABELLEN = ['realisatieregel', 'afnameregel', 'voorschotregel'];

const REGELS = [
  ...REGELTABELLEN.flatMap((table) => [
    `ALTER TABLE ${table} ADD COLUMN volgnummer integer`,
    `UPDATE ${table} r SET volgnummer = n.volgnummer
       FROM (SELECT verband, inlezing, blad, rij,
                    row_number() OVER (PARTITION BY verband, inlezing ORDER BY blad, rij) AS volgnummer
               FROM ${table}) n
      WHERE (r.verband, r.inlezing, r.blad, r.rij) = (n.verband, n.inlezing, n.blad, n.rij)`,
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pk, ALTER COLUMN volgnummer SET NOT NULL,
       ADD CONSTRAINT ${table}_pk PRIMARY KEY (verband, inlezing, volgnummer)`,
  ]),
  `ALTER TABLE realisatieregel DROP CONSTRAINT realisatieregel_kostenplaats_fk,
     DROP CONSTRAINT realisatieregel_product_fk, DROP CONSTRAINT realisatieregel_deelnemer_fk`,
  `ALTER TABLE voorschotregel DROP CONSTRAINT voorschotregel_deelnemer_fk,
     DROP CONSTRAINT voorschotregel_werkorganisatie_fk`,
  `ALTER TABLE afnameregel DROP CONSTRAINT afnameregel_product_fk, DROP CONSTRAINT afnameregel_deelnemer_fk`,
  `DROP INDEX realisatieregel_per_kostenplaats`,
  `DROP INDEX afnameregel_per_product`,
  `DROP INDEX voorschotregel_per_jaar`,
];

const BEGROTING = [
  `CREATE TABLE begrotingsregel (
     verband varchar(64) NOT NULL, inlezing uuid NOT NULL, volgnummer integer NOT NULL, blad varchar(31) NOT NULL,
     rij integer NOT NULL, boekjaar integer NOT NULL, kostenplaats varchar(20) NOT NULL, grootboekrekening text,
     kostensoort text, product varchar(40), deelnemer varchar(40), omschrijving text, structureel boolean,
     bedrag numeric(16,2) NOT NULL,
     CONSTRAINT begrotingsregel_pk PRIMARY KEY (verband, inlezing, volgnummer),
     CONSTRAINT begrotingsregel_inlezing_fk FOREIGN KEY (verband, inlezing) REFERENCES inlezing (verband, id))`,
];

/** The way back is there as long as nothing has been recorded that the tables of before cannot hold. */
const TERUG = [
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM begrotingsregel) OR EXISTS (SELECT FROM inlezing
          WHERE teruggedraaid_op IS NOT NULL OR keert_om IS NOT NULL OR vervangt IS NOT NULL OR status = 'ontvangen')
        OR EXISTS (SELECT FROM toewijzing WHERE bekend_tot IS NOT NULL OR rekening_van IS NOT NULL
          OR bestemming NOT IN ('casco', 'product')) THEN
       RAISE EXCEPTION 'Er is vastgelegd wat de vorige versie niet kent: deze migratie kan niet meer terug';
     END IF;
   END $$`,
  `DROP TABLE begrotingsregel`,
  `CREATE INDEX voorschotregel_per_jaar ON voorschotregel (verband, boekjaar)`,
  `CREATE INDEX afnameregel_per_product ON afnameregel (verband, boekjaar, product, deelnemer)`,
  `CREATE INDEX realisatieregel_per_kostenplaats ON realisatieregel (verband, boekjaar, kostenplaats)`,
  `ALTER TABLE afnameregel
     ADD CONSTRAINT afnameregel_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code),
     ADD CONSTRAINT afnameregel_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code)`,
  `ALTER TABLE voorschotregel
     ADD CONSTRAINT voorschotregel_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code),
     ADD CONSTRAINT voorschotregel_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code)`,
  `ALTER TABLE realisatieregel
     ADD CONSTRAINT realisatieregel_kostenplaats_fk FOREIGN KEY (verband, boekjaar, kostenplaats)
       REFERENCES kostenplaats (verband, boekjaar, code),
     ADD CONSTRAINT realisatieregel_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code),
     ADD CONSTRAINT realisatieregel_deelnemer_fk FOREIGN KEY (verband, deelnemer)
       REFERENCES deelnemer (verband, code)`,
  ...REGELTABELLEN.map(
    (table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pk, DROP COLUMN volgnummer,
       ADD CONSTRAINT ${table}_pk PRIMARY KEY (verband, inlezing, blad, rij)`,
  ),
  `DROP TRIGGER inlezing_bewaakt ON inlezing`,
  `DROP FUNCTION inlezing_bewaken()`,
  `DROP INDEX inlezing_eenmaal_omgekeerd`,
  `DROP INDEX inlezing_eenmalig`,
  `CREATE UNIQUE INDEX inlezing_eenmalig ON inlezing (verband, sha256) WHERE "status" = 'verwerkt'`,
  `ALTER TABLE inlezing DROP CONSTRAINT inlezing_keert_om_fk, DROP CONSTRAINT inlezing_vervangt_fk,
     DROP CONSTRAINT inlezing_teruggedraaid, DROP CONSTRAINT inlezing_verwerkt, DROP CONSTRAINT inlezing_status,
     DROP COLUMN keert_om, DROP COLUMN vervangt, DROP COLUMN teruggedraaid_door, DROP COLUMN teruggedraaid_op,
     DROP COLUMN verwerkt_op, ALTER COLUMN omvang TYPE integer`,
  `ALTER TABLE toewijzing RENAME TO toewijzing_nieuw`,
  `ALTER TABLE toewijzing_nieuw RENAME CONSTRAINT toewijzing_pk TO toewijzing_nieuw_pk`,
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
     CONSTRAINT toewijzing_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code))`,
  `INSERT INTO toewijzing
     SELECT verband, boekjaar, kostenplaats, werkorganisatie, bestemming, product, gedrag FROM toewijzing_nieuw`,
  `DROP TABLE toewijzing_nieuw`,
  `DROP TYPE rekeningbereik`,
];

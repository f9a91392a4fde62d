import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, grant, makeTijdlijn, wall } from '../src/platform/index.js';

/**
 * Who takes a product follows from DVO's that are vastgesteld, and from nothing else.
 *
 * Before: `afnemer`, a row per boekjaar, product and deelnemer. After: `dvoregel`, dated facts under a DVO that somebody
 * drew up and somebody else vastgesteld. Existing afnemers become the lines of one DVO per werkorganisatie and
 * boekjaar, vastgesteld on 1 January, known since the first line of the controlespoor.
 */
export class Dvo1795748400000 implements MigrationInterface {
  readonly name = 'Dvo1795748400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABELLEN, ...BEWAKING]) await queryRunner.query(statement);
    for (const table of VASTE_TABELLEN) {
      await queryRunner.query(
        `CREATE TRIGGER ${table}_onveranderlijk BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
           EXECUTE FUNCTION weiger_wijziging()`,
      );
      await wall(queryRunner, table);
      await grant(queryRunner, table, 'SELECT, INSERT');
    }
    await makeTijdlijn(queryRunner, {
      tabel: 'dvoregel',
      sleutel: ['deelnemer', 'product'],
      geldigheid: 'dagen',
    });
    await makeTijdlijn(queryRunner, {
      tabel: 'indicatie',
      sleutel: ['boekjaar', 'product', 'deelnemer'],
      geldigheid: 'boekjaar',
    });
    await inEachVerband(queryRunner, OVERNEMEN);
    await queryRunner.query('DROP TABLE afnemer');
  }

  /** Only as long as every line is for whole boekjaren and for a contract: the table of before holds nothing else. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(AFNEMER);
    await inEachVerband(queryRunner, TERUGZETTEN);
    for (const table of ['indicatie', 'dvoregel', ...VASTE_TABELLEN.toReversed()])
      await queryRunner.query(`DROP TABLE ${table}`);
    for (const functie of ['dvoregel_bewaken', 'dvoopzegging_bewaken', 'voorstelregel_bewaken'])
      await queryRunner.query(`DROP FUNCTION ${functie}()`);
    await wall(queryRunner, 'afnemer');
    await grant(queryRunner, 'afnemer', 'SELECT, INSERT');
  }
}

/** The wall holds for the owner too: rows are moved verband by verband. */
async function inEachVerband(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  const verbanden = (await queryRunner.query('SELECT code FROM verband ORDER BY code')) as { code: string }[];
  for (const { code } of verbanden) {
    await queryRunner.query(`SELECT set_config('app.verband', $1, true)`, [code]);
    for (const statement of statements) await queryRunner.query(statement);
  }
  await queryRunner.query(`SELECT set_config('app.verband', '', true)`);
}

/** Whose rows are added and never changed, in the order of their references. */
const VASTE_TABELLEN = [
  'dvo',
  'dvo_deelnemer',
  'dvowijziging',
  'voorstelregel',
  'dvovaststelling',
  'dvoopzegging',
];

/** What a line says, as it was drawn up and as it holds. */
const INHOUD = `deelnemer varchar(40) NOT NULL, product varchar(40) NOT NULL, contract numeric(25,12),
  minimum numeric(25,12), inbreng numeric(16,2), tarief numeric(25,12), beleid varchar(32),
  risicodrager varchar(40), afwijking text, fte numeric(25,12)`;

const NIET_NEGATIEF = `CHECK (least("contract", "minimum", "inbreng", "tarief", "fte") >= 0)`;

const DEELNEMER_FK = (table: string): string =>
  `CONSTRAINT ${table}_deelnemer_fk FOREIGN KEY (verband, dvo, deelnemer)
     REFERENCES dvo_deelnemer (verband, dvo, deelnemer)`;

const PRODUCT_FK = (table: string): string =>
  `CONSTRAINT ${table}_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code)`;

const JAREN = `int4range(EXTRACT(year FROM "vanaf")::integer, EXTRACT(year FROM "tot" - 1)::integer, '[]')`;

/** All takers of a product in a year agree on one value of this column. */
const EEN_PER_JAAR = (column: string, leeg: string): string =>
  `CONSTRAINT dvoregel_een_${column} EXCLUDE USING gist ("verband" WITH =, "product" WITH =, ${JAREN} WITH &&,
     COALESCE("${column}", ${leeg}) WITH <>) WHERE ("bekend_tot" IS NULL)`;

const TABELLEN = [
  `CREATE TABLE dvo (
     verband varchar(64) NOT NULL, id uuid NOT NULL, code varchar(64) NOT NULL, naam text NOT NULL,
     werkorganisatie varchar(40) NOT NULL, vanaf date NOT NULL, tot date, minimum_tot date, pakket varchar(16),
     alles_of_niets boolean NOT NULL,
     CONSTRAINT dvo_pk PRIMARY KEY (verband, id),
     CONSTRAINT dvo_code_uniek UNIQUE (verband, code),
     CONSTRAINT dvo_code_vorm CHECK ("code" ~ '^[^[:space:]/]{1,64}$'),
     CONSTRAINT dvo_geldig CHECK ("tot" IS NULL OR "tot" > "vanaf"),
     CONSTRAINT dvo_minimum CHECK ("minimum_tot" > "vanaf" AND "minimum_tot" <= COALESCE("tot", "minimum_tot")),
     CONSTRAINT dvo_pakket CHECK ("pakket" IN ('basis', 'plus')),
     CONSTRAINT dvo_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
  `CREATE TABLE dvo_deelnemer (
     verband varchar(64) NOT NULL, dvo uuid NOT NULL, deelnemer varchar(40) NOT NULL,
     CONSTRAINT dvo_deelnemer_pk PRIMARY KEY (verband, dvo, deelnemer),
     CONSTRAINT dvo_deelnemer_dvo_fk FOREIGN KEY (verband, dvo) REFERENCES dvo (verband, id),
     CONSTRAINT dvo_deelnemer_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE dvowijziging (
     verband varchar(64) NOT NULL, dvo uuid NOT NULL, nummer integer NOT NULL, per date NOT NULL,
     soort varchar(16) NOT NULL, toelichting text NOT NULL, opgesteld_door text NOT NULL,
     opgesteld_op timestamptz NOT NULL,
     CONSTRAINT dvowijziging_pk PRIMARY KEY (verband, dvo, nummer),
     CONSTRAINT dvowijziging_opsteller UNIQUE (verband, dvo, nummer, opgesteld_door),
     CONSTRAINT dvowijziging_nummer CHECK ("nummer" >= 0 AND ("nummer" = 0) = ("soort" = 'overeenkomst')),
     CONSTRAINT dvowijziging_soort
       CHECK ("soort" IN ('overeenkomst', 'meerwerk', 'minderwerk', 'overig', 'correctie')),
     CONSTRAINT dvowijziging_dvo_fk FOREIGN KEY (verband, dvo) REFERENCES dvo (verband, id))`,
  `CREATE TABLE voorstelregel (
     verband varchar(64) NOT NULL, dvo uuid NOT NULL, wijziging integer NOT NULL, volgorde integer NOT NULL,
     ${INHOUD}, vanaf date NOT NULL, tot date, vervalt boolean NOT NULL,
     CONSTRAINT voorstelregel_pk PRIMARY KEY (verband, dvo, wijziging, volgorde),
     CONSTRAINT voorstelregel_geldig CHECK ("tot" IS NULL OR "tot" > "vanaf"),
     CONSTRAINT voorstelregel_niet_negatief ${NIET_NEGATIEF},
     CONSTRAINT voorstelregel_wijziging_fk FOREIGN KEY (verband, dvo, wijziging)
       REFERENCES dvowijziging (verband, dvo, nummer),
     ${DEELNEMER_FK('voorstelregel')},
     ${PRODUCT_FK('voorstelregel')},
     CONSTRAINT voorstelregel_risicodrager_fk FOREIGN KEY (verband, risicodrager)
       REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE dvovaststelling (
     verband varchar(64) NOT NULL, dvo uuid NOT NULL, wijziging integer NOT NULL, opgesteld_door text NOT NULL,
     vastgesteld_op date NOT NULL, vastgesteld_door text NOT NULL, bekend_vanaf timestamptz NOT NULL,
     CONSTRAINT dvovaststelling_pk PRIMARY KEY (verband, dvo, wijziging),
     CONSTRAINT dvovaststelling_vier_ogen CHECK ("vastgesteld_door" <> "opgesteld_door"),
     CONSTRAINT dvovaststelling_wijziging_fk FOREIGN KEY (verband, dvo, wijziging, opgesteld_door)
       REFERENCES dvowijziging (verband, dvo, nummer, opgesteld_door))`,
  `CREATE TABLE dvoopzegging (
     verband varchar(64) NOT NULL, dvo uuid NOT NULL, deelnemer varchar(40) NOT NULL, opgezegd_op date NOT NULL,
     per date NOT NULL, toelichting text NOT NULL, door text NOT NULL, bekend_vanaf timestamptz NOT NULL,
     CONSTRAINT dvoopzegging_pk PRIMARY KEY (verband, dvo, deelnemer),
     CONSTRAINT dvoopzegging_vooraf CHECK ("opgezegd_op" <= "per"),
     ${DEELNEMER_FK('dvoopzegging')})`,
  `CREATE TABLE dvoregel (
     verband varchar(64) NOT NULL, dvo uuid NOT NULL, wijziging integer NOT NULL, ${INHOUD},
     ${feitKolommen({ tabel: 'dvoregel', geldigheid: 'dagen' })},
     CONSTRAINT dvoregel_niet_negatief ${NIET_NEGATIEF},
     ${EEN_PER_JAAR('tarief', `'-1'::integer`)},
     ${EEN_PER_JAAR('beleid', `''`)},
     ${EEN_PER_JAAR('risicodrager', `''`)},
     CONSTRAINT dvoregel_vaststelling_fk FOREIGN KEY (verband, dvo, wijziging)
       REFERENCES dvovaststelling (verband, dvo, wijziging),
     ${DEELNEMER_FK('dvoregel')},
     ${PRODUCT_FK('dvoregel')},
     CONSTRAINT dvoregel_risicodrager_fk FOREIGN KEY (verband, risicodrager) REFERENCES deelnemer (verband, code))`,
  `CREATE TABLE indicatie (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, product varchar(40) NOT NULL,
     deelnemer varchar(40) NOT NULL, soort varchar(16) NOT NULL,
     ${feitKolommen({ tabel: 'indicatie', geldigheid: 'boekjaar' })},
     CONSTRAINT indicatie_soort CHECK ("soort" IN ('indicatie', 'op afroep')),
     CONSTRAINT indicatie_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar),
     ${PRODUCT_FK('indicatie')},
     CONSTRAINT indicatie_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`,
];

/** A refusal as a CHECK gives it, for what one row cannot know by itself. */
const WEIGER = (constraint: string, tekst: string): string =>
  `RAISE EXCEPTION '${tekst}' USING ERRCODE = 'check_violation', CONSTRAINT = '${constraint}'`;

const BEWAKING = [
  // A service starts after its DVO is vastgesteld and ends with it. A correctie alone may reach back, to what holds since the DVO.
  `CREATE FUNCTION dvoregel_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE
       eind date;
       besluit date;
     BEGIN
       SELECT least(d.tot, o.per) INTO eind FROM dvo d
         LEFT JOIN dvoopzegging o ON o.verband = d.verband AND o.dvo = d.id AND o.deelnemer = NEW.deelnemer
         WHERE d.verband = NEW.verband AND d.id = NEW.dvo;
       IF coalesce(NEW.tot, 'infinity') > coalesce(eind, 'infinity') OR NEW.vanaf <
          (SELECT vanaf FROM dvo WHERE verband = NEW.verband AND id = NEW.dvo) THEN
         ${WEIGER('dvoregel_binnen_dvo', 'Een dvoregel geldt alleen zolang haar DVO geldt')};
       END IF;
       SELECT v.vastgesteld_op INTO besluit FROM dvowijziging w
         JOIN dvovaststelling v ON v.verband = w.verband AND v.dvo = w.dvo
           AND v.wijziging = CASE w.soort WHEN 'correctie' THEN 0 ELSE w.nummer END
         WHERE w.verband = NEW.verband AND w.dvo = NEW.dvo AND w.nummer = NEW.wijziging;
       IF besluit IS NULL OR NEW.vanaf < besluit THEN
         ${WEIGER('dvoregel_na_vaststelling', 'De dienst begint pas na de vaststelling')};
       END IF;
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER dvoregel_bewaakt BEFORE INSERT ON dvoregel FOR EACH ROW EXECUTE FUNCTION dvoregel_bewaken()`,
  `CREATE FUNCTION dvoopzegging_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF NEW.per < (SELECT greatest(vanaf, minimum_tot) FROM dvo WHERE verband = NEW.verband AND id = NEW.dvo) THEN
         ${WEIGER('dvoopzegging_na_minimum', 'Opzeggen kan pas na de minimumperiode')};
       END IF;
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER dvoopzegging_bewaakt BEFORE INSERT ON dvoopzegging
     FOR EACH ROW EXECUTE FUNCTION dvoopzegging_bewaken()`,
  // What was vastgesteld is what was read: no line is added to it afterwards.
  `CREATE FUNCTION voorstelregel_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF EXISTS (SELECT FROM dvovaststelling
                  WHERE verband = NEW.verband AND dvo = NEW.dvo AND wijziging = NEW.wijziging) THEN
         ${WEIGER('voorstelregel_voor_vaststelling', 'Wat is vastgesteld, krijgt er geen regels bij')};
       END IF;
       RETURN NEW;
     END $$`,
  `CREATE TRIGGER voorstelregel_bewaakt BEFORE INSERT ON voorstelregel
     FOR EACH ROW EXECUTE FUNCTION voorstelregel_bewaken()`,
];

/** Since when what stood in the old table is known. */
const BEKEND = `date_trunc('milliseconds', coalesce((SELECT min(tijdstip) FROM controlespoor), now()))`;

/** The afnemers of before, with the DVO that they come under. */
const OUD = `WITH oud AS (
  SELECT a.*, m.werkorganisatie, format('overgenomen-%s-%s', m.werkorganisatie, a.boekjaar) AS code,
         make_date(a.boekjaar, 1, 1) AS vanaf, make_date(a.boekjaar + 1, 1, 1) AS tot
  FROM afnemer a JOIN menukaartregel m ON m.verband = a.verband AND m.boekjaar = a.boekjaar
    AND m.product = a.product AND m.bekend_tot IS NULL)`;
const MET_DVO = `oud JOIN dvo d ON d.verband = oud.verband AND d.code = oud.code`;

const OVERNEMEN = [
  `${OUD} INSERT INTO dvo (verband, id, code, naam, werkorganisatie, vanaf, tot, alles_of_niets)
     SELECT DISTINCT ON (verband, code) verband, gen_random_uuid(), code,
       format('Overgenomen afspraken %s', boekjaar), werkorganisatie, vanaf, tot, false FROM oud`,
  `${OUD} INSERT INTO dvo_deelnemer (verband, dvo, deelnemer)
     SELECT DISTINCT oud.verband, d.id, oud.deelnemer FROM ${MET_DVO}`,
  `INSERT INTO dvowijziging (verband, dvo, nummer, per, soort, toelichting, opgesteld_door, opgesteld_op)
     SELECT verband, id, 0, vanaf, 'overeenkomst', 'Overgenomen uit de afnemers per boekjaar.', 'overname', ${BEKEND}
     FROM dvo`,
  `${OUD} INSERT INTO voorstelregel (verband, dvo, wijziging, volgorde, deelnemer, product, contract, minimum, vanaf,
       tot, vervalt)
     SELECT oud.verband, d.id, 0, row_number() OVER (PARTITION BY d.id ORDER BY oud.product, oud.deelnemer),
       oud.deelnemer, oud.product, oud.contract, oud.minimum, oud.vanaf, oud.tot, false FROM ${MET_DVO}`,
  `INSERT INTO dvovaststelling (verband, dvo, wijziging, opgesteld_door, vastgesteld_op, vastgesteld_door,
       bekend_vanaf)
     SELECT verband, id, 0, 'overname', vanaf, 'eerdere versie', ${BEKEND} FROM dvo`,
  `INSERT INTO dvoregel (verband, dvo, wijziging, deelnemer, product, contract, minimum, id, vanaf, tot, bekend_vanaf)
     SELECT verband, dvo, 0, deelnemer, product, contract, minimum, gen_random_uuid(), vanaf, tot, ${BEKEND}
     FROM voorstelregel`,
];

const AFNEMER = `CREATE TABLE afnemer (
  verband varchar(64) NOT NULL, boekjaar integer NOT NULL, product varchar(40) NOT NULL,
  deelnemer varchar(40) NOT NULL, contract numeric(25,12) NOT NULL, minimum numeric(25,12),
  CONSTRAINT afnemer_pk PRIMARY KEY (verband, boekjaar, product, deelnemer),
  CONSTRAINT afnemer_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code),
  CONSTRAINT afnemer_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code))`;

const TERUGZETTEN = [
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM dvoregel WHERE bekend_tot IS NULL AND (contract IS NULL OR tot IS NULL
          OR num_nonnulls(inbreng, tarief, beleid, risicodrager) > 0
          OR to_char(vanaf, 'MMDD') <> '0101' OR to_char(tot, 'MMDD') <> '0101')) THEN
       RAISE EXCEPTION 'Er zijn DVO-regels die de vorige versie niet kent: deze migratie kan niet meer terug';
     END IF;
   END $$`,
  `INSERT INTO afnemer (verband, boekjaar, product, deelnemer, contract, minimum)
     SELECT r.verband, b.jaar, r.product, r.deelnemer, r.contract, r.minimum FROM dvoregel r
     JOIN boekjaar b ON b.verband = r.verband AND make_date(b.jaar, 1, 1) >= r.vanaf AND make_date(b.jaar, 1, 1) < r.tot
     WHERE r.bekend_tot IS NULL`,
];

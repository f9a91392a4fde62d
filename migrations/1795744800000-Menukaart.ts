import type { MigrationInterface, QueryRunner } from 'typeorm';
import { feitKolommen, grant, makeTijdlijn, wall } from '../src/platform/index.js';

/**
 * A product becomes one thing through the years; what it is in a boekjaar becomes a menukaartregel, a dated fact.
 *
 * Before: `product` per boekjaar, with its name, werkorganisatie and beleid. After: `product` (verband, code) and
 * `menukaartregel` with those and the rest of the catalogue. Werkvelden did not exist: each werkorganisatie that had
 * producten becomes one, with a menukaart per boekjaar. What stood there counts as known since the migration.
 */
export class Menukaart1795744800000 implements MigrationInterface {
  readonly name = 'Menukaart1795744800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [...LOSMAKEN, ...TABELLEN]);
    await inElkVerband(queryRunner, OVERZETTEN);
    await runAll(queryRunner, ['DROP TABLE product_per_jaar', ...VASTMAKEN]);
    for (const tabel of IDENTITEITEN) {
      await wall(queryRunner, tabel);
      await grant(queryRunner, tabel, 'SELECT, INSERT');
    }
    await makeTijdlijn(queryRunner, { tabel: 'menukaartregel', sleutel: ['boekjaar', 'product'], ...JAAR });
    await makeTijdlijn(queryRunner, {
      tabel: 'prestatienorm',
      sleutel: ['boekjaar', 'werkveld', 'letter'],
      ...JAAR,
    });
    await makeTijdlijn(queryRunner, {
      tabel: 'meting',
      sleutel: ['boekjaar', 'werkveld', 'letter', 'datum'],
      ...JAAR,
    });
  }

  /** Brings back what the version before knew of: what is held true now. Terms, norms and history are lost. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, LOSMAKEN_TERUG);
    await inElkVerband(queryRunner, TERUGZETTEN);
    await runAll(queryRunner, WEG);
    await wall(queryRunner, 'product');
    await grant(queryRunner, 'product', 'SELECT, INSERT');
  }
}

const JAAR = { geldigheid: 'boekjaar' } as const;

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

/** Tables whose rows are added and never changed; product first. */
const IDENTITEITEN = ['product', 'werkveld', 'taak', 'menukaart', 'menukaartversie'];

const CODE = (column: string): string => `CHECK ("${column}" ~ '^[^[:space:]/]{1,40}$')`;

const LOSMAKEN = [
  'ALTER TABLE toewijzing DROP CONSTRAINT toewijzing_product_fk',
  'ALTER TABLE realisatieregel DROP CONSTRAINT realisatieregel_product_fk',
  'ALTER TABLE afnameregel DROP CONSTRAINT afnameregel_afnemer_fk',
  'ALTER TABLE afnemer DROP CONSTRAINT afnemer_product_fk',
  'ALTER TABLE product RENAME TO product_per_jaar',
  'ALTER TABLE product_per_jaar DROP CONSTRAINT product_pk, DROP CONSTRAINT product_volgorde_uniek',
];

/** A menukaart, where another table belongs to it. */
const MENUKAART_FK = (table: string): string =>
  `CONSTRAINT ${table}_menukaart_fk FOREIGN KEY (verband, boekjaar, werkveld)
     REFERENCES menukaart (verband, boekjaar, werkveld)`;

const TABELLEN = [
  `CREATE TABLE product (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL,
     CONSTRAINT product_pk PRIMARY KEY (verband, code),
     CONSTRAINT product_code_vorm ${CODE('code')},
     CONSTRAINT product_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE werkveld (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL, naam text NOT NULL, volgorde integer NOT NULL,
     CONSTRAINT werkveld_pk PRIMARY KEY (verband, code),
     CONSTRAINT werkveld_volgorde_uniek UNIQUE (verband, volgorde),
     CONSTRAINT werkveld_code_vorm ${CODE('code')},
     CONSTRAINT werkveld_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE taak (
     verband varchar(64) NOT NULL, code varchar(40) NOT NULL, werkveld varchar(40) NOT NULL, naam text NOT NULL,
     volgorde integer NOT NULL,
     CONSTRAINT taak_pk PRIMARY KEY (verband, code),
     CONSTRAINT taak_volgorde_uniek UNIQUE (verband, werkveld, volgorde),
     CONSTRAINT taak_code_vorm ${CODE('code')},
     CONSTRAINT taak_werkveld_fk FOREIGN KEY (verband, werkveld) REFERENCES werkveld (verband, code))`,
  `CREATE TABLE menukaart (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkveld varchar(40) NOT NULL, naam text NOT NULL,
     CONSTRAINT menukaart_pk PRIMARY KEY (verband, boekjaar, werkveld),
     CONSTRAINT menukaart_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar),
     CONSTRAINT menukaart_werkveld_fk FOREIGN KEY (verband, werkveld) REFERENCES werkveld (verband, code))`,
  `CREATE TABLE menukaartversie (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkveld varchar(40) NOT NULL,
     nummer integer NOT NULL, moment timestamptz NOT NULL, toelichting text NOT NULL, door text NOT NULL,
     CONSTRAINT menukaartversie_pk PRIMARY KEY (verband, boekjaar, werkveld, nummer),
     CONSTRAINT menukaartversie_nummer CHECK ("nummer" > 0),
     ${MENUKAART_FK('menukaartversie')})`,
  `CREATE TABLE menukaartregel (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, product varchar(40) NOT NULL,
     werkveld varchar(40) NOT NULL, werkorganisatie varchar(40) NOT NULL, naam text NOT NULL, omschrijving text,
     eenheid text NOT NULL, tarief numeric(25,12), uitvoering varchar(16) NOT NULL, pakket varchar(16) NOT NULL,
     knip text, levertijd text, instroom text, resultaat text, randvoorwaarden text,
     kostenindicatie numeric(16,2), beleid varchar(32) NOT NULL, sleutel varchar(40), risicodrager varchar(40),
     volgorde integer NOT NULL,
     ${feitKolommen({ tabel: 'menukaartregel', geldigheid: 'boekjaar' })},
     CONSTRAINT menukaartregel_uitvoering CHECK ("uitvoering" IN ('standaard', 'maatwerk')),
     CONSTRAINT menukaartregel_pakket CHECK ("pakket" IN ('basis', 'plus')),
     CONSTRAINT menukaartregel_beleid CHECK ("beleid" IN
       ('werkelijk_gebruik', 'sleutel', 'inbreng', 'vast_variabel', 'tarief_en_sleutel', 'vaste_prijs')),
     CONSTRAINT menukaartregel_beleid_sleutel
       CHECK ("beleid" NOT IN ('sleutel', 'tarief_en_sleutel') OR "sleutel" IS NOT NULL),
     CONSTRAINT menukaartregel_beleid_tarief
       CHECK ("beleid" NOT IN ('tarief_en_sleutel', 'vaste_prijs') OR "tarief" IS NOT NULL),
     CONSTRAINT menukaartregel_beleid_risicodrager CHECK ("beleid" <> 'vaste_prijs' OR "risicodrager" IS NOT NULL),
     CONSTRAINT menukaartregel_bedragen CHECK ("tarief" >= 0 AND "kostenindicatie" >= 0),
     ${MENUKAART_FK('menukaartregel')},
     CONSTRAINT menukaartregel_product_fk FOREIGN KEY (verband, product) REFERENCES product (verband, code),
     CONSTRAINT menukaartregel_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code),
     CONSTRAINT menukaartregel_sleutel_fk FOREIGN KEY (verband, sleutel) REFERENCES sleutel (verband, code),
     CONSTRAINT menukaartregel_risicodrager_fk FOREIGN KEY (verband, risicodrager)
       REFERENCES deelnemer (verband, code))`,
  `CREATE INDEX menukaartregel_per_menukaart ON menukaartregel (verband, boekjaar, werkveld)`,
  `CREATE TABLE prestatienorm (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkveld varchar(40) NOT NULL,
     letter varchar(1) NOT NULL, kant varchar(16) NOT NULL, criterium text NOT NULL, toelichting text,
     norm text NOT NULL, soort varchar(16) NOT NULL, grens numeric(25,12), vergelijking varchar(16),
     ${feitKolommen({ tabel: 'prestatienorm', geldigheid: 'boekjaar' })},
     CONSTRAINT prestatienorm_letter CHECK ("letter" ~ '^[A-Z]$'),
     CONSTRAINT prestatienorm_kant CHECK ("kant" IN ('uitstroom', 'instroom')),
     CONSTRAINT prestatienorm_soort CHECK ("soort" IN ('percentage', 'score', 'tekst')),
     CONSTRAINT prestatienorm_vergelijking
       CHECK ("vergelijking" IN ('minstens', 'meer dan', 'hoogstens', 'minder dan')),
     CONSTRAINT prestatienorm_grens
       CHECK (("soort" = 'tekst') = ("grens" IS NULL) AND ("grens" IS NULL) = ("vergelijking" IS NULL)),
     ${MENUKAART_FK('prestatienorm')})`,
  `CREATE TABLE meting (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, werkveld varchar(40) NOT NULL,
     letter varchar(1) NOT NULL, datum date NOT NULL, waarde numeric(25,12), voldaan boolean, aantal integer,
     ${feitKolommen({ tabel: 'meting', geldigheid: 'boekjaar' })},
     CONSTRAINT meting_uitkomst CHECK (num_nonnulls("waarde", "voldaan") = 1),
     CONSTRAINT meting_aantal CHECK ("aantal" > 0),
     CONSTRAINT meting_in_boekjaar CHECK (EXTRACT(YEAR FROM "datum") = "boekjaar"),
     ${MENUKAART_FK('meting')})`,
];

const OVERZETTEN = [
  `INSERT INTO product (verband, code) SELECT DISTINCT verband, code FROM product_per_jaar`,
  `INSERT INTO werkveld (verband, code, naam, volgorde)
     SELECT verband, code, naam, volgorde FROM werkorganisatie w
     WHERE EXISTS (SELECT FROM product_per_jaar p WHERE p.verband = w.verband AND p.werkorganisatie = w.code)`,
  `INSERT INTO menukaart (verband, boekjaar, werkveld, naam)
     SELECT DISTINCT p.verband, p.boekjaar, w.code, w.naam FROM product_per_jaar p
     JOIN werkveld w ON w.verband = p.verband AND w.code = p.werkorganisatie`,
  `INSERT INTO menukaartregel (verband, id, boekjaar, product, werkveld, werkorganisatie, naam, eenheid, uitvoering,
       pakket, beleid, volgorde, bekend_vanaf)
     SELECT verband, gen_random_uuid(), boekjaar, code, werkorganisatie, werkorganisatie, naam, eenheid, 'standaard',
       'basis', beleid, volgorde, date_trunc('milliseconds', statement_timestamp()) FROM product_per_jaar`,
];

const PRODUCT_FK = (table: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_product_fk FOREIGN KEY (verband, product)
     REFERENCES product (verband, code)`;

const VASTMAKEN = [
  ...['toewijzing', 'realisatieregel', 'afnameregel', 'afnemer'].map(PRODUCT_FK),
  `ALTER TABLE afnameregel ADD CONSTRAINT afnameregel_deelnemer_fk FOREIGN KEY (verband, deelnemer)
     REFERENCES deelnemer (verband, code)`,
];

const LOSMAKEN_TERUG = [
  ...['toewijzing', 'realisatieregel', 'afnameregel', 'afnemer', 'menukaartregel'].map(
    (table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_product_fk`,
  ),
  'ALTER TABLE afnameregel DROP CONSTRAINT afnameregel_deelnemer_fk',
  'DROP TABLE product',
  `CREATE TABLE product (
     verband varchar(64) NOT NULL, boekjaar integer NOT NULL, code varchar(40) NOT NULL,
     werkorganisatie varchar(40) NOT NULL, naam text NOT NULL, eenheid text NOT NULL, beleid varchar(32) NOT NULL,
     volgorde integer NOT NULL,
     CONSTRAINT product_pk PRIMARY KEY (verband, boekjaar, code),
     CONSTRAINT product_volgorde_uniek UNIQUE (verband, boekjaar, volgorde),
     CONSTRAINT product_code_vorm ${CODE('code')},
     CONSTRAINT product_boekjaar_fk FOREIGN KEY (verband, boekjaar) REFERENCES boekjaar (verband, jaar),
     CONSTRAINT product_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
];

const TERUGZETTEN = [
  `INSERT INTO product (verband, boekjaar, code, werkorganisatie, naam, eenheid, beleid, volgorde)
     SELECT verband, boekjaar, product, werkorganisatie, naam, eenheid, beleid,
       row_number() OVER (PARTITION BY boekjaar ORDER BY volgorde, product)
     FROM menukaartregel WHERE bekend_tot IS NULL`,
];

const PRODUCT_PER_JAAR_FK = (table: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_product_fk FOREIGN KEY (verband, boekjaar, product)
     REFERENCES product (verband, boekjaar, code)`;

const WEG = [
  ...['meting', 'prestatienorm', 'menukaartregel', 'menukaartversie', 'menukaart', 'taak', 'werkveld'].map(
    (table) => `DROP TABLE ${table}`,
  ),
  ...['toewijzing', 'realisatieregel', 'afnemer'].map(PRODUCT_PER_JAAR_FK),
  `ALTER TABLE afnameregel ADD CONSTRAINT afnameregel_afnemer_fk
     FOREIGN KEY (verband, boekjaar, product, deelnemer)
     REFERENCES afnemer (verband, boekjaar, product, deelnemer)`,
];

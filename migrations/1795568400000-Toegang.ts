import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, takeWallDown, wall } from '../src/platform/index.js';

/** Who there is and who may do what: people belong to no verband, their roles and the tokens of programmes do. */
export class Toegang1795568400000 implements MigrationInterface {
  readonly name = 'Toegang1795568400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await queryRunner.query(statement);
    for (const [table, rights] of Object.entries(RIGHTS)) await grant(queryRunner, table, rights);
    // At sign-in somebody's own roles are looked up, before it is known in which verbanden those are.
    await wall(queryRunner, 'roltoekenning', {
      ook: `gebruiker::text = current_setting('app.gebruiker', true)`,
    });
    await wall(queryRunner, 'diensttoken');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['diensttoken', 'roltoekenning']) await takeWallDown(queryRunner, table);
    for (const table of Object.keys(RIGHTS).reverse()) await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const TABLES = [
  `CREATE TABLE gebruiker (
     id uuid NOT NULL, aanmeldnaam varchar(254) NOT NULL, naam text NOT NULL, wachtwoord_hash text, issuer text,
     subject text, actief boolean NOT NULL, sessies_vanaf timestamptz NOT NULL,
     CONSTRAINT gebruiker_pk PRIMARY KEY (id),
     CONSTRAINT gebruiker_aanmeldnaam_uniek UNIQUE (aanmeldnaam),
     CONSTRAINT gebruiker_identiteit_uniek UNIQUE (issuer, subject),
     CONSTRAINT gebruiker_aanmeldnaam_vorm
       CHECK ("aanmeldnaam" = lower("aanmeldnaam") AND "aanmeldnaam" ~ '^[^[:space:]]{1,254}$'),
     CONSTRAINT gebruiker_identiteit_heel CHECK (("issuer" IS NULL) = ("subject" IS NULL)))`,
  `CREATE TABLE roltoekenning (
     verband varchar(64) NOT NULL, id uuid NOT NULL, gebruiker uuid NOT NULL, rol varchar(32) NOT NULL,
     deelnemer varchar(40), werkorganisatie varchar(40), bron varchar(16) NOT NULL, vanaf date NOT NULL, tot date,
     laatst_gebruikt date,
     CONSTRAINT roltoekenning_pk PRIMARY KEY (verband, id),
     CONSTRAINT roltoekenning_periode CHECK ("tot" IS NULL OR "tot" >= "vanaf"),
     CONSTRAINT roltoekenning_verband_fk FOREIGN KEY (verband) REFERENCES verband (code),
     CONSTRAINT roltoekenning_gebruiker_fk FOREIGN KEY (gebruiker) REFERENCES gebruiker (id),
     CONSTRAINT roltoekenning_deelnemer_fk FOREIGN KEY (verband, deelnemer) REFERENCES deelnemer (verband, code),
     CONSTRAINT roltoekenning_werkorganisatie_fk FOREIGN KEY (verband, werkorganisatie)
       REFERENCES werkorganisatie (verband, code))`,
  `CREATE INDEX roltoekenning_per_gebruiker ON roltoekenning (gebruiker)`,
  `CREATE TABLE diensttoken (
     verband varchar(64) NOT NULL, id uuid NOT NULL, naam text NOT NULL, hash char(64) NOT NULL,
     rechten text[] NOT NULL, gemaakt_door text NOT NULL, gemaakt_op timestamptz NOT NULL,
     verloopt_op timestamptz NOT NULL, ingetrokken_op timestamptz, laatst_gebruikt date,
     CONSTRAINT diensttoken_pk PRIMARY KEY (verband, id),
     CONSTRAINT diensttoken_hash_uniek UNIQUE (verband, hash),
     CONSTRAINT diensttoken_verband_fk FOREIGN KEY (verband) REFERENCES verband (code))`,
  `CREATE TABLE aanmeldpoging (
     sleutel char(64) NOT NULL, aantal integer NOT NULL, vanaf timestamptz NOT NULL,
     CONSTRAINT aanmeldpoging_pk PRIMARY KEY (sleutel))`,
];

/** Nothing here is ever deleted but the counts of attempts. */
const RIGHTS: Readonly<Record<string, string>> = {
  gebruiker: 'SELECT, INSERT, UPDATE',
  roltoekenning: 'SELECT, INSERT, UPDATE (tot, laatst_gebruikt)',
  diensttoken: 'SELECT, INSERT, UPDATE (ingetrokken_op, laatst_gebruikt)',
  aanmeldpoging: 'SELECT, INSERT, UPDATE, DELETE',
};

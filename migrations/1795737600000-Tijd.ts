import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every table of dated facts stands on. Such a table has valid time (from day to day, or a boekjaar) and
 * recorded time (since when, and until when, the fact was held true); nothing in it is ever overwritten.
 *
 * The extension btree_gist lets one constraint compare a code and a period. It comes with PostgreSQL and is trusted:
 * the owner of the database may add it.
 */
export class Tijd1795737600000 implements MigrationInterface {
  readonly name = 'Tijd1795737600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA IF NOT EXISTS uitbreiding');
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA uitbreiding');
    await queryRunner.query(FEIT_SLUITEN);
    await queryRunner.query(FEIT_AANEENGESLOTEN);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION feit_aaneengesloten()');
    await queryRunner.query('DROP FUNCTION feit_sluiten()');
    await queryRunner.query('DROP EXTENSION btree_gist');
    await queryRunner.query('DROP SCHEMA uitbreiding');
  }
}

/** The one change that a fact knows: it is no longer held true. */
const FEIT_SLUITEN = `CREATE FUNCTION feit_sluiten() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.bekend_tot IS NOT NULL OR NEW.bekend_tot IS NULL
       OR to_jsonb(NEW) - 'bekend_tot' <> to_jsonb(OLD) - 'bekend_tot' THEN
      RAISE EXCEPTION 'Een % wordt nooit gewijzigd, alleen afgesloten', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
  END $$`;

/** What is held true about one thing, named by the columns in TG_ARGV, is one period without a day left out. */
const FEIT_AANEENGESLOTEN = `CREATE FUNCTION feit_aaneengesloten() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    perioden integer;
    zelfde text := '';
  BEGIN
    FOR plaats IN 0 .. TG_NARGS - 1 LOOP
      zelfde := zelfde || format(' AND %I = ($1).%I', TG_ARGV[plaats], TG_ARGV[plaats]);
    END LOOP;
    EXECUTE format('SELECT count(*) FROM (SELECT unnest(range_agg(daterange(vanaf, tot))) FROM %I
                     WHERE bekend_tot IS NULL AND verband = ($1).verband%s) AS periode', TG_TABLE_NAME, zelfde)
      INTO perioden USING NEW;
    IF perioden > 1 THEN
      RAISE EXCEPTION 'In % blijft een periode open', TG_TABLE_NAME USING ERRCODE = 'NP001';
    END IF;
    RETURN NULL;
  END $$`;

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { inVerband, makeDatabase, query, refusal, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
let app: pg.Client;
let owner: pg.Client;
beforeAll(async () => {
  db = await makeDatabase();
  await query(
    inVerband(db.ownerUrl, 'dowr'),
    `INSERT INTO verband VALUES ('dowr', 'DOWR', '', true)`,
    `INSERT INTO boekjaar VALUES ('dowr', 2025)`,
    `INSERT INTO inlezing (verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen, totaal, bevindingen,
       ingediend_door, ingediend_op, verwerkt_op)
     VALUES ('dowr', '${'1'.repeat(32)}', 'realisatie', 2025, 'a.xlsx', '', 1, 'verwerkt', 0, 0, '[]', 'x', now(), now())`,
    `INSERT INTO berekening VALUES ('dowr', '${'2'.repeat(32)}', 2025, 'jaarrekening', 1, '{}', '', '{}', '', '1.0.0', 'x', now())`,
    `INSERT INTO berekening_inlezing VALUES ('dowr', '${'2'.repeat(32)}', '${'1'.repeat(32)}')`,
  );
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await db.close();
});
beforeAll(async () => {
  [app, owner] = [new pg.Client(inVerband(db.url, 'dowr')), new pg.Client(inVerband(db.ownerUrl, 'dowr'))];
  await Promise.all([app.connect(), owner.connect()]);
});

describe('de toepassing mag niet', () => {
  it.each([
    ['een tabel maken', 'CREATE TABLE eigen (a int)'],
    ['een schema maken', 'CREATE SCHEMA eigen'],
    ['een functie maken', `CREATE FUNCTION eigen() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
    ['een tabel weggooien', 'DROP TABLE zitting'],
    ['een tabel wijzigen', 'ALTER TABLE verband ADD COLUMN eigen int'],
    ['een tabel leegmaken', 'TRUNCATE zitting'],
    ['de muur afbreken', 'DROP POLICY muur ON berekening'],
    ['de muur openzetten', 'ALTER TABLE berekening DISABLE ROW LEVEL SECURITY'],
    ['een trekker uitzetten', 'ALTER TABLE berekening DISABLE TRIGGER ALL'],
    ['een berekening wijzigen', `UPDATE berekening SET uitkomst = '{"sluit":true}'`],
    ['een berekening verwijderen', 'DELETE FROM berekening'],
    ['de inlezingen van een berekening verwijderen', 'DELETE FROM berekening_inlezing'],
    ['een sleutelwaarde wijzigen', 'UPDATE sleutelwaarde SET waarde = 1'],
    ['een gastheer wijzigen', `UPDATE gastheerschap SET gastheer = 'raalte'`],
    ['een feit weggooien', 'DELETE FROM dvoregel'],
    ['een ingelezen regel verwijderen', 'DELETE FROM realisatieregel'],
    ['in de lijst van migraties schrijven', 'DELETE FROM migratie'],
    ['een rol maken', 'CREATE ROLE eigen'],
    ['een database maken', 'CREATE DATABASE eigen'],
    ['een bestand van de server lezen', `COPY zitting FROM '/etc/passwd'`],
    ['een programma op de server draaien', `COPY zitting TO PROGRAM 'true'`],
  ])('%s', async (_, statement) => {
    expect(await refusal(app, statement)).toBe('42501');
  });

  it('eigenaar worden', async () => {
    expect(await refusal(app, `SET ROLE "${new URL(db.ownerUrl).username}"`)).toBe('42501');
  });
});

describe('een berekening verandert nooit, ook niet door de eigenaar', () => {
  it.each([
    ['wijzigen', `UPDATE berekening SET uitkomst = '{}'`],
    ['verwijderen', 'DELETE FROM berekening'],
    ['leegmaken', 'TRUNCATE berekening CASCADE'],
    ['haar inlezingen wijzigen', 'UPDATE berekening_inlezing SET inlezing = inlezing'],
    ['haar inlezingen verwijderen', 'DELETE FROM berekening_inlezing'],
  ])('%s', async (_, statement) => {
    expect(await refusal(owner, statement)).toBe('P0001');
    expect((await owner.query('SELECT FROM berekening')).rowCount).toBe(1);
    expect((await owner.query('SELECT FROM berekening_inlezing')).rowCount).toBe(1);
  });
});

it('een andere rol komt de database niet in', async () => {
  const { rows } = await owner.query<{ mag: boolean }>(
    `SELECT has_database_privilege('pg_monitor', current_database(), 'CONNECT') AS mag`,
  );
  expect(rows).toEqual([{ mag: false }]);
});

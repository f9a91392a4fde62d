import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { entities } from '../../../src/entities.js';
import { connect } from '../../../src/platform/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  db = await makeDatabase();
  owner = await connect({ url: db.ownerUrl, entities });
});
afterAll(async () => {
  await owner.destroy();
  await db.close();
});

/** Tables that belong to no verband: people are in more than one. */
const ZONDER_VERBAND = ['aanmeldpoging', 'gebruiker', 'migratie', 'zitting'];
/** Tables of the database that no entity describes. */
const ZONDER_ENTITEIT = ['migratie', 'zitting'];
const GELD = ['bedrag', 'btw', 'inbreng', 'kostenindicatie', 'budget', 'loonsom'];

const select = async <T>(sql: string): Promise<T[]> => await owner.query<T[]>(sql);

interface Sleutel {
  readonly tabel: string;
  readonly naam: string;
  readonly eerste: string;
}

describe('de tabellen', () => {
  it('zijn precies die van de entiteiten', async () => {
    const found = await select<{ tabel: string }>(
      `SELECT tablename AS tabel FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const declared = owner.entityMetadatas.map(({ tableName }) => tableName);
    expect(found.map(({ tabel }) => tabel)).toEqual([...declared, ...ZONDER_ENTITEIT].sort());
  });

  it('wijken in niets af van de entiteiten', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('zijn van de eigenaar en niet van de toepassing', async () => {
    const found = await select<{ eigenaar: string }>(
      `SELECT DISTINCT pg_get_userbyid(relowner) AS eigenaar FROM pg_class
       WHERE relnamespace = 'public'::regnamespace`,
    );
    expect(found).toEqual([{ eigenaar: new URL(db.ownerUrl).username }]);
  });
});

describe('het verband staat voorop', () => {
  it('in elke primaire sleutel, unieke beperking en unieke index', async () => {
    const keys = await select<Sleutel>(
      `SELECT c.relname AS tabel, k.relname AS naam, a.attname AS eerste
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class k ON k.oid = i.indexrelid
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique`,
    );
    const wrong = keys.filter(
      ({ tabel, eerste }) =>
        !ZONDER_VERBAND.includes(tabel) && eerste !== (tabel === 'verband' ? 'code' : 'verband'),
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('in elke verwijzing, aan beide kanten', async () => {
    const references = await select<Sleutel & { doel: string; doelEerste: string }>(
      `SELECT c.conrelid::regclass::text AS tabel, c.conname AS naam, a.attname AS eerste,
              c.confrelid::regclass::text AS doel, f.attname AS "doelEerste"
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
    );
    const wrong = references.filter(
      ({ eerste, doel, doelEerste }) =>
        !ZONDER_VERBAND.includes(doel) &&
        (eerste !== 'verband' || doelEerste !== (doel === 'verband' ? 'code' : 'verband')),
    );
    expect(references.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('en iedere tabel heeft een primaire sleutel', async () => {
    const without = await select(
      `SELECT relname FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisprimary)`,
    );
    expect(without).toEqual([]);
  });
});

describe('getallen', () => {
  it('zijn numeric(16,2) voor geld en numeric(25,12) voor hoeveelheden, gewichten en percentages', async () => {
    const columns = await select<{ tabel: string; kolom: string; precisie: number; schaal: number }>(
      `SELECT table_name AS tabel, column_name AS kolom, numeric_precision AS precisie, numeric_scale AS schaal
       FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'numeric'`,
    );
    const wrong = columns.filter(({ kolom, precisie, schaal }) =>
      GELD.includes(kolom) ? precisie !== 16 || schaal !== 2 : precisie !== 25 || schaal !== 12,
    );
    expect(columns.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('zijn nergens drijvend', async () => {
    const floating = await select(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'money')`,
    );
    expect(floating).toEqual([]);
  });
});

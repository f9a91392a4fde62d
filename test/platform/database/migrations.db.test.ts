import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { connect } from '../../../src/platform/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  db = await makeDatabase();
  owner = await connect({ url: db.ownerUrl, entities: [], migrations });
});
afterAll(async () => {
  await owner.destroy();
  await db.close();
});

/** Everything in the schema that a migration can make, as text. */
const everything = async (): Promise<unknown> =>
  await owner.query(
    `SELECT 'kolom' AS soort, format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) AS wat
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migratie'
     UNION ALL SELECT 'beperking', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migratie'::regclass
     UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migratie'
     UNION ALL SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT 'functie', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT 'recht', format('%s %s %s', table_name, grantee, privilege_type)
       FROM information_schema.role_table_grants WHERE table_schema = 'public' AND table_name <> 'migratie'
     ORDER BY 1, 2`,
  );

it('elke migratie kan heen, terug en weer heen, en laat niets achter', async () => {
  const before = await everything();
  for (let undone = 0; undone < migrations.length; undone += 1) await owner.undoLastMigration();
  expect(await everything()).toEqual([]);
  const again = await owner.runMigrations({ transaction: 'each' });
  expect(again.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  expect(await everything()).toEqual(before);
});

it('een tweede keer migreren doet niets', async () => {
  expect(await owner.runMigrations()).toEqual([]);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Verbandtijd1795741200000 } from '../../migrations/1795741200000-Verbandtijd.js';
import { connect } from '../../src/platform/index.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';

let db: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  db = await makeDatabase();
  owner = await connect({ url: db.ownerUrl, entities: [] });
});
afterAll(async () => {
  await owner.destroy();
  await db.close();
});

it('een database van de vorige versie behoudt haar gastheren, en wat zij is geldt vanaf haar eerste dag', async () => {
  const migration = new Verbandtijd1795741200000();
  const runner = owner.createQueryRunner();
  const enter = () => runner.query(`SELECT set_config('app.verband', 'oud', true)`);
  await runner.startTransaction();
  try {
    // Of rooms that came later.
    const later = (await runner.query(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql FROM pg_constraint
       WHERE contype = 'f' AND confrelid IN ('onderdeel'::regclass, 'toetreding'::regclass, 'uittreding'::regclass)
         AND conrelid NOT IN ('onderbrenging'::regclass, 'instemming'::regclass)`,
    )) as { sql: string }[];
    for (const { sql } of later) await runner.query(sql);
    await migration.down(runner);
    await enter();
    for (const sql of [
      `INSERT INTO verband (code, naam, omschrijving, rechtsvorm, voorbeeld) VALUES ('oud', 'Oud', '', 'netwerk', true)`,
      `INSERT INTO boekjaar VALUES ('oud', 2025), ('oud', 2024)`,
      `INSERT INTO deelnemer VALUES ('oud', 'a', 'A', 'gemeente', 1), ('oud', 'b', 'B', 'gemeente', 2)`,
      `INSERT INTO werkorganisatie VALUES ('oud', 'ict', 'ICT', 1)`,
      `INSERT INTO gastheerschap VALUES ('oud', 'ict', '2025-01-01', 'b'), ('oud', 'ict', '2022-07-01', 'a')`,
    ])
      await runner.query(sql);
    await migration.up(runner);
    await enter();
    const read = (sql: string): Promise<unknown> => runner.query(sql);
    expect(
      await read('SELECT gastheer, vanaf::text, tot::text, bekend_tot FROM gastheerschap ORDER BY vanaf'),
    ).toEqual([
      { gastheer: 'a', vanaf: '2022-07-01', tot: '2025-01-01', bekend_tot: null },
      { gastheer: 'b', vanaf: '2025-01-01', tot: null, bekend_tot: null },
    ]);
    expect(await read('SELECT deelnemer, vanaf::text, tot FROM deelname ORDER BY 1')).toEqual([
      { deelnemer: 'a', vanaf: '2022-07-01', tot: null },
      { deelnemer: 'b', vanaf: '2022-07-01', tot: null },
    ]);
    expect(await read('SELECT rechtsvorm, organisatievorm, vanaf::text FROM verbandvorm')).toEqual([
      { rechtsvorm: 'netwerk', organisatievorm: 'netwerk', vanaf: '2022-07-01' },
    ]);
    expect(await read('SELECT werkorganisatie, vanaf::text FROM looptijd')).toEqual([
      { werkorganisatie: 'ict', vanaf: '2022-07-01' },
    ]);
    await migration.down(runner);
    await enter();
    expect(await read('SELECT vanaf::text, gastheer FROM gastheerschap ORDER BY 1')).toEqual([
      { vanaf: '2022-07-01', gastheer: 'a' },
      { vanaf: '2025-01-01', gastheer: 'b' },
    ]);
    expect(await read('SELECT rechtsvorm FROM verband')).toEqual([{ rechtsvorm: 'netwerk' }]);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});

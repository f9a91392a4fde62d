import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { connect } from '../../../src/platform/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
/** Knows the migrations up to and including the one of the DVO's. */
let owner: DataSource;
const PLAATS = migrations.findIndex(({ name }) => name.startsWith('Dvo'));
beforeAll(async () => {
  db = await makeDatabase();
  const whole = await connect({ url: db.ownerUrl, entities: [], migrations });
  for (let undone = migrations.length; undone > PLAATS; undone -= 1)
    await whole.undoLastMigration({ transaction: 'each' });
  await whole.destroy();
  owner = await connect({ url: db.ownerUrl, entities: [], migrations: migrations.slice(0, PLAATS + 1) });
});
afterAll(async () => {
  await owner.destroy();
  await db.close();
});

const MENUKAARTREGEL = (boekjaar: number, product: string, werkorganisatie: string): string =>
  `INSERT INTO menukaartregel (verband, id, boekjaar, product, werkveld, werkorganisatie, naam, eenheid, uitvoering,
     pakket, beleid, volgorde, bekend_vanaf) VALUES ('oud', gen_random_uuid(), ${boekjaar}, '${product}', 'w',
     '${werkorganisatie}', '${product}', 'uur', 'standaard', 'basis', 'werkelijk_gebruik', 1, now())`;

const VAN_VOOR_DE_DVO = [
  `INSERT INTO verband (code, naam, omschrijving, voorbeeld) VALUES ('oud', 'Oud', '', true)`,
  `INSERT INTO boekjaar VALUES ('oud', 2024), ('oud', 2025)`,
  `INSERT INTO deelnemer VALUES ('oud', 'noord', 'Noord', 'gemeente', 1), ('oud', 'zuid', 'Zuid', 'gemeente', 2)`,
  `INSERT INTO werkorganisatie VALUES ('oud', 'ict', 'ICT', 1), ('oud', 'psa', 'PSA', 2)`,
  `INSERT INTO product VALUES ('oud', 'A'), ('oud', 'B')`,
  `INSERT INTO werkveld VALUES ('oud', 'w', 'W', 1)`,
  `INSERT INTO menukaart VALUES ('oud', 2024, 'w', 'W'), ('oud', 2025, 'w', 'W')`,
  MENUKAARTREGEL(2024, 'A', 'ict'),
  MENUKAARTREGEL(2025, 'A', 'ict'),
  MENUKAARTREGEL(2025, 'B', 'psa'),
  `INSERT INTO afnemer VALUES ('oud', 2024, 'A', 'noord', 10, 8), ('oud', 2024, 'A', 'zuid', 5, NULL),
     ('oud', 2025, 'A', 'noord', 12, NULL), ('oud', 2025, 'B', 'zuid', 1, NULL)`,
];

/** The statements of one transaction inside the wall of the verband. */
const inOud = async (...statements: readonly string[]): Promise<unknown[]> =>
  await owner.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.verband', 'oud', true)`);
    const found: unknown[] = [];
    for (const statement of statements) found.push(await manager.query(statement));
    return found;
  });

describe('een database van voor de DVO’s', () => {
  it('houdt haar afnemers, als regels van één vastgestelde DVO per werkorganisatie en boekjaar', async () => {
    await inOud(...VAN_VOOR_DE_DVO);
    await owner.runMigrations({ transaction: 'each' });
    const [dvos, regels] = await inOud(
      `SELECT code, vanaf::text, tot::text FROM dvo JOIN dvovaststelling v ON v.dvo = dvo.id ORDER BY 1`,
      `SELECT code, product, deelnemer, contract::float, minimum::float FROM dvoregel r JOIN dvo ON dvo.id = r.dvo
       ORDER BY 1, 2, 3`,
    );
    expect(dvos).toEqual([
      { code: 'overgenomen-ict-2024', vanaf: '2024-01-01', tot: '2025-01-01' },
      { code: 'overgenomen-ict-2025', vanaf: '2025-01-01', tot: '2026-01-01' },
      { code: 'overgenomen-psa-2025', vanaf: '2025-01-01', tot: '2026-01-01' },
    ]);
    expect(regels).toEqual([
      { code: 'overgenomen-ict-2024', product: 'A', deelnemer: 'noord', contract: 10, minimum: 8 },
      { code: 'overgenomen-ict-2024', product: 'A', deelnemer: 'zuid', contract: 5, minimum: null },
      { code: 'overgenomen-ict-2025', product: 'A', deelnemer: 'noord', contract: 12, minimum: null },
      { code: 'overgenomen-psa-2025', product: 'B', deelnemer: 'zuid', contract: 1, minimum: null },
    ]);
  });

  it('kan terug, en niet meer als er een regel is die de oude tabel niet kent', async () => {
    await owner.undoLastMigration({ transaction: 'each' });
    const [afnemers] = await inOud(`SELECT boekjaar, product, deelnemer FROM afnemer ORDER BY 1, 2, 3`);
    expect(afnemers).toHaveLength(4);
    await owner.runMigrations({ transaction: 'each' });
    await inOud(
      `INSERT INTO dvo_deelnemer SELECT verband, id, 'zuid' FROM dvo WHERE code = 'overgenomen-ict-2025'`,
      `INSERT INTO dvoregel (verband, dvo, wijziging, deelnemer, product, contract, id, vanaf, tot, bekend_vanaf)
         SELECT verband, id, 0, 'zuid', 'A', 1, gen_random_uuid(), '2025-03-01', '2025-04-01', now()
         FROM dvo WHERE code = 'overgenomen-ict-2025'`,
    );
    await expect(owner.undoLastMigration({ transaction: 'each' })).rejects.toThrow('kan niet meer terug');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { connect } from '../../../src/platform/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

let db: TestDatabase;
/** Knows the migrations up to and including the one of the menukaarten. */
let owner: DataSource;
const PLAATS = migrations.findIndex(({ name }) => name.startsWith('Menukaart'));
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

const VAN_VOOR_DE_MENUKAART = [
  `INSERT INTO verband (code, naam, omschrijving, voorbeeld) VALUES ('oud', 'Oud', '', true)`,
  `INSERT INTO boekjaar VALUES ('oud', 2024), ('oud', 2025)`,
  `INSERT INTO deelnemer VALUES ('oud', 'noord', 'Noord', 'gemeente', 1)`,
  `INSERT INTO werkorganisatie VALUES ('oud', 'ict', 'ICT', 3), ('oud', 'psa', 'PSA', 1)`,
  `INSERT INTO product VALUES
     ('oud', 2024, 'A', 'ict', 'Werkplek', 'werkplek', 'werkelijk_gebruik', 2),
     ('oud', 2025, 'A', 'ict', 'Werkplek nieuw', 'werkplek', 'werkelijk_gebruik', 1)`,
  `INSERT INTO kostenplaats VALUES ('oud', 2024, '6401', 'Werkplek')`,
  `INSERT INTO toewijzing VALUES ('oud', 2024, '6401', 'ict', 'product', 'A', 'vast')`,
];

/** The statements of one transaction inside the wall of the verband. */
const inOud = async (...statements: readonly string[]): Promise<unknown[]> =>
  await owner.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.verband', 'oud', true)`);
    const found: unknown[] = [];
    for (const statement of statements) found.push(await manager.query(statement));
    return found;
  });

describe('een database van voor de menukaarten', () => {
  it('houdt haar producten, per boekjaar op een menukaart, en een toewijzing wijst nog naar haar product', async () => {
    await inOud(...VAN_VOOR_DE_MENUKAART);
    await owner.runMigrations({ transaction: 'each' });
    const [producten, werkvelden, menukaarten, regels] = await inOud(
      `SELECT code FROM product`,
      `SELECT code, naam, volgorde FROM werkveld`,
      `SELECT boekjaar, werkveld, naam FROM menukaart ORDER BY 1`,
      `SELECT boekjaar, product, werkveld, naam, beleid, bekend_tot FROM menukaartregel ORDER BY 1`,
    );
    expect(producten).toEqual([{ code: 'A' }]);
    expect(werkvelden).toEqual([{ code: 'ict', naam: 'ICT', volgorde: 3 }]);
    expect(menukaarten).toMatchObject([{ boekjaar: 2024 }, { boekjaar: 2025, werkveld: 'ict' }]);
    const regel = { product: 'A', werkveld: 'ict', beleid: 'werkelijk_gebruik', bekend_tot: null };
    expect(regels).toEqual([
      { ...regel, boekjaar: 2024, naam: 'Werkplek' },
      { ...regel, boekjaar: 2025, naam: 'Werkplek nieuw' },
    ]);
    await expect(inOud(`UPDATE toewijzing SET product = 'B'`)).rejects.toThrow();
  });

  it('kan terug, met wat nu geldt', async () => {
    await owner.undoLastMigration({ transaction: 'each' });
    const [producten] = await inOud(`SELECT boekjaar, code, naam, volgorde FROM product ORDER BY 1`);
    expect(producten).toEqual([
      { boekjaar: 2024, code: 'A', naam: 'Werkplek', volgorde: 1 },
      { boekjaar: 2025, code: 'A', naam: 'Werkplek nieuw', volgorde: 1 },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordFeiten, replaceFeiten, toPeil } from '../../src/platform/index.js';
import { Gastheerschap, VerbandService, type VerbandModel } from '../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';

const VERBAND = 'proef';
let db: TestDatabase;
let verbanden: VerbandService;
beforeAll(async () => {
  db = await makeDatabase();
  verbanden = new VerbandService(db.database);
  await db.database.inVerband(VERBAND, (manager) =>
    verbanden.setUp(manager, {
      code: VERBAND,
      naam: 'Proef',
      omschrijving: '',
      rechtsvorm: 'bestuursconvenant',
      voorbeeld: true,
      boekjaren: [2024, 2025],
      deelnemers: [
        { code: 'noord', naam: 'Noord', soort: 'gemeente', volgorde: 1 },
        { code: 'zuid', naam: 'Zuid', soort: 'gemeente', volgorde: 2 },
      ],
      werkorganisaties: [
        {
          code: 'ict',
          naam: 'ICT',
          volgorde: 1,
          gastheerschappen: [{ vanaf: '2022-01-01', gastheer: 'noord' }],
        },
        { code: 'inkoop', naam: 'Inkoop', volgorde: 2, gastheerschappen: [] },
      ],
    }),
  );
});
afterAll(() => db.close());

const read = async (boekjaar: number, bekendOp?: Date): Promise<VerbandModel> =>
  await db.database.inVerband(VERBAND, (manager) =>
    verbanden.readModel(manager, VERBAND, boekjaar, toPeil({ bekendOp: bekendOp?.toISOString() })),
  );

describe('het verband in een boekjaar', () => {
  it('noemt vorm, deelnemers en werkorganisaties met hun gastheer', async () => {
    expect(await read(2024)).toMatchObject({
      verband: { code: VERBAND },
      vorm: { rechtsvorm: 'bestuursconvenant', detail: 'diensten', eindigtOp: null },
      deelnemers: [{ code: 'noord' }, { code: 'zuid' }],
      werkorganisaties: [
        { code: 'ict', gastheer: 'noord', gastheren: ['noord'] },
        { code: 'inkoop', gastheer: null, gastheren: [] },
      ],
    });
  });

  it('is over vorig jaar hetzelfde na een wijziging van dit jaar, en op een eerder moment ook over dit jaar', async () => {
    const [toen, before, nextYear] = [new Date(), await read(2024), await read(2025)];
    await db.database.inVerband(VERBAND, async (manager) => {
      const [oud] = await manager.findBy(Gastheerschap, { verband: VERBAND });
      if (oud === undefined) throw new Error('Er is geen gastheerschap');
      const { verband, werkorganisatie, vanaf } = oud;
      await replaceFeiten(
        manager,
        Gastheerschap,
        [oud],
        [
          { verband, werkorganisatie, gastheer: 'noord', vanaf, tot: '2025-01-01' },
          { verband, werkorganisatie, gastheer: 'zuid', vanaf: '2025-01-01', tot: null },
        ],
      );
    });
    expect(await read(2024)).toEqual(before);
    expect((await read(2025)).werkorganisaties[0]).toMatchObject({ gastheer: 'zuid', gastheren: ['zuid'] });
    expect(await read(2025, toen)).toEqual(nextYear);
  });

  it('kent een boekjaar niet dat er niet is, en een verband niet voordat het was vastgelegd', async () => {
    await expect(read(2023)).rejects.toMatchObject({ code: 'niet_gevonden' });
    await expect(read(2024, new Date('2020-01-01'))).rejects.toMatchObject({ code: 'vorm_onbekend' });
  });
});

describe('de database weigert', () => {
  const own = { verband: VERBAND, werkorganisatie: 'inkoop' };
  const record = async (...rijen: [vanaf: string, tot: string | null][]): Promise<unknown> =>
    await db.database.inVerband(VERBAND, (manager) =>
      recordFeiten(
        manager,
        Gastheerschap,
        rijen.map(([vanaf, tot]) => ({ ...own, gastheer: 'noord', vanaf, tot })),
      ),
    );

  it('twee gastheren van één werkorganisatie tegelijk', async () => {
    await expect(record(['2024-01-01', '2025-01-02'], ['2025-01-01', null])).rejects.toMatchObject({
      code: 'periode_overlapt',
    });
  });

  it('een gat tussen twee gastheren', async () => {
    await expect(record(['2024-01-01', '2025-01-01'], ['2025-01-02', null])).rejects.toMatchObject({
      code: 'periode_gat',
    });
  });

  it.each([
    ['een wijziging', `UPDATE gastheerschap SET gastheer = 'zuid'`],
    ['een verwijdering', 'DELETE FROM gastheerschap'],
    ['een andere vorm met terugwerkende kracht', `UPDATE verbandvorm SET rechtsvorm = 'netwerk'`],
    ['een deelname die verdwijnt', 'DELETE FROM deelname'],
    ['een looptijd die korter wordt', `UPDATE looptijd SET tot = '2025-01-01'`],
  ])('%s', async (_, sql) => {
    const refused = db.database.inVerband(VERBAND, (manager) => manager.query(sql));
    await expect(refused).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

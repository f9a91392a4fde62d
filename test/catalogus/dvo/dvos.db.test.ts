import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AfnamematrixService,
  CatalogusService,
  DvoopzeggingenService,
  DvosService,
  DvowijzigingenService,
  previewAfnemers,
  readAfnemers,
  type DvoInvoer,
  type WijzigingInvoer,
} from '../../../src/catalogus/index.js';
import { ControlespoorService } from '../../../src/controlespoor/index.js';
import { VerbandService } from '../../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

const OPSTELLER = { verband: 'proef', gebruiker: 'controller' };
const BESTUUR = { verband: 'proef', gebruiker: 'bestuur' };
const product = (code: string, volgorde: number) => {
  const vast = { werkorganisatie: 'ict', naam: code, eenheid: 'uur', beleid: 'werkelijk_gebruik' } as const;
  return { ...vast, code, volgorde, afnemers: [] };
};
const deelnemer = (code: string, volgorde: number) => {
  return { code, naam: code, soort: 'gemeente' as const, volgorde };
};

let db: TestDatabase;
let dvos: DvosService;
let wijzigingen: DvowijzigingenService;
let opzeggingen: DvoopzeggingenService;
let matrix: AfnamematrixService;
beforeAll(async () => {
  db = await makeDatabase();
  const spoor = new ControlespoorService(db.database);
  dvos = new DvosService(db.database, spoor);
  wijzigingen = new DvowijzigingenService(db.database, spoor);
  opzeggingen = new DvoopzeggingenService(db.database, spoor);
  matrix = new AfnamematrixService(db.database, spoor);
  const verbanden = new VerbandService(db.database);
  const catalogus = new CatalogusService(db.database);
  await db.database.inVerband('proef', async (manager) => {
    await verbanden.setUp(manager, {
      ...{ code: 'proef', naam: 'Proef', omschrijving: '', rechtsvorm: 'netwerk', voorbeeld: true },
      boekjaren: [2024, 2025],
      deelnemers: [deelnemer('noord', 1), deelnemer('zuid', 2)],
      werkorganisaties: [
        {
          code: 'ict',
          naam: 'ICT',
          volgorde: 1,
          gastheerschappen: [{ vanaf: '2020-01-01', gastheer: 'noord' }],
        },
      ],
    });
    for (const boekjaar of [2024, 2025])
      await catalogus.setUp(
        manager,
        { verband: 'proef', boekjaar },
        ['P-1', 'P-2', 'P-3', 'P-4', 'P-5'].map((code, place) => product(code, place + 1)),
      );
  });
});
afterAll(() => db.close());

const dvo = (code: string, anders: Partial<DvoInvoer> = {}): DvoInvoer => ({
  ...{ code, naam: `DVO ${code}`, werkorganisatie: 'ict', vanaf: '2024-01-01', deelnemers: ['noord'] },
  regels: [{ deelnemer: 'noord', product: code, contract: '100' }],
  ...anders,
});
const vastgesteld = async (invoer: DvoInvoer): Promise<string> => {
  const { id } = await dvos.drawUp(OPSTELLER, invoer);
  await wijzigingen.recordVaststelling(BESTUUR, { id, nummer: 0 }, { vastgesteldOp: '2023-12-12' });
  return id;
};
const afnemers = async (boekjaar: number, code: string, bekendOp: Date | null = null) => {
  const gevonden = await db.database.inVerband('proef', (manager) =>
    readAfnemers(manager, 'proef', boekjaar, { bekendOp }),
  );
  return gevonden.get(code)?.afnemers.map((een) => `${een.deelnemer} ${een.contract}`) ?? [];
};
const meerwerk = (code: string, anders: Partial<WijzigingInvoer> = {}): WijzigingInvoer => ({
  ...{ per: '2025-07-01', soort: 'meerwerk', toelichting: 'Meer werkplekken' },
  regels: [{ deelnemer: 'noord', product: code, contract: '120' }],
  ...anders,
});
const code = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => 'gelukt',
    (fout: { code?: string }) => fout.code,
  );

describe('van opstellen tot opzeggen', () => {
  it('vóór de vaststelling is niemand afnemer, en wie opstelde stelt niet vast', async () => {
    const { id } = await dvos.drawUp(OPSTELLER, dvo('P-1'));
    expect(await afnemers(2024, 'P-1')).toEqual([]);
    const plaats = { id, nummer: 0 };
    const stelVast = (wie: typeof BESTUUR, vastgesteldOp = '2023-12-12') =>
      code(wijzigingen.recordVaststelling(wie, plaats, { vastgesteldOp }));
    expect(await stelVast(OPSTELLER)).toBe('zelf_opgesteld');
    expect(await stelVast(BESTUUR, '2024-01-02')).toBe('ongeldig_verzoek');
    expect(await stelVast(BESTUUR, '2999-01-01')).toBe('ongeldig_verzoek');
    expect(await stelVast(BESTUUR)).toBe('gelukt');
    expect(await stelVast(BESTUUR)).toBe('al_vastgesteld');
    expect(await afnemers(2024, 'P-1')).toEqual(['noord 100']);
  });

  it('een wijziging geldt pas na haar eigen vaststelling, en de oude hoeveelheid blijft ervoor', async () => {
    const id = await vastgesteld(dvo('P-2'));
    const { nummer } = await wijzigingen.drawUp(OPSTELLER, id, meerwerk('P-2'));
    expect(await afnemers(2025, 'P-2')).toEqual(['noord 100']);
    const voorzien = await db.database.inVerband('proef', (manager) =>
      previewAfnemers(manager, { verband: 'proef', boekjaar: 2025 }, { id, nummer }),
    );
    expect(voorzien.get('P-2')?.afnemers[0]?.contract).toBe('110.082191780822');
    const before = new Date();
    await wijzigingen.recordVaststelling(BESTUUR, { id, nummer }, { vastgesteldOp: '2025-06-01' });
    expect(await afnemers(2025, 'P-2')).toEqual(['noord 110.082191780822']);
    expect(await afnemers(2024, 'P-2')).toEqual(['noord 100']);
    expect(await afnemers(2025, 'P-2', before)).toEqual(['noord 100']);
    const regels = await dvos.regels('proef', id);
    expect(regels.map(({ vanaf, tot, wijziging }) => [vanaf, tot, wijziging])).toEqual([
      ['2024-01-01', '2025-07-01', 0],
      ['2025-07-01', null, 1],
    ]);
  });

  it('een correctie van vroeger verandert wat nu bekend is, niet wat toen bekend was', async () => {
    const id = await vastgesteld(dvo('P-3'));
    const before = new Date();
    const correctie = meerwerk('P-3', { per: '2024-01-01', soort: 'correctie' });
    const { nummer } = await wijzigingen.drawUp(OPSTELLER, id, correctie);
    await wijzigingen.recordVaststelling(BESTUUR, { id, nummer }, { vastgesteldOp: '2025-06-01' });
    expect(await afnemers(2024, 'P-3')).toEqual(['noord 120']);
    expect(await afnemers(2024, 'P-3', before)).toEqual(['noord 100']);
  });

  it('opzeggen kan niet binnen de minimumperiode; daarna is wie stopt nog afnemer van dat jaar', async () => {
    const regels = ['noord', 'zuid'].map((wie) => ({ deelnemer: wie, product: 'P-4', contract: '365' }));
    const samen = { deelnemers: ['noord', 'zuid'], regels, minimumTot: '2025-01-01' };
    const id = await vastgesteld(dvo('P-4', samen));
    const zegOp = (per: string) =>
      code(
        opzeggingen.record(OPSTELLER, id, {
          ...{ deelnemer: 'noord', opgezegdOp: '2024-02-01', per, toelichting: 'Zelf doen' },
        }),
      );
    expect(await zegOp('2024-12-31')).toBe('ongeldig_verzoek');
    expect(await zegOp('2025-01-11')).toBe('gelukt');
    expect(await zegOp('2025-03-01')).toBe('ongeldig_verzoek');
    expect(await afnemers(2025, 'P-4')).toEqual(['noord 10', 'zuid 365']);
    expect(await afnemers(2026, 'P-4')).toEqual(['zuid 365']);
  });

  it('noemt alles wat er mis is in één keer, en bewaart er niets van', async () => {
    const fout = dvo('P-1', { werkorganisatie: 'hr', deelnemers: ['west'], minimumTot: '2023-01-01' });
    const gevonden = await dvos.drawUp(OPSTELLER, fout).catch((een: unknown) => een);
    expect(gevonden).toMatchObject({
      code: 'ongeldig_verzoek',
      invalidParams: expect.arrayContaining(
        [
          'code',
          'minimumTot',
          'werkorganisatie',
          'deelnemers/0',
          'regels/0/deelnemer',
          'regels/0/product',
          'regels/0',
        ].map((name) => expect.objectContaining({ name })),
      ),
    });
    expect(await dvos.list('proef', { boekjaar: 2023 })).toEqual([]);
  });
});

describe('de database zelf', () => {
  const run = (sql: string) => db.database.inVerband('proef', (manager) => manager.query(sql));
  const REGEL = `INSERT INTO dvoregel (verband, dvo, wijziging, deelnemer, product, contract, tarief, id, vanaf, tot,
      bekend_vanaf) SELECT verband, id, `;
  const regel = (wat: { wijziging?: number; vanaf?: string; tot?: string; tarief?: string; wie?: string }) =>
    run(
      `${REGEL} ${wat.wijziging ?? 0}, '${wat.wie ?? 'zuid'}', 'P-5', 1, ${wat.tarief ?? 'NULL'}, gen_random_uuid(),
       '${wat.vanaf ?? '2025-01-01'}', ${wat.tot ?? 'NULL'}, now() FROM dvo WHERE code = 'P-5'`,
    );

  beforeAll(async () => {
    const regels = [
      { deelnemer: 'noord', product: 'P-5', contract: '1', vanaf: '2025-01-01', tot: '2025-03-01' },
    ];
    await vastgesteld(dvo('P-5', { deelnemers: ['noord', 'zuid'], regels, minimumTot: '2025-01-01' }));
  });

  it.each([
    ['een regel zonder vaststelling', () => regel({ wijziging: 7 }), 'na de vaststelling'],
    ['een dienst vóór de DVO', () => regel({ vanaf: '2023-12-20' }), 'zolang haar DVO geldt'],
    ['een overlap', () => regel({ wie: 'noord', vanaf: '2025-02-28' }), 'dvoregel_overlapt'],
    [
      'een tweede tarief in het jaar',
      () => regel({ vanaf: '2025-06-01', tarief: '3' }),
      'dvoregel_een_tarief',
    ],
    ['wie geen partij is', () => regel({ wie: 'oost' }), 'dvoregel_deelnemer_fk'],
    [
      'wie opstelde stelt vast',
      () =>
        run(`INSERT INTO dvovaststelling SELECT verband, dvo, nummer, opgesteld_door, '2023-12-12', opgesteld_door,
             now() FROM dvowijziging LIMIT 1`),
      'dvovaststelling_vier_ogen',
    ],
    [
      'opzeggen in de minimumperiode',
      () =>
        run(`INSERT INTO dvoopzegging SELECT verband, id, 'zuid', '2024-01-01', '2024-06-01', '', 'x', now()
             FROM dvo WHERE code = 'P-5'`),
      'na de minimumperiode',
    ],
    [
      'een regel bij wat al is vastgesteld',
      () =>
        run(`INSERT INTO voorstelregel (verband, dvo, wijziging, volgorde, deelnemer, product, vanaf, vervalt)
             SELECT verband, id, 0, 9, 'zuid', 'P-5', vanaf, false FROM dvo WHERE code = 'P-5'`),
      'geen regels bij',
    ],
    ['een DVO wijzigen', () => run(`UPDATE dvo SET naam = 'x'`), 'permission denied'],
  ])('weigert %s', async (_naam, doe, reden) => {
    await expect(doe()).rejects.toThrow(reden);
  });

  it('laat hetzelfde tarief, of een ander jaar, wel toe', async () => {
    await regel({ vanaf: '2025-06-01', tot: `'2026-01-01'` });
    await regel({ vanaf: '2026-01-01', tarief: '3' });
    expect(await afnemers(2026, 'P-5')).toEqual(['zuid 1']);
  });
});

describe('de afnamematrix', () => {
  const cellen = async (bekendOp: Date | null = null) => {
    const { rijen } = await matrix.find('proef', 2025, { bekendOp });
    return rijen.find((rij) => rij.product === 'P-1')?.cellen.map(({ stand }) => stand);
  };
  const leg = (soort: 'indicatie' | 'op afroep' | 'geen', wie = 'zuid') =>
    matrix.recordIndicaties(OPSTELLER, {
      boekjaar: 2025,
      indicaties: [{ product: 'P-1', deelnemer: wie, soort }],
    });

  it('toont een vastgestelde regel boven een indicatie, en onthoudt wat eerder werd verwacht', async () => {
    await leg('op afroep');
    await leg('indicatie', 'noord');
    expect(await cellen()).toEqual(['afname', 'op afroep']);
    const before = new Date();
    await leg('geen');
    expect(await cellen()).toEqual(['afname', 'geen']);
    expect(await cellen(before)).toEqual(['afname', 'op afroep']);
  });

  it('weigert een deelnemer en een product die er dat jaar niet zijn', async () => {
    expect(await code(leg('indicatie', 'west'))).toBe('ongeldig_verzoek');
  });
});

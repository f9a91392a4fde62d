import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CatalogusService } from '../../src/catalogus/index.js';
import { ControlespoorService } from '../../src/controlespoor/index.js';
import {
  InrichtingService,
  SleutelsService,
  SleutelwaardenService,
  VerdeelsleutelsService,
  type Definitie,
  type SleutelwaardeInvoer,
} from '../../src/sleutels/index.js';
import { VerbandService } from '../../src/verband/index.js';
import { inVerband, makeDatabase, query, type TestDatabase } from '../opzet/database.js';

const WIE = { verband: 'proef', gebruiker: 'Controller' };
const soort = 'gemeente' as const;

let db: TestDatabase;
let sleutels: SleutelsService;
let verdeelsleutels: VerdeelsleutelsService;
let sleutelwaarden: SleutelwaardenService;
let inrichting: InrichtingService;

beforeAll(async () => {
  db = await makeDatabase();
  const { database } = db;
  const verbanden = new VerbandService(database);
  const catalogus = new CatalogusService(database);
  const spoor = new ControlespoorService(database);
  sleutels = new SleutelsService(database, verbanden);
  verdeelsleutels = new VerdeelsleutelsService(database, catalogus, spoor);
  sleutelwaarden = new SleutelwaardenService(database, spoor);
  inrichting = new InrichtingService(database, verbanden, catalogus, sleutels, spoor);
  await database.inVerband('proef', (manager) =>
    verbanden.setUp(manager, {
      code: 'proef',
      naam: 'Proef',
      omschrijving: '',
      rechtsvorm: 'netwerk',
      voorbeeld: true,
      boekjaren: [2024, 2025, 2026],
      deelnemers: [
        { code: 'noord', naam: 'Noord', soort, volgorde: 1 },
        { code: 'zuid', naam: 'Zuid', soort, volgorde: 2 },
        { code: 'vrt', naam: 'VRT', soort: 'samenwerkingsverband', volgorde: 3 },
      ],
      werkorganisaties: [
        {
          code: 'ict',
          naam: 'ICT',
          volgorde: 1,
          gastheerschappen: [{ vanaf: '2024-01-01', gastheer: 'noord' }],
        },
      ],
    }),
  );
  const inwoners: Definitie = { soort: 'gewichten', geldtVoor: ['gemeente'] };
  await verdeelsleutels.create(WIE, {
    code: 'inw',
    naam: 'Inwoners',
    vanaf: '2024-01-01',
    definitie: inwoners,
  });
  await verdeelsleutels.create(WIE, {
    code: 'gel',
    naam: 'Gelijk',
    vanaf: '2024-01-01',
    definitie: { soort: 'gelijk' },
  });
});
afterAll(() => db.close());

const waarde = (
  deelnemer: string,
  getal: string,
  meer: Partial<SleutelwaardeInvoer> = {},
): SleutelwaardeInvoer => ({
  sleutel: 'inw',
  peildatum: '2024-01-01',
  deelnemer,
  waarde: getal,
  bron: 'CBS',
  status: 'definitief',
  ...meer,
});
const find = async (code: string, boekjaar: number, bekendOp: Date | null = null) =>
  (await sleutels.sleutels('proef', boekjaar, { bekendOp })).find((sleutel) => sleutel.code === code);

/** A moment between what was recorded before and what comes after. */
async function moment(): Promise<Date> {
  await sleep(5);
  const now = new Date();
  await sleep(5);
  return now;
}

describe('waarden', () => {
  it('een correctie later verandert niet wat eerder bekend was', async () => {
    await sleutelwaarden.record(WIE, [waarde('noord', '100', { status: 'voorlopig' }), waarde('zuid', '50')]);
    const toen = await moment();
    await sleutelwaarden.record(WIE, [waarde('noord', '110')]);
    expect(await find('inw', 2024, toen)).toMatchObject({
      status: 'voorlopig',
      reken: { gewichten: { noord: '100', zuid: '50' } },
    });
    expect(await find('inw', 2024)).toMatchObject({
      status: 'definitief',
      reken: { gewichten: { noord: '110', zuid: '50' } },
    });
    const { waarden } = await verdeelsleutels.find('proef', 'inw');
    expect(waarden.map(({ waarde: getal, bekendTot }) => [getal, bekendTot === null])).toEqual([
      ['100', false],
      ['110', true],
      ['50', true],
    ]);
  });

  it('een definitieve waarde verandert alleen met een toelichting; wat niets verandert wordt niet vastgelegd', async () => {
    await expect(sleutelwaarden.record(WIE, [waarde('zuid', '51')])).rejects.toMatchObject({
      code: 'sleutelwaarden_ongeldig',
      invalidParams: [{ name: 'sleutelwaarden/0/toelichting' }],
    });
    expect(await sleutelwaarden.record(WIE, [waarde('zuid', '50.0')])).toEqual([]);
    expect(
      await sleutelwaarden.record(WIE, [
        waarde('zuid', '50', { bron: 'RIVM', toelichting: 'bron verbeterd' }),
      ]),
    ).toMatchObject([{ bron: 'RIVM', toelichting: 'bron verbeterd' }]);
  });

  it('inwoners uit een bestand, met wat onbekend is', async () => {
    const invoer = { sleutel: 'inw', peildatum: '2025-01-01', bron: 'CBS', status: 'voorlopig' } as const;
    const verslag = await sleutelwaarden.recordInwoners(
      WIE,
      'naam;inwoners\nNoord;120\nZuid;60\nElders;1',
      invoer,
    );
    expect(verslag).toMatchObject({
      onbekend: ['Elders'],
      sleutelwaarden: [{ waarde: '120' }, { waarde: '60' }],
    });
    expect(await find('inw', 2024)).toMatchObject({ peildatum: '2024-01-01' });
    expect(await find('inw', 2025)).toMatchObject({ peildatum: '2025-01-01', status: 'voorlopig' });
  });

  it.each([
    ['zonder bron', `'2024-06-01', 'noord', 1, '  ', 'definitief'`, '23514'],
    ['met een status die niet bestaat', `'2024-06-01', 'noord', 1, 'CBS', 'zeker'`, '23514'],
    ['onder nul', `'2024-06-01', 'noord', -1, 'CBS', 'definitief'`, '23514'],
    ['naast een andere voor dezelfde dag', `'2024-01-01', 'noord', 1, 'CBS', 'definitief'`, '23P01'],
  ])('de database weigert een waarde %s', async (_naam, values, code) => {
    const insert = `INSERT INTO sleutelwaarde (verband, id, sleutel, bekend_vanaf, peildatum, deelnemer, waarde, bron, status)
      VALUES ('proef', gen_random_uuid(), 'inw', now(), ${values})`;
    await expect(query(inVerband(db.url, 'proef'), insert)).rejects.toMatchObject({ code });
  });

  it.each(['UPDATE sleutelwaarde SET waarde = 0', 'DELETE FROM sleutelwaarde', 'DELETE FROM sleutelversie'])(
    'de database weigert: %s',
    async (statement) => {
      await expect(query(inVerband(db.ownerUrl, 'proef'), statement)).rejects.toThrow(/nooit gewijzigd/);
    },
  );
});

describe('versies', () => {
  it('gelden vanaf hun boekjaar, en een correctie van het verleden is te zien', async () => {
    const toen = await moment();
    const definitie = {
      soort: 'ingroei',
      van: 'inw',
      naar: 'gel',
      percentages: { 2025: '50', 2026: '100' },
    } as const;
    await verdeelsleutels.create(WIE, { code: 'groei', naam: 'Groei', vanaf: '2024-01-01', definitie });
    expect(await find('groei', 2024)).toMatchObject({
      reken: { delen: [{ sleutel: 'inw', aandeel: '100' }] },
    });
    expect(await find('groei', 2025)).toMatchObject({
      reken: { delen: [{ aandeel: '50' }, { aandeel: '50' }] },
    });
    expect(await find('groei', 2025, toen)).toBeUndefined();
    const later = await verdeelsleutels.addVersie(WIE, 'groei', {
      vanaf: '2026-01-01',
      definitie: { soort: 'gelijk', deelnemers: ['noord'] },
    });
    expect(later.versies.filter(({ bekendTot }) => bekendTot === null)).toMatchObject([
      { vanaf: '2024-01-01', tot: '2026-01-01', definitie },
      { vanaf: '2026-01-01', tot: null, definitie: { soort: 'gelijk' } },
    ]);
    expect(await find('groei', 2025)).toMatchObject({ soort: 'ingroei' });
    expect(await find('groei', 2026)).toMatchObject({ reken: { soort: 'gelijk', deelnemers: ['noord'] } });
  });

  it('een ring wordt geweigerd, ook over de jaren heen, en er blijft niets achter', async () => {
    const ring = { soort: 'begrensd', sleutel: 'groei', minimum: { noord: '1' } } as const;
    await expect(
      verdeelsleutels.addVersie(WIE, 'inw', { vanaf: '2025-01-01', definitie: ring }),
    ).rejects.toMatchObject({
      code: 'sleutel_ongeldig',
      invalidParams: [{ reason: expect.stringMatching(/in 2025 via andere sleutels naar zichzelf/) }],
    });
    expect(await find('inw', 2025)).toMatchObject({ soort: 'gewichten' });
  });

  it.each([
    ['die op 1 juli begint', `'2027-07-01', NULL`, '23514'],
    ['die overlapt', `'2025-01-01', NULL`, '23P01'],
    ['met een gat erna', `'2022-01-01', '2023-01-01'`, 'NP001'],
  ])('de database weigert een versie %s', async (_naam, period, code) => {
    const insert = `INSERT INTO sleutelversie (verband, id, sleutel, soort, inhoud, bekend_vanaf, vanaf, tot)
      VALUES ('proef', gen_random_uuid(), 'gel', 'gelijk', '{}', now(), ${period})`;
    await expect(query(inVerband(db.url, 'proef'), insert)).rejects.toMatchObject({ code });
  });

  it('dezelfde code kan niet twee keer', async () => {
    const nieuw = {
      code: 'gel',
      naam: 'Gelijk',
      vanaf: '2024-01-01',
      definitie: { soort: 'gelijk' },
    } as const;
    await expect(verdeelsleutels.create(WIE, nieuw)).rejects.toMatchObject({
      code: 'sleutel_bestaat',
      status: 409,
    });
  });
});

describe('een boekjaar inrichten', () => {
  it('een casco met een sleutel die niet voor VRT geldt wordt geweigerd, tot VRT erbuiten is gelaten', async () => {
    const casco = {
      boekjaar: 2025,
      cascos: [{ regime: 'solidariteit', werkorganisatie: 'ict', sleutel: 'inw' } as const],
    };
    await expect(inrichting.recordCascos(WIE, casco)).rejects.toMatchObject({
      code: 'cascos_ongeldig',
      invalidParams: [{ name: 'cascos/0/sleutel', reason: expect.stringMatching(/VRT/) }],
    });
    await sleutelwaarden.record(WIE, [waarde('vrt', '0', { peildatum: '2025-01-01', bron: 'besluit' })]);
    expect(await inrichting.recordCascos(WIE, casco)).toMatchObject([
      { sleutel: 'inw', aandeelInTarief: null },
    ]);
  });

  it('een ander regime vervangt het oude, en het oude blijft bekend', async () => {
    const toen = await moment();
    const gemengd = {
      regime: 'gemengd',
      werkorganisatie: 'ict',
      sleutel: 'gel',
      aandeelInTarief: '25.50',
    } as const;
    expect(await inrichting.recordCascos(WIE, { boekjaar: 2025, cascos: [gemengd] })).toEqual([
      { ...gemengd, aandeelInTarief: '25.5' },
    ]);
    expect(await inrichting.cascos('proef', 2025, { bekendOp: toen })).toMatchObject([
      { regime: 'solidariteit' },
    ]);
  });

  it('hulpkostenplaatsen zijn één lijst: wat niet wordt genoemd vervalt', async () => {
    const plaats = {
      naam: 'H',
      werkorganisatie: 'ict',
      verdeling: [{ naar: { casco: 'ict' }, gewicht: '1' }],
    };
    const lijst = [
      { code: 'p', volgorde: 2, ...plaats },
      { code: 'h', volgorde: 1, ...plaats },
    ];
    const eerst = await inrichting.recordHulpkostenplaatsen(WIE, {
      boekjaar: 2025,
      hulpkostenplaatsen: lijst,
    });
    expect(eerst.map(({ code }) => code)).toEqual(['h', 'p']);
    const daarna = await inrichting.recordHulpkostenplaatsen(WIE, {
      boekjaar: 2025,
      hulpkostenplaatsen: lijst.slice(1),
    });
    expect(daarna.map(({ code }) => code)).toEqual(['h']);
  });

  it('de methode is stapsgewijs tot er iets anders is vastgelegd', async () => {
    expect(await inrichting.rekenregel('proef', 2025)).toEqual({ methodeHulpkosten: 'stapsgewijs' });
    await inrichting.recordRekenregel(WIE, { boekjaar: 2025, methodeHulpkosten: 'wederkerig' });
    expect(await inrichting.rekenregel('proef', 2025)).toEqual({ methodeHulpkosten: 'wederkerig' });
    expect(await inrichting.rekenregel('proef', 2024)).toEqual({ methodeHulpkosten: 'stapsgewijs' });
  });

  it('een boekjaar dat er niet is bestaat niet', async () => {
    await expect(
      inrichting.recordRekenregel(WIE, { boekjaar: 1999, methodeHulpkosten: 'wederkerig' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['solidariteit zonder sleutel', `'solidariteit', NULL, NULL`],
    ['in_tarief met een sleutel', `'in_tarief', 'gel', NULL`],
    ['gemengd zonder aandeel', `'gemengd', 'gel', NULL`],
    ['gemengd boven 100', `'gemengd', 'gel', 101`],
  ])('de database weigert een casco: %s', async (_naam, values) => {
    const insert = `INSERT INTO casco (verband, id, boekjaar, werkorganisatie, bekend_vanaf, regime, sleutel, aandeel_in_tarief)
      VALUES ('proef', gen_random_uuid(), 2026, 'ict', now(), ${values})`;
    await expect(query(inVerband(db.url, 'proef'), insert)).rejects.toMatchObject({ code: '23514' });
  });

  it('alles wat is vastgelegd staat in het controlespoor', async () => {
    const { regels } = await new ControlespoorService(db.database).list('proef', {});
    const acties = new Set(regels.map(({ actie }) => actie));
    for (const actie of [
      'sleutel.maken',
      'sleutel.wijzigen',
      'sleutelwaarde.vastleggen',
      'casco.vastleggen',
      'hulpkostenplaats.vastleggen',
      'rekenregel.vastleggen',
    ])
      expect(acties).toContain(actie);
  });
});

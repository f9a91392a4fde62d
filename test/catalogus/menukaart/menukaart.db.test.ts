import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogusService } from '../../../src/catalogus/index.js';
import { KopieenService } from '../../../src/catalogus/menukaart/kopieen.service.js';
import { MenukaartenService } from '../../../src/catalogus/menukaart/menukaarten.service.js';
import { MenukaartregelsService } from '../../../src/catalogus/menukaart/menukaartregels.service.js';
import { MenukaartversiesService } from '../../../src/catalogus/menukaart/menukaartversies.service.js';
import { MetingenService } from '../../../src/catalogus/menukaart/metingen.service.js';
import { PrestatienormenService } from '../../../src/catalogus/menukaart/prestatienormen.service.js';
import { WerkveldenService } from '../../../src/catalogus/menukaart/werkvelden.service.js';
import { ControlespoorService } from '../../../src/controlespoor/index.js';
import type { Peil } from '../../../src/platform/index.js';
import { VerbandService } from '../../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';

const WIE = { verband: 'proef', gebruiker: 'Toets' };
const KAART = { boekjaar: 2025, werkveld: 'ia' };
const WERKPLEK = {
  ...KAART,
  product: 'ICT-001',
  werkorganisatie: 'ict',
  naam: 'Werkplek',
  eenheid: 'werkplek',
  tarief: '1250.00',
  kostenindicatie: '90000.05',
  beleid: 'werkelijk_gebruik',
} as const;
const NORM = {
  ...KAART,
  letter: 'A',
  kant: 'uitstroom',
  criterium: 'Tijdigheid',
  norm: '90 %',
  soort: 'percentage',
  grens: '90',
  vergelijking: 'minstens',
} as const;

let db: TestDatabase;
let verbanden: VerbandService;
const rooms = () => {
  const spoor = new ControlespoorService(db.database);
  return {
    catalogus: new CatalogusService(db.database),
    werkvelden: new WerkveldenService(db.database, spoor),
    kaarten: new MenukaartenService(db.database, spoor),
    regels: new MenukaartregelsService(db.database, verbanden, spoor),
    versies: new MenukaartversiesService(db.database, spoor),
    kopieen: new KopieenService(db.database, verbanden, spoor),
    normen: new PrestatienormenService(db.database, spoor),
    metingen: new MetingenService(db.database, spoor),
  };
};
let is: ReturnType<typeof rooms>;
beforeAll(async () => {
  db = await makeDatabase();
  verbanden = new VerbandService(db.database);
  is = rooms();
  const soort = 'gemeente' as const;
  const gastheerschappen = [{ vanaf: '2020-01-01', gastheer: 'noord' }];
  await db.database.inVerband('proef', (manager) =>
    verbanden.setUp(manager, {
      code: 'proef',
      naam: 'Proef',
      omschrijving: '',
      rechtsvorm: 'bestuursconvenant',
      voorbeeld: true,
      boekjaren: [2025, 2026],
      deelnemers: [
        { code: 'noord', naam: 'Noord', soort, volgorde: 1 },
        { code: 'zuid', naam: 'Zuid', soort, volgorde: 2 },
      ],
      werkorganisaties: [{ code: 'ict', naam: 'ICT', volgorde: 1, gastheerschappen }],
    }),
  );
  await is.werkvelden.recordWerkveld(WIE, { code: 'ia', naam: 'Informatisering & Automatisering' });
  await is.kaarten.make(WIE, KAART);
});
afterAll(() => db.close());

/** Now, by the clock of the database; later than everything recorded before. */
async function moment(): Promise<Peil> {
  const [row] = await db.dataSource.query<{ nu: Date }[]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS nu, pg_sleep(0.005)`,
  );
  return { bekendOp: row?.nu ?? null };
}

const inProef = async (statement: string): Promise<unknown> =>
  await db.database.inVerband('proef', (manager) => manager.query(statement));

describe('een menukaart door de tijd', () => {
  it('geeft over vorig jaar en over vroeger hetzelfde antwoord, wat er daarna ook wijzigt', async () => {
    const regel = await is.regels.record(WIE, WERKPLEK);
    const toen = await moment();
    const antwoord = await is.catalogus.producten('proef', 2025, toen);
    expect(antwoord).toMatchObject([{ code: 'ICT-001', tarief: '1250.00', werkveld: 'ia', afnemers: [] }]);

    const nieuw = await is.regels.change(WIE, regel.id, { tarief: '1300.00', naam: 'Werkplek plus' });
    await is.regels.record(WIE, { ...WERKPLEK, product: 'ICT-002', naam: 'Telefoon' });
    expect(await is.catalogus.producten('proef', 2025, toen)).toEqual(antwoord);
    expect(await is.catalogus.producten('proef', 2025)).toMatchObject([
      { code: 'ICT-001', tarief: '1300.00', naam: 'Werkplek plus', volgorde: 1 },
      { code: 'ICT-002', volgorde: 2 },
    ]);

    await is.regels.end(WIE, nieuw.id);
    expect(await is.catalogus.producten('proef', 2025)).toMatchObject([{ code: 'ICT-002' }]);
    expect(await is.catalogus.producten('proef', 2025, toen)).toEqual(antwoord);
    await expect(is.regels.change(WIE, regel.id, { naam: 'Te laat' })).rejects.toMatchObject({
      code: 'wijziging_ingehaald',
      status: 409,
    });
  });

  it('vergelijkt twee versies in zinnen', async () => {
    await is.versies.make(WIE, 'ia', { boekjaar: 2025, toelichting: 'Vastgesteld' });
    const [telefoon] = await is.regels.list('proef', KAART);
    await is.regels.change(WIE, telefoon?.id ?? '', { tarief: '15.50', levertijd: 'een week' });
    await is.regels.record(WIE, { ...WERKPLEK, product: 'ICT-003', naam: 'Netwerk' });
    await is.normen.record(WIE, NORM);
    await is.versies.make(WIE, 'ia', { boekjaar: 2025, toelichting: 'Bijgesteld' });
    const later = await is.regels.list('proef', KAART);
    await is.regels.end(WIE, later.find(({ product }) => product === 'ICT-003')?.id ?? '');
    const zinnen = async (van: number | null, tot: number | null): Promise<string[]> => {
      const verschillen = await is.versies.compare('proef', { ...KAART, vanBoekjaar: 2025, van, tot });
      return verschillen.map(({ zin }) => zin);
    };
    expect(await zinnen(1, 2)).toEqual([
      'ICT-002 “Telefoon”: het tarief gaat van € 1.250,00 naar € 15,50.',
      'ICT-002 “Telefoon”: de levertijd was niet ingevuld en wordt “een week”.',
      'ICT-003 “Netwerk” is erbij gekomen.',
      'A “Tijdigheid” is erbij gekomen.',
    ]);
    expect(await zinnen(null, null)).toEqual(['ICT-003 “Netwerk” is vervallen.']);
    expect(await zinnen(2, 2)).toEqual([]);
    await expect(zinnen(9, null)).rejects.toMatchObject({ code: 'niet_gevonden' });
  });

  it('gaat mee naar het volgende jaar, met de bedragen geïndexeerd, en dat jaar raakt dit jaar niet', async () => {
    const before = await is.catalogus.producten('proef', 2025);
    const kopie = await is.kopieen.copy(WIE, 'ia', { boekjaar: 2025, index: '2.5' });
    expect(kopie).toMatchObject({ regels: 1, normen: 1, menukaart: { boekjaar: 2026 } });
    const [regel] = await is.regels.list('proef', { boekjaar: 2026 });
    // 15,50 x 1,025 = 15,8875; 90.000,05 x 1,025 = 92.250,05125
    expect(regel).toMatchObject({ tarief: '15.89', kostenindicatie: '92250.05', levertijd: 'een week' });
    await is.regels.change(WIE, regel?.id ?? '', { naam: 'Telefoon 2026' });
    expect(await is.catalogus.producten('proef', 2025)).toEqual(before);
    await expect(is.kopieen.copy(WIE, 'ia', { boekjaar: 2025, index: '0' })).rejects.toMatchObject({
      invalidParams: [{ name: 'werkveld', reason: expect.stringContaining('2026 al een menukaart') }],
    });
    await expect(is.kopieen.copy(WIE, 'ia', { boekjaar: 2026, index: '0' })).rejects.toMatchObject({
      invalidParams: [{ name: 'boekjaar', reason: expect.stringContaining('Begin dat boekjaar eerst') }],
    });
  });

  it('vergelijkt met een versie van een ander jaar', async () => {
    const vraag = { boekjaar: 2026, werkveld: 'ia', vanBoekjaar: 2025, van: 2, tot: null };
    const verschillen = await is.versies.compare('proef', vraag);
    expect(verschillen.map(({ code, soort, veld }) => [code, soort, veld])).toEqual([
      ['ICT-002', 'gewijzigd', 'naam'],
      ['ICT-002', 'gewijzigd', 'tarief'],
      ['ICT-002', 'gewijzigd', 'kostenindicatie'],
      ['ICT-003', 'vervallen', null],
    ]);
  });
});

describe('prestatienormen', () => {
  it('tellen over een jaar, en een verbeterde meting verandert niet wat toen bekend was', async () => {
    const meting = { ...KAART, letter: 'A', datum: '2025-03-31', waarde: '80', aantal: 10 };
    const eerste = await is.metingen.record(WIE, meting);
    await is.metingen.record(WIE, { ...meting, datum: '2025-06-30', waarde: '95', aantal: 30 });
    const toen = await moment();
    const realisatie = async (peil?: Peil) => (await is.normen.list('proef', 2025, peil))[0]?.realisatie;
    // (80 x 10 + 95 x 30) / 40 = 91,25
    expect(await realisatie()).toEqual({ metingen: 2, waarde: '91.25', gehaald: true });
    await is.metingen.change(WIE, eerste.id, { waarde: '60', aantal: 10 });
    expect(await realisatie()).toEqual({ metingen: 2, waarde: '86.25', gehaald: false });
    expect(await realisatie(toen)).toEqual({ metingen: 2, waarde: '91.25', gehaald: true });
    await expect(is.metingen.record(WIE, meting)).rejects.toMatchObject({
      invalidParams: [{ name: 'datum' }],
    });
    await expect(is.metingen.record(WIE, { ...meting, letter: 'Z' })).rejects.toMatchObject({
      invalidParams: [{ name: 'letter', reason: expect.stringContaining('Leg de norm eerst vast') }],
    });
  });
});

describe('de database zelf weigert', () => {
  const insert = (values: string): string =>
    `INSERT INTO menukaartregel (verband, id, boekjaar, product, werkveld, werkorganisatie, naam, eenheid, uitvoering,
       pakket, beleid, volgorde, bekend_vanaf) VALUES ('proef', gen_random_uuid(), ${values}, now())`;

  it.each([
    [
      'twee regels van één product in een jaar',
      insert(`2025, 'ICT-002', 'ia', 'ict', 'x', 'x', 'standaard', 'basis', 'inbreng', 9`),
      'menukaartregel_overlapt',
    ],
    [
      'een product dat niet bestaat',
      insert(`2025, 'NIETS', 'ia', 'ict', 'x', 'x', 'standaard', 'basis', 'inbreng', 9`),
      'menukaartregel_product_fk',
    ],
    [
      'een werkveld zonder menukaart',
      insert(`2025, 'ICT-001', 'po', 'ict', 'x', 'x', 'standaard', 'basis', 'inbreng', 9`),
      'menukaartregel_menukaart_fk',
    ],
    [
      'een beleid zonder zijn sleutel',
      insert(`2025, 'ICT-001', 'ia', 'ict', 'x', 'x', 'standaard', 'basis', 'sleutel', 9`),
      'menukaartregel_beleid_sleutel',
    ],
    [
      'een vaste prijs zonder tarief',
      insert(`2025, 'ICT-001', 'ia', 'ict', 'x', 'x', 'standaard', 'basis', 'vaste_prijs', 9`),
      'menukaartregel_beleid_',
    ],
    [
      'een pakket dat niet bestaat',
      insert(`2025, 'ICT-001', 'ia', 'ict', 'x', 'x', 'standaard', 'alles', 'inbreng', 9`),
      'menukaartregel_pakket',
    ],
    ['een regel wijzigen', `UPDATE menukaartregel SET naam = 'x'`, 'permission denied'],
    [
      'een regel heropenen',
      `UPDATE menukaartregel SET bekend_tot = NULL WHERE bekend_tot IS NOT NULL`,
      'nooit gewijzigd',
    ],
    ['een regel verwijderen', 'DELETE FROM menukaartregel', 'permission denied'],
    ['een versie wijzigen', 'UPDATE menukaartversie SET nummer = 9', 'permission denied'],
    [
      'een meting buiten haar jaar',
      `INSERT INTO meting (verband, id, boekjaar, werkveld, letter, datum, waarde, bekend_vanaf) VALUES ('proef', gen_random_uuid(), 2025, 'ia', 'A', '2026-01-01', 1, now())`,
      'meting_in_boekjaar',
    ],
  ])('%s', async (_, statement, melding) => {
    await expect(inProef(statement)).rejects.toThrow(melding);
  });
});

it('een versie verandert niet door wie er tegelijk aan schreef', async () => {
  const { nummer } = await is.versies.make(WIE, 'ia', { boekjaar: 2026, toelichting: 'Begin' });
  const tegelijk = Array.from({ length: 6 }, (_, n) => n).map((n) =>
    n % 2 === 0
      ? is.regels.record(WIE, { ...WERKPLEK, boekjaar: 2026, product: `T-${n}` })
      : is.versies.make(WIE, 'ia', { boekjaar: 2026, toelichting: `Versie ${n}` }),
  );
  await Promise.all(tegelijk);
  const versies = await is.versies.list('proef', { boekjaar: 2026, werkveld: 'ia' });
  expect(versies.map((versie) => versie.nummer)).toEqual([nummer, nummer + 1, nummer + 2, nummer + 3]);
  const momenten = new Set(versies.map((versie) => versie.moment.getTime()));
  expect(momenten.size).toBe(versies.length);
  const producten = await is.catalogus.producten('proef', 2026);
  expect(producten.map(({ volgorde }) => volgorde)).toEqual([2, 3, 4, 5]);
});

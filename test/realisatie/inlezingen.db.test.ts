import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type InlezingenService, type Inleesverslag, type Soort } from '../../src/realisatie/index.js';
import { inVerband, makeDatabase, query, type TestDatabase } from '../opzet/database.js';
import { asFile } from './opzet/controleer.js';
import { makeDiensten } from './opzet/diensten.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';
import { dateCell, makeBlad, type Celinvoer } from './opzet/werkmap.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Omschrijving', 'Boekdatum', 'Product'];
let tests: TestDatabase;
let inlezingen: InlezingenService;

beforeAll(async () => {
  tests = await makeDatabase();
  await setUpVerband(tests.database);
  ({ inlezingen } = makeDiensten(tests.database));
});
afterAll(() => tests.close());
const TABLES = ['realisatieregel', 'afnameregel', 'voorschotregel', 'inlezing_bestand', 'inlezing'];
beforeEach(() => query(inVerband(tests.ownerUrl, VERBAND), ...TABLES.map((table) => `DELETE FROM ${table}`)));

interface Keuze {
  readonly soort?: Soort;
  readonly proef?: boolean;
  readonly boekjaar?: number;
  readonly gebruiker?: string;
}
const takeIn = (
  bytes: Buffer,
  { soort = 'realisatie', proef = false, boekjaar = 2025, gebruiker = 'Anna' }: Keuze = {},
) =>
  asFile(bytes, (pad) =>
    inlezingen.takeIn({
      verband: VERBAND,
      soort,
      boekjaar,
      bestandsnaam: 'kosten.xlsx',
      pad,
      proef,
      gebruiker,
    }),
  );
const select = async (sql: string): Promise<Record<string, unknown>[]> =>
  await tests.database.inVerband(VERBAND, (manager) => manager.query<Record<string, unknown>[]>(sql));
const count = async (table: string): Promise<number> =>
  Number((await select(`SELECT count(*)::int AS n FROM ${table}`))[0]?.['n']);
const goed = (...rest: readonly Celinvoer[]): Buffer =>
  makeBlad(KOP, [2025, 1, '6401', 10.25, ...rest], [2025, 2, '0640', -0.25]);
/** Warns: the date is in another periode. */
const metWaarschuwing = (bedrag = 10): Buffer => makeBlad(KOP, [2025, 1, '6401', bedrag, 'x', '01-02-2025']);
const codes = ({ fouten }: Inleesverslag): string[] => fouten.map(({ code }) => code);

describe('een bestand zonder bevindingen', () => {
  it('wordt geheel geboekt, met zijn plaats in het bestand en zijn bytes', async () => {
    const bytes = goed('tab\t, regel\neinde, \\ en \\N', dateCell(45_672));
    const verslag = await takeIn(bytes);
    expect(verslag).toMatchObject({
      status: 'verwerkt',
      rijen: 2,
      totaal: '10.00',
      fouten: [],
      waarschuwingen: [],
      aantallen: {},
    });
    expect(
      await select(
        'SELECT blad, rij, boekjaar, periode, kostenplaats, bedrag, omschrijving, boekdatum::text, product FROM realisatieregel ORDER BY rij',
      ),
    ).toEqual([
      {
        blad: 'Blad1',
        rij: 2,
        boekjaar: 2025,
        periode: 1,
        kostenplaats: '6401',
        bedrag: '10.25',
        omschrijving: 'tab\t, regel\neinde, \\ en \\N',
        boekdatum: '2025-01-15',
        product: null,
      },
      {
        blad: 'Blad1',
        rij: 3,
        boekjaar: 2025,
        periode: 2,
        kostenplaats: '0640',
        bedrag: '-0.25',
        omschrijving: null,
        boekdatum: null,
        product: null,
      },
    ]);
    const [bestand] = await select('SELECT inhoud FROM inlezing_bestand');
    expect(bestand?.['inhoud']).toEqual(bytes);
    const [eerste] = await inlezingen.list(VERBAND, 2025);
    expect(eerste).toMatchObject({
      id: verslag.id,
      status: 'verwerkt',
      totaal: '10.00',
      omvang: bytes.length,
      ingediendDoor: 'Anna',
    });
  });

  it('van afname en voorschotten', async () => {
    const afname = makeBlad(
      ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'],
      [2025, 1, 'ICT-001', 'Raalte', 1.5],
    );
    expect(await takeIn(afname, { soort: 'afname' })).toMatchObject({ status: 'verwerkt', totaal: '1.5' });
    expect(await select('SELECT deelnemer, hoeveelheid FROM afnameregel')).toEqual([
      { deelnemer: 'raalte', hoeveelheid: '1.500000000000' },
    ]);
    const voorschotten = makeBlad(
      ['Boekjaar', 'Deelnemer', 'Werkorganisatie', 'Bedrag'],
      [2025, 'raalte', 'ict', 100],
    );
    expect(await takeIn(voorschotten, { soort: 'voorschotten' })).toMatchObject({
      status: 'verwerkt',
      totaal: '100.00',
    });
    expect((await inlezingen.list(VERBAND, 2025)).map(({ totaal }) => totaal)).toEqual(['100.00', '1.5']);
  });

  it('boekt twee gelijke rijen allebei', async () => {
    const rij = [2025, 1, '6401', 10];
    expect(await takeIn(makeBlad(KOP, rij, rij))).toMatchObject({ rijen: 2, totaal: '20.00' });
    expect(await count('realisatieregel')).toBe(2);
  });
});

describe('een bestand met een fout', () => {
  it('boekt niets, ook de goede rijen niet, en bewaart de poging met haar bevindingen', async () => {
    const verslag = await takeIn(makeBlad(KOP, [2025, 1, '6401', 10], [2025, 1, '640', 10]));
    expect(verslag).toMatchObject({
      status: 'geweigerd',
      rijen: 2,
      totaal: '20.00',
      aantallen: { KOSTENPLAATS_ONBEKEND: 1 },
    });
    expect([
      await count('realisatieregel'),
      await count('inlezing_bestand'),
      await count('inlezing'),
    ]).toEqual([0, 0, 1]);
    const bewaard = await inlezingen.find(VERBAND, verslag.id ?? '');
    expect(bewaard).toMatchObject({ status: 'geweigerd', fouten: verslag.fouten });
  });

  it('dat geen werkmap is, laat een spoor na', async () => {
    expect(codes(await takeIn(Buffer.from('Boekjaar;Bedrag')))).toEqual(['TEKSTBESTAND']);
    expect(await count('inlezing')).toBe(1);
  });

  it.each<[string, Celinvoer]>([
    ['een nul die PostgreSQL niet kent', { xml: '<c r="@" t="str"><v>a_x0000_b_xD83D_</v></c>' }],
    ['een lange tekst die midden in een teken wordt afgekapt', `${'x'.repeat(199)}😀${'y'.repeat(50)}`],
  ])('met %s wordt gewoon geweigerd en bewaard', async (_, cel) => {
    const verslag = await takeIn(makeBlad(KOP, [2025, 1, '6401', cel]));
    expect(codes(verslag)).toEqual(['GEEN_GETAL']);
    expect(await inlezingen.find(VERBAND, verslag.id ?? '')).toMatchObject({ fouten: verslag.fouten });
  });

  it('van een boekjaar dat er niet is, wordt niet gelezen', async () => {
    await expect(takeIn(goed(), { boekjaar: 2031 })).rejects.toMatchObject({
      code: 'boekjaar_onbekend',
      status: 404,
    });
  });
});

describe('alleen controleren', () => {
  it.each<[string, () => Buffer, string]>([
    ['een goed bestand', () => goed(), 'gecontroleerd'],
    ['een bestand met een fout', () => makeBlad(KOP, [2025, 1, '640', 1]), 'geweigerd'],
  ])('%s laat niets achter', async (_, make, status) => {
    expect(await takeIn(make(), { proef: true })).toMatchObject({ id: null, status });
    expect([await count('inlezing'), await count('realisatieregel')]).toEqual([0, 0]);
  });
});

describe('dezelfde bytes nog eens', () => {
  it('boeken niets en zeggen wanneer en door wie ze zijn ingelezen', async () => {
    await takeIn(goed());
    const verslag = await takeIn(goed(), { gebruiker: 'Bert' });
    expect(verslag).toMatchObject({ status: 'geweigerd', rijen: 2, totaal: '10.00' });
    expect(verslag.fouten[0]?.melding).toMatch(
      /^Dit bestand is al verwerkt op \d+ \w+ \d{4} om \d\d:\d\d door Anna, als realisatie van 2025\./,
    );
    expect([await count('realisatieregel'), await count('inlezing')]).toEqual([2, 2]);
  });

  it('tegelijk aangeboden: precies één wint', async () => {
    const verslagen = await Promise.all(Array.from({ length: 4 }, () => takeIn(goed())));
    expect(verslagen.map(({ status }) => status).sort()).toEqual([
      'geweigerd',
      'geweigerd',
      'geweigerd',
      'verwerkt',
    ]);
    expect(new Set(verslagen.flatMap(codes))).toEqual(new Set(['BESTAND_AL_VERWERKT']));
    expect([await count('realisatieregel'), await count('inlezing')]).toEqual([2, 4]);
  });

  it('twee verschillende bestanden tegelijk: allebei geboekt', async () => {
    const verslagen = await Promise.all([takeIn(goed('a')), takeIn(goed('b'))]);
    expect(verslagen.map(({ status }) => status)).toEqual(['verwerkt', 'verwerkt']);
    expect(await count('realisatieregel')).toBe(4);
  });

  it('die eerder zijn geweigerd, mogen opnieuw', async () => {
    const bytes = makeBlad(KOP, [2025, 1, '6499', 10]);
    await takeIn(bytes);
    expect(codes(await takeIn(bytes))).toEqual(['KOSTENPLAATS_ONBEKEND']);
  });
});

describe('een bestand met alleen waarschuwingen', () => {
  it('wacht op bevestiging en wordt dan pas geboekt', async () => {
    const { id, status, waarschuwingen } = await takeIn(metWaarschuwing());
    expect({ status, codes: waarschuwingen.map(({ code }) => code) }).toEqual({
      status: 'gecontroleerd',
      codes: ['DATUM_BUITEN_PERIODE'],
    });
    expect(await count('realisatieregel')).toBe(0);
    expect(await inlezingen.process(VERBAND, id ?? '', 'Bert')).toMatchObject({
      id,
      status: 'verwerkt',
      rijen: 1,
      totaal: '10.00',
    });
    expect(await count('realisatieregel')).toBe(1);
    expect(await inlezingen.find(VERBAND, id ?? '')).toMatchObject({
      status: 'verwerkt',
      bevestigdDoor: 'Bert',
      ingediendDoor: 'Anna',
    });
    await expect(inlezingen.process(VERBAND, id ?? '', 'Bert')).rejects.toMatchObject({
      code: 'inlezing_wacht_niet',
      status: 409,
    });
  });

  it('twee keer tegelijk bevestigd: één keer geboekt', async () => {
    const { id } = await takeIn(metWaarschuwing());
    const results = await Promise.allSettled([1, 2].map(() => inlezingen.process(VERBAND, id ?? '', 'Bert')));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'inlezing_wacht_niet' },
    });
    expect(await count('realisatieregel')).toBe(1);
  });

  it('twee keer aangeboden en allebei bevestigd: de tweede wordt geweigerd', async () => {
    const [a, b] = [await takeIn(metWaarschuwing()), await takeIn(metWaarschuwing())];
    const done = await Promise.all([a, b].map(({ id }) => inlezingen.process(VERBAND, id ?? '', 'Bert')));
    expect(done.map(({ status }) => status).sort()).toEqual(['geweigerd', 'verwerkt']);
    expect(await count('realisatieregel')).toBe(1);
  });
});

describe('wat van een ander is', () => {
  it.each([['geen-id'], ['00000000-0000-4000-8000-000000000000']])('%s bestaat niet', async (id) => {
    await expect(inlezingen.find(VERBAND, id)).rejects.toMatchObject({ code: 'niet_gevonden' });
    await expect(inlezingen.process(VERBAND, id, 'Anna')).rejects.toMatchObject({ code: 'niet_gevonden' });
  });

  it('een inlezing van een ander verband is er niet', async () => {
    const { id } = await takeIn(goed());
    await expect(inlezingen.find('ander', id ?? '')).rejects.toMatchObject({ code: 'niet_gevonden' });
  });
});

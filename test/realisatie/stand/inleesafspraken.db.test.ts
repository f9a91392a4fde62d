import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InleesafsprakenService,
  InleesstandService,
  type Aanleverafspraak,
  type Inleesverslag,
  type Soort,
} from '../../../src/realisatie/index.js';
import { WerkorganisatiesService } from '../../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../../opzet/database.js';
import { asFile } from '../opzet/controleer.js';
import { makeDiensten } from '../opzet/diensten.js';
import { setUpVerband, VERBAND } from '../opzet/verband.js';
import { makeBlad, type Celinvoer } from '../opzet/werkmap.js';

const WIE = { verband: VERBAND, gebruiker: 'anna' };
const MAAND: Aanleverafspraak = {
  ...{ soort: 'realisatie', ritme: 'maand', dagen: 10, moment: 'na_afloop', werkorganisatie: null },
};
const JAAR: Aanleverafspraak = { ...MAAND, soort: 'voorschotten', ritme: 'jaar', moment: 'voor_begin' };

let tests: TestDatabase;
let diensten: ReturnType<typeof makeDiensten>;
let afspraken: InleesafsprakenService;
let standen: InleesstandService;
beforeAll(async () => {
  tests = await makeDatabase();
  await setUpVerband(tests.database);
  diensten = makeDiensten(tests.database);
  const { spoor, verbanden, catalogus } = diensten;
  afspraken = new InleesafsprakenService(tests.database, verbanden, spoor);
  standen = new InleesstandService(tests.database, verbanden, catalogus);
  const psa = { code: 'psa', naam: 'PSA', vanaf: '2025-07-15', tot: null };
  await new WerkorganisatiesService(tests.database, spoor).add(WIE, psa);
});
afterAll(() => tests.close());

const takeIn = async (
  soort: Soort,
  kop: readonly string[],
  ...rijen: Celinvoer[][]
): Promise<Inleesverslag> =>
  await asFile(makeBlad(kop, ...rijen), (pad) => {
    const opdracht = { verband: VERBAND, soort, boekjaar: 2025, bestandsnaam: 'a.xlsx', pad, proef: false };
    return diensten.inlezingen.takeIn({ ...opdracht, gebruiker: 'anna' });
  });
const sporen = async (): Promise<Record<string, unknown>[]> =>
  await tests.database.inVerband(VERBAND, (manager) =>
    manager.query(
      `SELECT actor, object, voor, na FROM controlespoor WHERE actie = 'inleesafspraken.vastleggen' ORDER BY volgnummer`,
    ),
  );

describe('de afspraken van een boekjaar', () => {
  it('zijn zonder vastlegging de standaard', async () =>
    expect(await afspraken.find(VERBAND, 2025)).toEqual({
      ...{ boekjaar: 2025, periode13: false, vanBoekjaar: null },
      aanleverafspraken: [{ ...MAAND, dagen: 5 }],
    }));

  it('gelden vanaf dat jaar, met een regel in het controlespoor; wat eerder gold blijft te lezen', async () => {
    const eerder = { bekendOp: new Date() };
    const na = await afspraken.record(WIE, { boekjaar: 2025, aanleverafspraken: [MAAND, JAAR] });
    expect(na).toMatchObject({ periode13: false, aanleverafspraken: [MAAND, JAAR], vanBoekjaar: 2025 });
    expect(await afspraken.find(VERBAND, 2025)).toEqual(na);
    expect(await afspraken.find(VERBAND, 2026)).toEqual({ ...na, boekjaar: 2026 });
    expect(await afspraken.find(VERBAND, 2025, eerder)).toMatchObject({ vanBoekjaar: null });
    expect(await sporen()).toEqual([
      {
        ...{ actor: 'anna', object: 'boekjaar/2025', na },
        voor: expect.objectContaining({ vanBoekjaar: null }) as unknown,
      },
    ]);
  });

  it('blijven staan als alleen periode 13 wordt gezegd, en andersom', async () => {
    await afspraken.record(WIE, { boekjaar: 2026, periode13: true });
    expect(await afspraken.find(VERBAND, 2026)).toMatchObject({ periode13: true, vanBoekjaar: 2025 });
    await afspraken.record(WIE, { boekjaar: 2026, aanleverafspraken: [MAAND] });
    expect(await afspraken.find(VERBAND, 2026)).toMatchObject({ periode13: true, vanBoekjaar: 2026 });
    await afspraken.record(WIE, { boekjaar: 2026, aanleverafspraken: null });
    expect(await afspraken.find(VERBAND, 2026)).toMatchObject({ periode13: true, vanBoekjaar: 2025 });
    expect((await afspraken.find(VERBAND, 2025)).periode13).toBe(false);
  });

  it('worden met alle fouten tegelijk geweigerd, en dan is er niets vastgelegd', async () => {
    const fout = { ...JAAR, ritme: 'maand', werkorganisatie: 'weg' } as const;
    const invoer = { boekjaar: 2025, periode13: true, aanleverafspraken: [MAAND, MAAND, fout] };
    await expect(afspraken.record(WIE, invoer)).rejects.toMatchObject({
      code: 'inleesafspraken_ongeldig',
      invalidParams: ['1/soort', '2/ritme', '2/werkorganisatie'].map(
        (name) => expect.objectContaining({ name: `aanleverafspraken/${name}` }) as unknown,
      ),
    });
    expect(await afspraken.find(VERBAND, 2025)).toMatchObject({ periode13: false });
  });

  it('van een jaar of een verband dat er niet is, bestaan niet', async () => {
    const onbekend = { code: 'boekjaar_onbekend' };
    await expect(afspraken.find(VERBAND, 2031)).rejects.toMatchObject(onbekend);
    await expect(afspraken.find('ander', 2025)).rejects.toMatchObject(onbekend);
    await expect(afspraken.record(WIE, { boekjaar: 2031, periode13: true })).rejects.toMatchObject(onbekend);
  });
});

describe('periode 13', () => {
  const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Boekdatum'];
  const rij = (bedrag: number): Celinvoer[] => [2025, 13, '6401', bedrag, '31-12-2025'];

  it('wordt geweigerd zolang zij uit staat, en geboekt als zij aan staat', async () => {
    expect(await takeIn('realisatie', KOP, rij(1))).toMatchObject({
      status: 'geweigerd',
      aantallen: { PERIODE_13_UIT: 1 },
    });
    await afspraken.record(WIE, { boekjaar: 2025, periode13: true });
    const verslag = await takeIn('realisatie', KOP, rij(1));
    expect(verslag).toMatchObject({ status: 'verwerkt', totaal: '1.00', waarschuwingen: [] });
    const aansluiting = await standen.aansluiting(VERBAND, verslag.id ?? '');
    expect(aansluiting).toMatchObject({ sluit: true, regels: [{ waarden: ['13', '6401'] }] });
    const [ict] = (await standen.aanleverkalender(VERBAND, 2025)).aanleveringen;
    expect(ict?.perioden.at(-1)).toEqual({ van: 13, tot: 13, uiterlijk: null, stand: 'binnen', rijen: 1 });
  });

  it('weer uit: een nieuw bestand wordt geweigerd, wat er staat blijft', async () => {
    await afspraken.record(WIE, { boekjaar: 2025, periode13: false });
    expect(await takeIn('realisatie', KOP, rij(2))).toMatchObject({ status: 'geweigerd' });
    const [ict] = (await standen.aanleverkalender(VERBAND, 2025)).aanleveringen;
    expect(ict?.perioden.at(-1)).toMatchObject({ van: 13, rijen: 1 });
  });
});

describe('de kalender volgt de afspraken en de bestanden', () => {
  const AFNAME: Aanleverafspraak = { ...MAAND, soort: 'afname', ritme: 'kwartaal' };
  const BEGROTING: Aanleverafspraak = { ...JAAR, soort: 'begroting' };
  const binnen = async (): Promise<string[]> =>
    (await standen.aanleverkalender(VERBAND, 2025)).aanleveringen.flatMap(
      ({ soort, werkorganisatie, perioden }) =>
        perioden
          .filter(({ stand }) => stand === 'binnen')
          .map(({ van, tot, rijen }) => `${soort} ${werkorganisatie} ${van}-${tot}: ${rijen}`),
    );

  it('elke soort telt bij wie haar rijen horen', async () => {
    await afspraken.record(WIE, { boekjaar: 2025, aanleverafspraken: [MAAND, JAAR, AFNAME, BEGROTING] });
    expect(await binnen()).toEqual(['realisatie ict 13-13: 1']);
    const geladen = [
      await takeIn('realisatie', ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'], [2025, 2, '0640', 5]),
      await takeIn(
        'afname',
        ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'],
        [2025, 5, 'ICT-001', 'raalte', 3],
      ),
      await takeIn('begroting', ['Boekjaar', 'Kostenplaats', 'Bedrag'], [2025, '6401', 7], [2025, '0640', 8]),
      await takeIn(
        'voorschotten',
        ['Boekjaar', 'Deelnemer', 'Werkorganisatie', 'Bedrag'],
        [2025, 'raalte', 'psa', 9],
      ),
    ];
    expect(geladen.map(({ status }) => status)).toEqual(geladen.map(() => 'verwerkt'));
    expect(await binnen()).toEqual([
      'realisatie ict 2-2: 1',
      'realisatie ict 13-13: 1',
      'afname ict 4-6: 1',
      'begroting ict 1-12: 2',
      'voorschotten psa 1-12: 1',
    ]);
  });

  it('wie halverwege begint, is pas vanaf dan iets schuldig', async () => {
    const { aanleveringen } = await standen.aanleverkalender(VERBAND, 2025);
    const psa = aanleveringen.filter(({ werkorganisatie }) => werkorganisatie === 'psa');
    expect(psa.map(({ soort, perioden }) => `${soort} vanaf ${perioden[0]?.van ?? 0}`)).toEqual([
      'realisatie vanaf 7',
      'begroting vanaf 1',
      'voorschotten vanaf 1',
    ]);
    expect(psa[1]?.perioden[0]?.uiterlijk).toBe('2025-07-05');
  });
});

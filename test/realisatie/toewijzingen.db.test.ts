import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mapRegel, type ToewijzingInvoer } from '../../src/realisatie/index.js';
import { inVerband, makeDatabase, query, type TestDatabase } from '../opzet/database.js';
import { makeDiensten } from './opzet/diensten.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';

let tests: TestDatabase;
let diensten: ReturnType<typeof makeDiensten>;
beforeAll(async () => {
  tests = await makeDatabase();
  await setUpVerband(tests.database);
  diensten = makeDiensten(tests.database);
});
afterAll(() => tests.close());

const WIE = { verband: VERBAND, gebruiker: 'Anna' };
const INHOUD = {
  werkorganisatie: 'ict',
  bestemming: 'casco',
  product: null,
  hulpkostenplaats: null,
  deelnemer: null,
  gedrag: 'vast',
  kostensoort: null,
  taakveld: null,
  iv3: null,
} as const;
const casco = (
  kostenplaats: string,
  rekeningVan: string | null = null,
  rekeningTot = rekeningVan,
): ToewijzingInvoer => ({
  boekjaar: 2025,
  kostenplaats,
  rekeningVan,
  rekeningTot,
  ...INHOUD,
});
const nieuw = async (code: string): Promise<void> =>
  void (await diensten.kostenplaatsen.create(WIE, { boekjaar: 2025, code, naam: code }));
const params = (names: readonly string[]): object => ({
  code: 'toewijzing_ongeldig',
  invalidParams: names.map((name) => expect.objectContaining({ name }) as unknown),
});

describe('een toewijzing', () => {
  it('van een bereik staat naast die van de hele kostenplaats', async () => {
    await nieuw('7001');
    await diensten.toewijzingen.create(WIE, casco('7001'));
    const invoer = { ...casco('7001', '4100', '4199'), bestemming: 'product', product: 'ICT-001' } as const;
    const bereik = await diensten.toewijzingen.create(WIE, { ...invoer, taakveld: '0.4', iv3: '3.8' });
    const toewijzingen = await diensten.toewijzingen.list(VERBAND, 2025);
    const plaats = { kostenplaats: '7001', grootboekrekening: '4150' };
    expect(mapRegel(toewijzingen, plaats)).toMatchObject({ id: bereik.id, taakveld: '0.4', iv3: '3.8' });
  });

  it('noemt alles wat niet kan tegelijk', async () => {
    const invoer = {
      ...casco('7999', '4100', '41999'),
      werkorganisatie: 'hrm',
      bestemming: 'product',
      deelnemer: 'zwolle',
    } as const;
    await expect(diensten.toewijzingen.create(WIE, invoer)).rejects.toMatchObject(
      params(['rekeningTot', 'product', 'deelnemer', 'kostenplaats', 'werkorganisatie', 'deelnemer']),
    );
  });

  it('die een andere overlapt, wordt geweigerd met wat ervoor nodig is', async () => {
    await nieuw('7002');
    await diensten.toewijzingen.create(WIE, casco('7002', '4100', '4199'));
    await expect(diensten.toewijzingen.create(WIE, casco('7002', '4150', '4250'))).rejects.toMatchObject({
      invalidParams: [
        {
          name: 'rekeningVan',
          reason:
            'Kostenplaats 7002 is voor de rekeningen 4100 tot en met 4199 al toegewezen. Wijzig die toewijzing, of kies een bereik dat er niet mee overlapt.',
        },
      ],
    });
  });

  it.each<[string, string]>([
    ['een bereik over een ander heen', `'4150', '4250'`],
    ['een tweede hele kostenplaats', `NULL, NULL`],
    ['een bereik met ongelijke lengte', `'4100', '41999'`],
    ['een bereik achterstevoren', `'4999', '4900'`],
    ['een half bereik', `'4900', NULL`],
  ])('de database zelf weigert %s', async (wat, bereik) => {
    const code = `DB${wat.length}`;
    await nieuw(code);
    await diensten.toewijzingen.create(WIE, casco(code));
    await diensten.toewijzingen.create(WIE, casco(code, '4100', '4199'));
    await expect(
      query(
        inVerband(tests.ownerUrl, VERBAND),
        `INSERT INTO toewijzing (verband, id, boekjaar, kostenplaats, rekening_van, rekening_tot, werkorganisatie,
           bestemming, gedrag, bekend_vanaf)
         VALUES ('${VERBAND}', gen_random_uuid(), 2025, '${code}', ${bereik}, 'ict', 'casco', 'vast', now())`,
      ),
    ).rejects.toThrow(/toewijzing_(rekeningen|bereik)/);
  });

  it('tegelijk vastgelegd: één', async () => {
    await nieuw('7003');
    const results = await Promise.allSettled(
      [1, 2].map(() => diensten.toewijzingen.create(WIE, casco('7003'))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('een verbetering', () => {
  it('geldt vanaf nu, en wat eerder bekend was blijft te vragen', async () => {
    await nieuw('7010');
    const oud = await diensten.toewijzingen.create(WIE, casco('7010'));
    const ervoor = new Date(oud.bekendVanaf);
    const bereiken = [
      { ...INHOUD, rekeningVan: null, rekeningTot: null, bestemming: 'product', product: 'ICT-001' },
      { ...INHOUD, rekeningVan: '4100', rekeningTot: '4199', bestemming: 'deelnemer', deelnemer: 'raalte' },
    ] as const;
    const na = await diensten.toewijzingen.replace(WIE, oud.id, { toewijzingen: [...bereiken] });
    expect(na).toHaveLength(2);
    const op = async (bekendOp: Date | null): Promise<string[]> =>
      (await diensten.toewijzingen.list(VERBAND, 2025, { bekendOp }))
        .filter(({ kostenplaats }) => kostenplaats === '7010')
        .map(({ bestemming }) => bestemming);
    expect([await op(ervoor), (await op(null)).sort()]).toEqual([['casco'], ['deelnemer', 'product']]);
    await expect(diensten.toewijzingen.replace(WIE, oud.id, { toewijzingen: [] })).rejects.toMatchObject({
      code: 'wijziging_ingehaald',
      status: 409,
    });
  });

  it('door niets neemt haar weg', async () => {
    await nieuw('7011');
    const oud = await diensten.toewijzingen.create(WIE, casco('7011'));
    await diensten.toewijzingen.replace(WIE, oud.id, { toewijzingen: [] });
    const over = await diensten.kostenplaatsen.list(VERBAND, 2025);
    expect(over.find(({ code }) => code === '7011')?.toewijzingen).toEqual([]);
  });

  it('die zichzelf overlapt, wordt geweigerd en laat alles zoals het was', async () => {
    await nieuw('7012');
    const oud = await diensten.toewijzingen.create(WIE, casco('7012'));
    const dubbel = { ...INHOUD, rekeningVan: '4100', rekeningTot: '4199' };
    await expect(
      diensten.toewijzingen.replace(WIE, oud.id, { toewijzingen: [dubbel, dubbel] }),
    ).rejects.toMatchObject(params(['toewijzingen/1/rekeningVan']));
    const [nu] = (await diensten.toewijzingen.list(VERBAND, 2025)).filter((t) => t.kostenplaats === '7012');
    expect(nu?.id).toBe(oud.id);
  });

  it('van wat er niet is', async () => {
    for (const id of ['geen-id', '00000000-0000-4000-8000-000000000000'])
      await expect(diensten.toewijzingen.replace(WIE, id, { toewijzingen: [] })).rejects.toMatchObject({
        code: 'niet_gevonden',
      });
  });
});

describe('een kostenplaats', () => {
  it('komt met haar toewijzing, of helemaal niet', async () => {
    const fout = { ...INHOUD, werkorganisatie: 'hrm' };
    const invoer = { boekjaar: 2025, code: '7020', naam: 'Nieuw' };
    await expect(diensten.kostenplaatsen.create(WIE, { ...invoer, toewijzing: fout })).rejects.toMatchObject(
      params(['werkorganisatie']),
    );
    const gemaakt = await diensten.kostenplaatsen.create(WIE, { ...invoer, toewijzing: { ...INHOUD } });
    expect(gemaakt.toewijzingen).toHaveLength(1);
    await expect(diensten.kostenplaatsen.create(WIE, invoer)).rejects.toMatchObject({
      code: 'kostenplaats_bestaat',
      status: 409,
    });
    await expect(diensten.kostenplaatsen.create(WIE, { ...invoer, boekjaar: 2031 })).rejects.toMatchObject({
      code: 'boekjaar_onbekend',
      status: 404,
    });
  });
});

describe('overnemen in een volgend boekjaar', () => {
  it('noemt alles wat daar niet past, en neemt dan niets over', async () => {
    await expect(diensten.toewijzingen.copy(WIE, { van: 2025, naar: 2026 })).rejects.toMatchObject({
      code: 'toewijzing_ongeldig',
      invalidParams: expect.arrayContaining([
        expect.objectContaining({
          reason: expect.stringMatching(/^6401: Product ICT-001 is er in 2026 niet\./) as unknown,
        }),
      ]) as unknown,
    });
    expect(await diensten.kostenplaatsen.list(VERBAND, 2026)).toEqual([]);
  });

  it('neemt over wat er nog niet is, en een tweede keer niets', async () => {
    const product = {
      werkorganisatie: 'ict',
      eenheid: 'werkplek',
      beleid: 'werkelijk_gebruik',
      volgorde: 1,
    } as const;
    const inJaar = { verband: VERBAND, boekjaar: 2026 };
    await tests.database.inVerband(VERBAND, (manager) =>
      diensten.catalogus.setUp(manager, inJaar, [
        { code: 'ICT-001', naam: 'Werkplek', ...product, afnemers: [] },
      ]),
    );
    const bron = await diensten.toewijzingen.list(VERBAND, 2025);
    const kopie = await diensten.toewijzingen.copy(WIE, { van: 2025, naar: 2026 });
    expect(kopie.toewijzingen).toBe(bron.length);
    const vorm = ({ kostenplaats, rekeningVan, bestemming }: (typeof bron)[number]): string =>
      [kostenplaats, rekeningVan, bestemming].join();
    expect((await diensten.toewijzingen.list(VERBAND, 2026)).map(vorm)).toEqual(bron.map(vorm));
    expect(await diensten.toewijzingen.copy(WIE, { van: 2025, naar: 2026 })).toEqual({
      kostenplaatsen: 0,
      toewijzingen: 0,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Gegevens, Kostensom } from '../../src/berekening/gegevens.js';
import { findHindernissen } from '../../src/berekening/hindernissen.js';
import { findKostenpostId, kostenpostId } from '../../src/berekening/kostenpost.js';
import { buildRekenmodel } from '../../src/berekening/rekenmodel.builder.js';
import { bereken, hashRekenmodel, toCents, type Rekenmodel } from '../../src/rekenkern/index.js';
import { GEGEVENS } from './gegevens.js';

const REGEL = {
  kostenplaats: '6401',
  grootboekrekening: null,
  product: null,
  deelnemer: null,
  bedrag: '1.00',
};
const metKosten = (...kosten: Partial<Kostensom>[]): Gegevens => ({
  ...GEGEVENS,
  kosten: kosten.map((som) => {
    return { ...REGEL, ...som };
  }),
});

describe('rekenmodel uit de gegevens van een boekjaar', () => {
  it('heeft alles wat de rekenkern nodig heeft, met namen, eenheid en herkomst van de sleutels', () => {
    expect(buildRekenmodel(GEGEVENS)).toEqual({
      schema: 'nulpositie/rekenmodel/1',
      verband: 'proef',
      boekjaar: 2024,
      fase: 'jaarrekening',
      deelnemers: [
        { code: 'noord', naam: 'Noord', soort: 'gemeente' },
        { code: 'zuid', naam: 'Zuid', soort: 'gemeente' },
      ],
      werkorganisaties: [
        { code: 'ict', naam: 'ICT', gastheer: 'noord' },
        { code: 'psa', naam: 'PSA' },
      ],
      sleutels: [
        { code: 'gelijk', soort: 'gelijk' },
        {
          code: 'inwoners',
          soort: 'gewichten',
          gewichten: { noord: '300', zuid: '100.5' },
          peildatum: '2024-01-01',
          bron: 'CBS',
          status: 'voorlopig',
        },
      ],
      cascos: [
        { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners' },
        { werkorganisatie: 'psa', regime: 'solidariteit', sleutel: 'gelijk' },
      ],
      producten: [
        {
          code: 'P-1',
          naam: 'Dienst P-1',
          werkorganisatie: 'ict',
          eenheid: 'uur',
          afrekening: { beleid: 'werkelijk_gebruik' },
          afname: {
            noord: { contract: '10', werkelijk: '12.5' },
            zuid: { contract: '5', werkelijk: '3', minimum: '4' },
          },
        },
        {
          code: 'P-2',
          naam: 'Dienst P-2',
          werkorganisatie: 'psa',
          eenheid: 'uur',
          afrekening: { beleid: 'werkelijk_gebruik' },
          afname: { zuid: { contract: '1' } },
        },
      ],
      kostenposten: [
        { id: '0640', werkorganisatie: 'psa', bedrag: '-20.00', gedrag: 'vast', bestemming: { casco: true } },
        {
          id: '6401',
          werkorganisatie: 'ict',
          bedrag: '100.01',
          gedrag: 'variabel',
          bestemming: { product: 'P-1' },
        },
      ],
      voorschotten: [
        { deelnemer: 'noord', werkorganisatie: 'psa', bedrag: '-1.00' },
        { deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '30.00' },
      ],
    });
  });

  it.each([
    ['niets op de regel volgt de toewijzing', { kostenplaats: '0640' }, '0640', 'psa', { casco: true }],
    ['toewijzing aan een product', {}, '6401', 'ict', { product: 'P-1' }],
    [
      'een product op de regel gaat voor, met zijn eigen werkorganisatie',
      { product: 'P-2' },
      '6401:p:P-2',
      'psa',
      { product: 'P-2' },
    ],
    [
      'een product op de regel van een casco',
      { kostenplaats: '0640', product: 'P-1' },
      '0640:p:P-1',
      'ict',
      { product: 'P-1' },
    ],
    [
      'een deelnemer op de regel gaat voor, bij de werkorganisatie van de kostenplaats',
      { deelnemer: 'zuid' },
      '6401:d:zuid',
      'ict',
      { deelnemer: 'zuid' },
    ],
    [
      'een product en een deelnemer op de regel',
      { product: 'P-2', deelnemer: 'zuid' },
      '6401:p:P-2:d:zuid',
      'psa',
      { deelnemer: 'zuid' },
    ],
  ])('%s', (_naam, som, id, werkorganisatie, bestemming) => {
    const { kostenposten } = buildRekenmodel(metKosten(som));
    expect(kostenposten).toMatchObject([{ id, werkorganisatie, bestemming }]);
  });

  it('verliest of verdubbelt geen cent, wat er ook op de regels staat', () => {
    const som = fc.record({
      kostenplaats: fc.constantFrom('6401', '0640'),
      product: fc.constantFrom(null, 'P-1', 'P-2'),
      deelnemer: fc.constantFrom(null, 'noord', 'zuid'),
      bedrag: fc.integer({ min: -100_000, max: 100_000 }).map((euro) => `${euro}.00`),
    });
    const sommen = fc.uniqueArray(som, { selector: (regel) => kostenpostId(regel) });
    fc.assert(
      fc.property(sommen, (kosten) => {
        const { kostenposten } = buildRekenmodel(metKosten(...kosten));
        const total = (rows: readonly { bedrag: string }[]) =>
          rows.reduce((sum, { bedrag }) => sum + toCents(bedrag), 0n);
        expect(total(kostenposten)).toBe(total(kosten));
        expect(new Set(kostenposten.map(({ id }) => id)).size).toBe(kosten.length);
      }),
    );
  });

  it('geeft dezelfde hash in welke volgorde de database de sommen ook geeft', () => {
    const omgekeerd: Gegevens = {
      ...GEGEVENS,
      kosten: GEGEVENS.kosten.toReversed(),
      afname: GEGEVENS.afname.toReversed(),
      voorschotten: GEGEVENS.voorschotten.toReversed(),
      cascos: GEGEVENS.cascos.toReversed(),
      sleutels: GEGEVENS.sleutels.toReversed(),
      toewijzingen: GEGEVENS.toewijzingen.toReversed(),
    };
    expect(hashRekenmodel(buildRekenmodel(omgekeerd))).toBe(hashRekenmodel(buildRekenmodel(GEGEVENS)));
  });
});

describe('waar kosten heen gaan', () => {
  const toewijzing = GEGEVENS.toewijzingen[0]!;
  const metToewijzing = (...wat: Partial<typeof toewijzing>[]): Gegevens => ({
    ...metKosten({ grootboekrekening: '4100' }, { grootboekrekening: '4200' }, {}),
    toewijzingen: wat.map((deel) => ({ ...toewijzing, kostenplaats: '6401', ...deel })),
    hulpkostenplaatsen: [
      {
        code: 'huis',
        werkorganisatie: 'ict',
        verdeling: [{ naar: { product: 'P-1' }, gewicht: '1' }],
      },
    ],
  });

  it('telt de rekeningen van een kostenplaats op tot één post, als het geheel ergens heen gaat', () => {
    expect(buildRekenmodel(metToewijzing({})).kostenposten).toEqual([
      { id: '6401', werkorganisatie: 'psa', bedrag: '3.00', gedrag: 'vast', bestemming: { casco: true } },
    ]);
  });

  it('geeft een reeks rekeningen een eigen post, en de rest die van het geheel', () => {
    const reeks = {
      rekeningVan: '4100',
      rekeningTot: '4199',
      bestemming: 'product',
      product: 'P-1',
    } as const;
    const { kostenposten } = buildRekenmodel(metToewijzing({}, { ...reeks, gedrag: 'variabel' }));
    expect(kostenposten).toEqual([
      { id: '6401', werkorganisatie: 'psa', bedrag: '2.00', gedrag: 'vast', bestemming: { casco: true } },
      {
        id: '6401:r:4100-4199',
        werkorganisatie: 'ict',
        bedrag: '1.00',
        gedrag: 'variabel',
        bestemming: { product: 'P-1' },
      },
    ]);
    const ids = new Set(kostenposten.map(({ id }) => id));
    const postVan = (grootboekrekening: string | null): string | null =>
      findKostenpostId(ids, { ...REGEL, grootboekrekening });
    expect(['4100', '4199', '4200', '41000', null].map(postVan)).toEqual([
      '6401:r:4100-4199',
      '6401:r:4100-4199',
      '6401',
      '6401',
      '6401',
    ]);
  });

  it('kan ook een rekening met een schuine streep een eigen post geven', () => {
    const reeks = { rekeningVan: '4/10', rekeningTot: '4/19', bestemming: 'casco' } as const;
    const gegevens = { ...metToewijzing(reeks), ...metKosten({ grootboekrekening: '4/15' }) };
    const model = buildRekenmodel({ ...gegevens, toewijzingen: metToewijzing(reeks).toewijzingen });
    expect(bereken(model).ok).toBe(true);
    const ids = new Set(model.kostenposten.map(({ id }) => id));
    expect(findKostenpostId(ids, { ...REGEL, grootboekrekening: '4/15' })).toBe([...ids][0]);
  });

  it.each([
    [
      'een hulpkostenplaats, met haar werkorganisatie',
      { bestemming: 'hulpkostenplaats', hulpkostenplaats: 'huis' },
      'ict',
      { hulpkostenplaats: 'huis' },
    ],
    [
      'een deelnemer, rechtstreeks',
      { bestemming: 'deelnemer', deelnemer: 'zuid' },
      'psa',
      { deelnemer: 'zuid' },
    ],
  ] as const)('kan %s zijn', (_naam, wat, werkorganisatie, bestemming) => {
    expect(buildRekenmodel(metToewijzing(wat)).kostenposten).toMatchObject([
      { id: '6401', werkorganisatie, bestemming },
    ]);
  });
});

describe('wat alleen in het model staat als het telt', () => {
  const eerste = (deel: Partial<Gegevens['producten'][number]>): Rekenmodel =>
    buildRekenmodel({
      ...GEGEVENS,
      producten: GEGEVENS.producten.map((product) => ({ ...product, ...deel })),
    });
  const alles = { tarief: '12.5', sleutel: 'gelijk', risicodrager: 'noord' };

  it.each([
    ['werkelijk_gebruik', undefined, {}],
    ['sleutel', undefined, { sleutel: 'gelijk' }],
    ['tarief_en_sleutel', '12.5', { sleutel: 'gelijk' }],
    ['vaste_prijs', '12.5', { risicodrager: 'noord' }],
    ['vast_variabel', undefined, {}],
  ] as const)('bij beleid %s', (beleid, tarief, rest) => {
    const [product] = eerste({ ...alles, beleid }).producten;
    expect([product?.tarief, product?.afrekening]).toEqual([tarief, { beleid, ...rest }]);
  });

  it('de inbreng van een afnemer, alleen bij beleid inbreng', () => {
    const afnemers = [{ deelnemer: 'zuid', contract: '1', minimum: null, inbreng: '900.00' }];
    expect(eerste({ beleid: 'inbreng', afnemers }).producten[1]?.afname).toEqual({
      zuid: { contract: '1', inbreng: '900.00' },
    });
    expect(eerste({ afnemers }).producten[1]?.afname).toEqual({ zuid: { contract: '1' } });
  });

  it('afronding in euro’s, hulpkostenplaatsen en hun methode', () => {
    expect(Object.keys(buildRekenmodel(GEGEVENS))).not.toEqual(
      expect.arrayContaining(['afronding', 'hulpkostenplaatsen', 'methodeHulpkosten']),
    );
    const hulp = { code: 'huis', naam: 'Huisvesting', werkorganisatie: 'ict', verdeling: [] };
    const model = buildRekenmodel({
      ...GEGEVENS,
      model: { ...GEGEVENS.model, vorm: { ...GEGEVENS.model.vorm, afronding: 'euro' } },
      hulpkostenplaatsen: [hulp],
      methodeHulpkosten: 'wederkerig',
    });
    expect(model).toMatchObject({
      afronding: 'euro',
      hulpkostenplaatsen: [{ code: 'huis', werkorganisatie: 'ict', verdeling: [] }],
      methodeHulpkosten: 'wederkerig',
    });
  });

  it('het aandeel in het tarief, bij een gemengd casco', () => {
    const cascos = [
      { werkorganisatie: 'ict', regime: 'gemengd', sleutel: 'inwoners', aandeelInTarief: '25' },
      { werkorganisatie: 'psa', regime: 'in_tarief', sleutel: null, aandeelInTarief: '25' },
    ] as const;
    expect(buildRekenmodel({ ...GEGEVENS, cascos }).cascos).toEqual([
      { werkorganisatie: 'ict', regime: 'gemengd', sleutel: 'inwoners', aandeelInTarief: '25' },
      { werkorganisatie: 'psa', regime: 'in_tarief' },
    ]);
  });

  it('niets van diensten, in een verband op hoofdlijnen', () => {
    const grof = {
      ...metKosten({ kostenplaats: '0640', bedrag: '100.00' }),
      producten: [],
      afname: [],
      voorschotten: [],
    };
    expect(findHindernissen(grof)).toEqual([]);
    const antwoord = bereken(buildRekenmodel(grof));
    // Key gelijk: half of 100 each.
    expect(antwoord.ok && antwoord.uitkomst.lasten.map(({ bedrag }) => bedrag)).toEqual(['50.00', '50.00']);
  });
});

describe('wat een rekenmodel in de weg staat', () => {
  it('is niets als alles is ingericht', () => {
    expect(findHindernissen(GEGEVENS)).toEqual([]);
  });

  it('wordt in één keer genoemd, met wat het herstelt', () => {
    const { model, cascos } = GEGEVENS;
    const meldingen = findHindernissen({
      ...metKosten({ kostenplaats: '9999' }, { kostenplaats: '9999', deelnemer: 'zuid' }),
      model: {
        ...model,
        werkorganisaties: model.werkorganisaties.map((werkorganisatie) => {
          return { ...werkorganisatie, gastheren: ['noord', 'zuid'] };
        }),
      },
      cascos: cascos.map((casco) => ({ ...casco, sleutel: 'later' })),
    });
    expect(meldingen.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'GASTHEER_WISSELT werkorganisaties/ict/gastheer',
      'GASTHEER_WISSELT werkorganisaties/psa/gastheer',
      'SLEUTEL_ZONDER_WAARDEN cascos/psa/sleutel',
      'SLEUTEL_ZONDER_WAARDEN cascos/ict/sleutel',
      'KOSTENPLAATS_ZONDER_TOEWIJZING kostenplaatsen/9999',
    ]);
  });

  it('noemt een rekening die nergens heen gaat, en de kostenplaats die nergens heen gaat', () => {
    const reeks = { ...GEGEVENS.toewijzingen[1]!, rekeningVan: '4100', rekeningTot: '4199' };
    const meldingen = findHindernissen({
      ...metKosten({ grootboekrekening: '4300' }, { kostenplaats: '9999', grootboekrekening: '4100' }),
      toewijzingen: [reeks],
    });
    expect(meldingen.map(({ melding }) => melding.slice(0, 40))).toEqual([
      'Kostenplaats 6401, rekening 4300, heeft ',
      'Kostenplaats 9999 heeft kosten maar geen',
    ]);
  });

  it('is afname zonder DVO-regel: alleen die maakt iemand afnemer', () => {
    const afname = [
      { product: 'P-2', deelnemer: 'noord', hoeveelheid: '3' },
      { product: 'P-2', deelnemer: 'zuid', hoeveelheid: '3' },
    ];
    expect(findHindernissen({ ...GEGEVENS, afname })).toMatchObject([
      { code: 'AFNAME_ZONDER_DVO', pad: 'producten/P-2/afname/noord' },
    ]);
    expect(findHindernissen({ ...GEGEVENS, afname: [{ ...afname[0]!, hoeveelheid: '0.00' }] })).toEqual([]);
  });

  it.each([
    ['begroting', 'GEEN_BEGROTING'],
    ['tussenrapportage', 'GEEN_REALISATIE'],
  ] as const)('is een %s zonder kosten', (fase, code) => {
    expect(findHindernissen({ ...GEGEVENS, fase, kosten: [] })).toMatchObject([{ code }]);
  });
});

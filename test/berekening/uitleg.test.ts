import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildRekenmodel } from '../../src/berekening/rekenmodel.builder.js';
import type { LastSleutel } from '../../src/berekening/pool.js';
import { explainLast, type Uitleg } from '../../src/berekening/uitleg.js';
import {
  bereken,
  fromCents,
  spread,
  toCents,
  type Last,
  type Product,
  type Rekenmodel,
  type Uitkomst,
} from '../../src/rekenkern/index.js';
import { rondes } from '../rekenkern/rondes.js';
import { trekkingVan, trekModel } from '../rekenkern/willekeurig.js';
import { GEGEVENS } from './gegevens.js';

const MODEL = buildRekenmodel(GEGEVENS);
const REGEL = { kostenplaats: '6401', grootboekrekening: null, product: null, deelnemer: null };
const CASCO = { werkorganisatie: 'psa', component: 'casco', product: null } as const;
const DIENST = { werkorganisatie: 'ict', component: 'product', product: 'P-1' } as const;

const uitkomst = (lasten: readonly Last[]): Uitkomst => ({
  schema: 'nulpositie/uitkomst/1',
  rekenkern: '1.0.0',
  invoerHash: 'sha256:0',
  lasten,
  perDeelnemer: [],
  verrekening: [],
  doorbelasting: [],
  posities: [],
  saldering: [],
  nulpositie: {
    sluit: true,
    perWerkorganisatie: [],
    perProduct: [],
    perCasco: [],
    perDeelnemer: [],
    perPartij: [],
    totaal: { kosten: '0.00', voorschotten: '0.00', saldi: '0.00', verschil: '0.00' },
  },
  waarschuwingen: [],
});
const lasten = (plaats: Omit<Last, 'deelnemer' | 'bedrag'>, noord: string, zuid: string): Uitkomst =>
  uitkomst([
    { ...plaats, deelnemer: 'noord', bedrag: noord },
    { ...plaats, deelnemer: 'zuid', bedrag: zuid },
  ]);

describe('uitleg van een last', () => {
  it('van een product: het gebruik, of het minimum als dat meer is', () => {
    const uitleg = explainLast(MODEL, lasten(DIENST, '75.77', '24.24'), { ...DIENST, deelnemer: 'zuid' });
    expect(uitleg).toMatchObject({
      pool: '100.01',
      grondslag: { soort: 'afname', product: { code: 'P-1', eenheid: 'uur' } },
      totaleBasis: '16.5',
      partijen: [{ deelnemer: 'noord' }, { deelnemer: 'zuid' }],
      eigen: {
        basis: '4',
        aandeel: { teller: '8', noemer: '33' },
        exact: { bedrag: '24.2448484', afgekapt: true },
        bedrag: '24.24',
        restcent: false,
      },
    });
    expect(uitleg?.partijen[0]?.restcent).toBe(true);
  });

  it('van een casco: gelijke delen van een opbrengst', () => {
    expect(
      explainLast(MODEL, lasten(CASCO, '-10.00', '-10.00'), { ...CASCO, deelnemer: 'noord' }),
    ).toMatchObject({
      pool: '-20.00',
      grondslag: { soort: 'sleutel', sleutel: { code: 'gelijk' } },
      totaleBasis: '2',
      eigen: { basis: '1', exact: { bedrag: '-10.0000000', afgekapt: false }, restcent: false },
    });
  });

  it('van eigen kosten: het hele bedrag', () => {
    const model = buildRekenmodel({
      ...GEGEVENS,
      kosten: [{ ...REGEL, deelnemer: 'zuid', bedrag: '7.10' }],
    });
    const last = { deelnemer: 'zuid', werkorganisatie: 'ict', component: 'direct', product: null } as const;
    expect(explainLast(model, uitkomst([{ ...last, bedrag: '7.10' }]), last)).toMatchObject({
      pool: '7.10',
      grondslag: { soort: 'rechtstreeks' },
      eigen: { exact: { bedrag: '7.1000000', afgekapt: false }, bedrag: '7.10' },
    });
  });

  it('van een pool van nul zonder basis deelt niets', () => {
    const kosten = [{ ...REGEL, bedrag: '0.00' }];
    const afname = GEGEVENS.afname.map((som) => ({ ...som, hoeveelheid: '0' }));
    const producten = GEGEVENS.producten.map((product) => {
      return { ...product, afnemers: product.afnemers.map((afnemer) => ({ ...afnemer, minimum: null })) };
    });
    const model = buildRekenmodel({ ...GEGEVENS, kosten, afname, producten });
    expect(explainLast(model, uitkomst([]), { ...DIENST, deelnemer: 'zuid' })).toMatchObject({
      totaleBasis: '0',
      eigen: { aandeel: { teller: '0', noemer: '1' }, exact: { bedrag: '0.0000000' }, bedrag: '0.00' },
    });
  });

  it.each([
    [
      'een product dat deze deelnemer niet afneemt',
      { ...DIENST, werkorganisatie: 'psa', product: 'P-2', deelnemer: 'noord' },
    ],
    ['een casco zonder kosten', { ...CASCO, werkorganisatie: 'ict', deelnemer: 'noord' }],
    ['een deelnemer die niet bestaat', { ...CASCO, deelnemer: 'west' }],
  ] as const)('bestaat niet voor %s', (_naam, last) => {
    expect(explainLast(MODEL, uitkomst([]), last)).toBeNull();
  });

  it('stopt bij een bedrag dat niet uit de basis volgt', () => {
    expect(() =>
      explainLast(MODEL, lasten(DIENST, '75.78', '24.23'), { ...DIENST, deelnemer: 'zuid' }),
    ).toThrow();
  });

  it('wijst precies zoveel restcenten aan als er na het afkappen over zijn', () => {
    const hoeveelheid = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.integer(), fc.array(hoeveelheid, { minLength: 2, maxLength: 6 }), (pool, basis) => {
        fc.pre(basis.some((q) => q > 0));
        const delen = spread(
          BigInt(pool),
          basis.map((q) => BigInt(q)),
        );
        const codes = basis.map((_, plaats) => `d${plaats}`);
        const model: Rekenmodel = {
          ...MODEL,
          deelnemers: codes.map((code) => ({ code })),
          werkorganisaties: [{ code: 'psa' }],
          cascos: MODEL.cascos.filter(({ werkorganisatie }) => werkorganisatie === 'psa'),
          producten: [],
          voorschotten: [],
          sleutels: [
            {
              code: 'gelijk',
              soort: 'gewichten',
              gewichten: Object.fromEntries(codes.map((code, p) => [code, String(basis[p])])),
            },
          ],
          kostenposten: [
            { id: 'k', werkorganisatie: 'psa', bedrag: fromCents(BigInt(pool)), bestemming: { casco: true } },
          ],
        };
        const antwoord = uitkomst(
          codes.map((deelnemer, p) => ({ ...CASCO, deelnemer, bedrag: fromCents(delen[p] ?? 0n) })),
        );
        const uitleg = explainLast(model, antwoord, { ...CASCO, deelnemer: 'd0' });
        const total = basis.reduce((a, b) => a + b, 0);
        const floors = basis.map((q) => (BigInt(Math.abs(pool)) * BigInt(q)) / BigInt(total));
        const left = BigInt(Math.abs(pool)) - floors.reduce((a, b) => a + b, 0n);
        expect(BigInt(uitleg?.partijen.filter(({ restcent }) => restcent).length ?? -1)).toBe(left);
      }),
    );
  });
});

describe('uitleg van een last in stappen', () => {
  const product = (deel: Partial<Product>): Rekenmodel => ({
    schema: 'nulpositie/rekenmodel/1',
    verband: 'proef',
    boekjaar: 2024,
    fase: 'jaarrekening',
    deelnemers: [{ code: 'a' }, { code: 'b' }, { code: 'c' }],
    werkorganisaties: [{ code: 'w' }, { code: 'x' }],
    sleutels: [
      { code: 'inw', soort: 'gewichten', gewichten: { a: '2', b: '1', c: '9' } },
      { code: 'gel', soort: 'gelijk' },
      {
        code: 'mix',
        soort: 'samengesteld',
        delen: [
          { sleutel: 'inw', aandeel: '50' },
          { sleutel: 'gel', aandeel: '50' },
        ],
      },
    ],
    cascos: [],
    producten: [
      {
        code: 'p',
        werkorganisatie: 'w',
        afrekening: { beleid: 'werkelijk_gebruik' },
        afname: { a: { contract: '3', werkelijk: '2' }, b: { contract: '1', werkelijk: '2' } },
        ...deel,
      },
    ],
    kostenposten: [
      { id: '1', werkorganisatie: 'w', bedrag: '80.00', gedrag: 'vast', bestemming: { product: 'p' } },
      { id: '2', werkorganisatie: 'w', bedrag: '20.01', gedrag: 'variabel', bestemming: { product: 'p' } },
    ],
    voorschotten: [],
  });
  const last = { deelnemer: 'a', werkorganisatie: 'w', component: 'product', product: 'p' } as const;
  const uitleg = (model: Rekenmodel, wie: LastSleutel = last): Uitleg => {
    const antwoord = bereken(model);
    if (!antwoord.ok) throw new Error(JSON.stringify(antwoord.fouten));
    const gevonden = explainLast(model, antwoord.uitkomst, wie);
    if (gevonden === null) throw new Error('geen uitleg');
    return gevonden;
  };
  const stappen = ({ stappen: rij }: Uitleg): unknown[] =>
    rij.map(({ wat, grondslag, bedrag, eigen }) => [
      wat,
      grondslag.soort,
      bedrag,
      eigen?.basis,
      eigen?.bedrag,
    ]);

  // vast 80 by contract 3:1 = 60 / 20; variabel 20.01 by use 2:2: 10.005 each, the cent that is left goes to a, who stands first.
  it.each<[string, Partial<Product>, unknown[]]>([
    [
      'vast_variabel',
      { afrekening: { beleid: 'vast_variabel' } },
      [
        ['vast', 'contract', '80.00', '3', '60.00'],
        ['variabel', 'afname', '20.01', '2', '10.01'],
      ],
    ],
    // 2 x 12.5 = 25 each; left 50.01 by inw 2:1 = 33.34 / 16.67.
    [
      'tarief_en_sleutel',
      { tarief: '12.5', afrekening: { beleid: 'tarief_en_sleutel', sleutel: 'inw' } },
      [
        ['tarief', 'tarief', '50.00', '2', '25.00'],
        ['rest', 'sleutel', '50.01', '2', '33.34'],
      ],
    ],
    // Inbreng 30 and 60; left 10.01 by 30:60: 3.3366 and 6.6733, so a gets the cent: 3.34.
    [
      'inbreng',
      { afrekening: { beleid: 'inbreng' }, afname: { a: { inbreng: '30.00' }, b: { inbreng: '60.00' } } },
      [
        ['inbreng', 'inbreng', '90.00', '30', '30.00'],
        ['rest', 'inbreng', '10.01', '30', '3.34'],
      ],
    ],
    // 25 each; what is left, 50.01, is for c.
    [
      'vaste_prijs',
      { tarief: '12.5', afrekening: { beleid: 'vaste_prijs', risicodrager: 'c' } },
      [
        ['tarief', 'tarief', '50.00', '2', '25.00'],
        ['rest', 'risico', '50.01', undefined, undefined],
      ],
    ],
    // By key among the takers: 2:1 of 100.01 = 66.67.
    [
      'sleutel',
      { afrekening: { beleid: 'sleutel', sleutel: 'inw' } },
      [['kosten', 'sleutel', '100.01', '2', '66.67']],
    ],
    // Half by inw (2/3), half equal (1/2): 7/12 of 100.01 = 58.339: 58.34.
    [
      'een samengestelde sleutel',
      { afrekening: { beleid: 'sleutel', sleutel: 'mix' } },
      [['kosten', 'sleutel', '100.01', '7', '58.34']],
    ],
  ])('%s', (_naam, deel, verwacht) => {
    const uit = uitleg(product(deel));
    expect(stappen(uit)).toEqual(verwacht);
    const totaal = uit.stappen.reduce((som, { eigen }) => som + toCents(eigen?.bedrag ?? '0'), 0n);
    expect(toCents(uit.eigen.bedrag)).toBe(totaal);
    expect(uit.zinnen.length).toBeGreaterThan(2);
  });

  it('van wie alleen het risico draagt', () => {
    const deel = { tarief: '12.5', afrekening: { beleid: 'vaste_prijs', risicodrager: 'c' } } as const;
    const uit = uitleg(product(deel), { ...last, deelnemer: 'c' });
    expect([uit.eigen.bedrag, uit.grondslag.soort]).toEqual(['50.01', 'stappen']);
  });

  // Hulp of x: 30 over p:casco w = 2:1, so 20 to p and 10 to the casco of w. The casco of w is 12 + 10 = 22, half of it in the
  // tariff: 11 to p. p is 80 + 20.01 + 20 + 11 = 131.01; the casco that is left 22 - 11 = 11.
  it('noemt wat van hulpkostenplaatsen en van het casco komt', () => {
    const model: Rekenmodel = {
      ...product({}),
      hulpkostenplaatsen: [
        {
          code: 'h',
          werkorganisatie: 'x',
          verdeling: [
            { naar: { product: 'p' }, gewicht: '2' },
            { naar: { casco: 'w' }, gewicht: '1' },
          ],
        },
      ],
      cascos: [{ werkorganisatie: 'w', regime: 'gemengd', sleutel: 'gel', aandeelInTarief: '50' }],
    };
    const post = (id: string, werkorganisatie: string, bedrag: string) => ({ id, werkorganisatie, bedrag });
    const kostenposten = [
      ...model.kostenposten,
      { ...post('3', 'x', '30.00'), bestemming: { hulpkostenplaats: 'h' } },
      { ...post('4', 'w', '12.00'), bestemming: { casco: true as const } },
    ];
    const uit = uitleg({ ...model, kostenposten });
    expect(uit.bronnen).toEqual({
      kostenposten: ['1', '2'],
      geboekt: '100.01',
      hulp: [{ hulpkostenplaats: 'h', werkorganisatie: 'x', totaal: '30.00', bedrag: '20.00' }],
      casco: { werkorganisatie: 'w', totaal: '22.00', bedrag: '11.00' },
      naarTarief: '0.00',
      pool: '131.01',
    });
    const casco = { deelnemer: 'c', werkorganisatie: 'w', component: 'casco', product: null } as const;
    const { bronnen, pool, eigen } = uitleg({ ...model, kostenposten }, casco);
    expect([bronnen.geboekt, bronnen.hulp[0]?.bedrag, bronnen.naarTarief, pool, eigen.bedrag]).toEqual([
      '12.00',
      '10.00',
      '11.00',
      '11.00',
      '3.66',
    ]);
  });

  it('legt van elk rekenmodel elke last uit, en telt op tot de pool', () => {
    let explained = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const model = trekModel(trekkingVan(g));
        const antwoord = bereken(model, { spoor: true });
        if (!antwoord.ok) return;
        // A tariff times a quantity can be more than any amount that goes into a rekenmodel.
        const stukken = antwoord.uitkomst.spoor?.verdelingen ?? [];
        if (stukken.some(({ bedrag, delen }) => [bedrag, ...delen].some((deel) => deel.length > 14))) return;
        for (const wie of antwoord.uitkomst.lasten) {
          const uit = explainLast(model, antwoord.uitkomst, wie);
          expect(uit?.eigen.bedrag).toBe(wie.bedrag);
          const samen = uit?.partijen.reduce((som, { bedrag }) => som + toCents(bedrag), 0n);
          expect(samen).toBe(toCents(uit?.pool ?? ''));
          explained += 1;
        }
      }),
      { numRuns: rondes(200) },
    );
    expect(explained).toBeGreaterThan(10);
  });
});

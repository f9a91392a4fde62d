import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calculateUittreding,
  type Uittredingsberekening,
} from '../../src/berekening/verkenning/uittreding.js';
import { fixPools, readEindpools } from '../../src/berekening/verkenning/vastgezet.js';
import { bereken, toCents, type Rekenmodel } from '../../src/rekenkern/index.js';
import { rondes } from '../rekenkern/rondes.js';
import { trekkingVan, trekModel } from '../rekenkern/willekeurig.js';

/** Three deelnemers, one werkorganisatie: a product that all take, one that only A and B take, one of A alone, a casco. */
const MODEL: Rekenmodel = {
  schema: 'nulpositie/rekenmodel/1',
  verband: 'proef',
  boekjaar: 2026,
  fase: 'begroting',
  deelnemers: [
    { code: 'a', naam: 'Aa' },
    { code: 'b', naam: 'Be' },
    { code: 'c', naam: 'Ce' },
  ],
  werkorganisaties: [{ code: 'w', gastheer: 'a' }],
  sleutels: [{ code: 'inw', soort: 'gewichten', gewichten: { a: '50', b: '30', c: '20' } }],
  cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: 'inw' }],
  producten: [
    {
      code: 'p',
      werkorganisatie: 'w',
      afrekening: { beleid: 'vast_variabel' },
      afname: { a: { contract: '5' }, b: { contract: '3' }, c: { contract: '2' } },
    },
    {
      code: 'q',
      werkorganisatie: 'w',
      afrekening: { beleid: 'werkelijk_gebruik' },
      afname: { a: { contract: '1' }, b: { contract: '1' } },
    },
    {
      code: 'r',
      werkorganisatie: 'w',
      afrekening: { beleid: 'werkelijk_gebruik' },
      afname: { a: { contract: '1' } },
    },
  ],
  kostenposten: [
    { id: '1', werkorganisatie: 'w', bedrag: '1000.00', bestemming: { casco: true } },
    { id: '2', werkorganisatie: 'w', bedrag: '600.00', gedrag: 'vast', bestemming: { product: 'p' } },
    { id: '3', werkorganisatie: 'w', bedrag: '400.00', gedrag: 'variabel', bestemming: { product: 'p' } },
    { id: '4', werkorganisatie: 'w', bedrag: '100.00', gedrag: 'vast', bestemming: { product: 'q' } },
    { id: '5', werkorganisatie: 'w', bedrag: '70.00', gedrag: 'vast', bestemming: { product: 'r' } },
    { id: '6', werkorganisatie: 'w', bedrag: '30.00', gedrag: 'variabel', bestemming: { product: 'r' } },
    { id: '7', werkorganisatie: 'w', bedrag: '11.00', bestemming: { deelnemer: 'a' } },
  ],
  voorschotten: [{ deelnemer: 'a', werkorganisatie: 'w', bedrag: '5.00' }],
};
const AFBOUW = ['100', '80', '60', '40', '20'];
const vertrek = (
  deelnemer: string,
  model = MODEL,
  afbouw: readonly string[] = AFBOUW,
): Uittredingsberekening => calculateUittreding({ model, deelnemer, eersteJaar: 2027, afbouw });
const naar = (rijen: readonly { deelnemer: string; nieuw: string }[]) =>
  rijen.map(({ deelnemer, nieuw }) => [deelnemer, nieuw]);

describe('een uittreding', () => {
  // A bears before: casco 1000 x 50 % = 500; p vast 600 x 5/10 = 300 and variabel 400 x 5/10 = 200; q 100 / 2 = 50;
  // r 100 alone; direct 11. In all 1161 of 2211.
  it('laat zien wat de vertrekker droeg, wat vervalt en wat blijft', () => {
    const { posten, kosten, achterblijvend } = vertrek('a');
    expect(
      posten.map(({ component, product, gedragen, vervalt, blijft, alleen }) => [
        product ?? component,
        gedragen,
        vervalt,
        blijft,
        alleen,
      ]),
    ).toEqual([
      ['p', '500.00', '200.00', '300.00', false],
      ['q', '50.00', '0.00', '50.00', false],
      ['r', '100.00', '30.00', '70.00', true],
      ['direct', '11.00', '11.00', '0.00', false],
      ['casco', '500.00', '0.00', '500.00', false],
    ]);
    // 2211 - (200 + 30 + 11) = 1970; stranded 300 + 50 + 500 = 850; r stays with A.
    expect(kosten).toEqual({ voor: '2211.00', vervalt: '241.00', na: '1970.00' });
    expect(achterblijvend).toBe('850.00');
  });

  // Without run-off: casco 1000 over 30:20 = 600 and 400; p vast 600 over 3:2 = 360 and 240, variabel 200 over 3:2 = 120 and 80;
  // q 100 for B. B 600 + 480 + 100 = 1180, C 400 + 320 = 720. Before: B 300 + 180 + 120 + 50 = 650, C 200 + 120 + 80 = 400.
  it('laat zien wat de anderen betalen zonder afbouw', () => {
    const { zonderAfbouw } = vertrek('a');
    expect(
      zonderAfbouw.map(({ deelnemer, oud, nieuw, verschil }) => [deelnemer, oud, nieuw, verschil]),
    ).toEqual([
      ['b', '650.00', '1180.00', '530.00'],
      ['c', '400.00', '720.00', '320.00'],
    ]);
  });

  // 100 %: A pays 850 + 70 and nobody notices. 60 %: A pays casco 300, p 180, q 30 and r 70 = 580; left: casco 700 = 420 + 280,
  // p vast 420 = 252 + 168, variabel 120 + 80, q 70 for B: B 862, C 528.
  it.each([
    [0, 2027, '100', '920.00', '650.00', '400.00'],
    [2, 2029, '60', '580.00', '862.00', '528.00'],
  ])('bouwt af: jaar %i', (jaar, boekjaar, percentage, vertrekker, b, c) => {
    const rij = vertrek('a').jaren[jaar];
    expect(rij).toMatchObject({ boekjaar, percentage, totaal: { vertrekker, kosten: '1970.00' } });
    expect(naar(rij?.anderen ?? [])).toEqual([
      ['b', b],
      ['c', c],
    ]);
  });

  it('vraagt voor wat alleen de vertrekker afneemt in elk jaar alles, en raakt er niemand anders mee', () => {
    const { jaren } = vertrek('a');
    for (const { vertrekker, anderen } of jaren) {
      expect(vertrekker.posten.find(({ product }) => product === 'r')).toMatchObject({
        bedrag: '70.00',
        percentage: '100',
      });
      expect(anderen.flatMap(({ lasten }) => lasten).some(({ product }) => product === 'r')).toBe(false);
    }
  });

  it('raakt een deelnemer niet met een product dat hij niet afneemt', () => {
    const { zonderAfbouw } = vertrek('a');
    expect(zonderAfbouw[1]?.lasten.map(({ product, component }) => product ?? component)).toEqual([
      'p',
      'casco',
    ]);
  });

  it('zegt hoe er is gerekend', () => {
    expect(vertrek('b').methode).toContain('afbouwpercentage');
  });

  it('weigert als de vertrekker het risico van een vaste prijs draagt, met wat het herstelt', () => {
    const producten = MODEL.producten.map((product) =>
      product.code === 'q'
        ? { ...product, tarief: '60', afrekening: { beleid: 'vaste_prijs' as const, risicodrager: 'a' } }
        : product,
    );
    expect(() => vertrek('a', { ...MODEL, producten })).toThrow(
      expect.objectContaining({
        code: 'rekenmodel_geweigerd',
        invalidParams: [
          {
            name: 'producten/q/afrekening/risicodrager',
            reason: expect.stringContaining('Leg eerst vast wie dat na de uittreding doet') as unknown,
          },
        ],
      }),
    );
  });

  // q at a fixed price of 60 for A alone, C bears the risk: A 60, C 100 - 60 = 40. What stays is A's 60; without run-off C bears 100.
  it('laat de risicodrager van een vaste prijs het restant dragen als de enige afnemer vertrekt', () => {
    const producten = MODEL.producten.map((product) =>
      product.code === 'q'
        ? {
            ...product,
            tarief: '60',
            afrekening: { beleid: 'vaste_prijs' as const, risicodrager: 'c' },
            afname: { a: { contract: '1' } },
          }
        : product,
    );
    const { zonderAfbouw, jaren } = vertrek('a', { ...MODEL, producten });
    expect(zonderAfbouw[1]?.lasten.find(({ product }) => product === 'q')).toMatchObject({
      oud: '40.00',
      nieuw: '100.00',
    });
    expect(jaren[0]?.anderen[1]?.lasten.find(({ product }) => product === 'q')).toMatchObject({
      nieuw: '40.00',
    });
  });

  // Percentages 50/30/20 without A are weights 30:20, so casco 1000 goes 600 and 400, as above.
  it('houdt de verhouding van de anderen in een sleutel van percentages', () => {
    const sleutels = [
      { code: 'inw', soort: 'percentages' as const, percentages: { a: '50', b: '30', c: '20' } },
    ];
    expect(naar(vertrek('a', { ...MODEL, sleutels }).zonderAfbouw)).toEqual([
      ['b', '1180.00'],
      ['c', '720.00'],
    ]);
  });
});

describe('voor elk rekenmodel', () => {
  const berekend = fc.gen().map((g) => {
    const model = trekModel(trekkingVan(g));
    const antwoord = bereken(model, { spoor: true });
    return { model, antwoord, g };
  });

  it('verandert niets aan de lasten als de kosten worden vastgezet waar zij eindigen', () => {
    let tried = 0;
    fc.assert(
      fc.property(berekend, ({ model, antwoord }) => {
        if (!antwoord.ok || antwoord.uitkomst.spoor === undefined) return;
        tried += 1;
        const fixed = bereken(fixPools(model, readEindpools(antwoord.uitkomst.spoor)));
        const sorted = (lasten: readonly object[]): string[] =>
          lasten.map((last) => JSON.stringify(last)).sort();
        expect(fixed.ok && sorted(fixed.uitkomst.lasten)).toEqual(sorted(antwoord.uitkomst.lasten));
      }),
      { numRuns: rondes(600) },
    );
    expect(tried).toBeGreaterThan(0);
  });

  it('sluit elke uittreding, en raakt zij niemand buiten een product', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        berekend,
        fc.nat(),
        fc.constantFrom('0', '33.33', '80', '100'),
        ({ model, antwoord }, wie, procent) => {
          if (!antwoord.ok || model.deelnemers.length < 2) return;
          const leaver = model.deelnemers[wie % model.deelnemers.length]?.code ?? '';
          let na: Uittredingsberekening;
          try {
            na = vertrek(leaver, model, [procent]);
          } catch (error) {
            expect(error).toMatchObject({ code: 'rekenmodel_geweigerd' });
            return;
          }
          tried += 1;
          const [jaar] = na.jaren;
          const som = (bedragen: readonly string[]): bigint =>
            bedragen.reduce((all, bedrag) => all + toCents(bedrag), 0n);
          const paid = som([
            jaar?.vertrekker.bedrag ?? '',
            ...(jaar?.anderen ?? []).map(({ nieuw }) => nieuw),
          ]);
          expect(paid).toBe(toCents(na.kosten.voor) - toCents(na.kosten.vervalt));
          const wel = new Map(
            model.producten.map(({ code, afname }) => [code, new Set(Object.keys(afname))]),
          );
          for (const { deelnemer, lasten } of [...na.zonderAfbouw, ...(jaar?.anderen ?? [])]) {
            for (const { product, verschil } of lasten) {
              const bearer = model.producten.find(({ code }) => code === product)?.afrekening.risicodrager;
              if (product === null || bearer === deelnemer || wel.get(product)?.has(deelnemer) === true)
                continue;
              expect(verschil).toBe('0.00');
            }
          }
          for (const { product, verschil } of na.zonderAfbouw.flatMap(({ lasten }) => lasten)) {
            if (product === null || wel.get(product)?.has(leaver) === true) continue;
            expect(verschil).toBe('0.00');
          }
        },
      ),
      { numRuns: rondes(600) },
    );
    expect(tried).toBeGreaterThan(20);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeEffect } from '../../src/berekening/verkenning/effect.js';
import { compareRegimes } from '../../src/berekening/verkenning/regimes.js';
import { calculateToetreding } from '../../src/berekening/verkenning/toetreding.js';
import { reviewSleutel } from '../../src/berekening/verkenning/toetsing.js';
import type { Deelnemerverschil } from '../../src/berekening/verkenning/verschil.js';
import { bereken, toCents, type Rekenmodel } from '../../src/rekenkern/index.js';
import { rondes } from '../rekenkern/rondes.js';
import { trekkingVan, trekModel } from '../rekenkern/willekeurig.js';

/** A casco of 900 by 50:30:20, p with 600 vast and 400 variabel for all three, q of 100 for A and B. */
const MODEL: Rekenmodel = {
  schema: 'nulpositie/rekenmodel/1',
  verband: 'proef',
  boekjaar: 2026,
  fase: 'jaarrekening',
  deelnemers: [
    { code: 'a', naam: 'Aa' },
    { code: 'b', naam: 'Be' },
    { code: 'c', naam: 'Ce' },
  ],
  werkorganisaties: [{ code: 'w', gastheer: 'a' }],
  sleutels: [
    { code: 'inw', soort: 'gewichten', gewichten: { a: '50', b: '30', c: '20' } },
    { code: 'pct', soort: 'percentages', percentages: { a: '50', b: '30', c: '20' } },
    { code: 'pps', soort: 'pondspondsgewijs' },
  ],
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
      afname: { a: { contract: '1', werkelijk: '1' }, b: { contract: '1', werkelijk: '1' } },
    },
  ],
  kostenposten: [
    { id: '1', werkorganisatie: 'w', bedrag: '900.00', bestemming: { casco: true } },
    { id: '2', werkorganisatie: 'w', bedrag: '600.00', gedrag: 'vast', bestemming: { product: 'p' } },
    { id: '3', werkorganisatie: 'w', bedrag: '400.00', gedrag: 'variabel', bestemming: { product: 'p' } },
    { id: '4', werkorganisatie: 'w', bedrag: '100.00', gedrag: 'vast', bestemming: { product: 'q' } },
  ],
  voorschotten: [{ deelnemer: 'a', werkorganisatie: 'w', bedrag: '5.00' }],
};
const lijst = (rijen: readonly Deelnemerverschil[]): string[][] =>
  rijen.map(({ deelnemer, oud, nieuw, verschil }) => [deelnemer, oud, nieuw, verschil]);
const som = (bedragen: readonly string[]): bigint =>
  bedragen.reduce((all, bedrag) => all + toCents(bedrag), 0n);

describe('twee regimes op dezelfde kosten', () => {
  // Solidarity: casco 450/270/180, p 500/300/200, q 50/50: A 1000, B 620, C 380.
  // In the tariff: the casco of 900 goes to p and q as 1000:100, that is 818.18 and 81.82. p is then 600 + 818.18 = 1418.18
  // vast, by 5:3:2 = 709.09 / 425.454 / 283.636 -> 709.09, 425.45, 283.64, and 400 variabel = 200/120/80.
  // q is 181.82: 90.91 each. A 709.09 + 200 + 90.91 = 1000.00, B 425.45 + 120 + 90.91 = 636.36, C 283.64 + 80 = 363.64.
  it('geeft per deelnemer het oude, het nieuwe en het verschil, samen nul', () => {
    const uit = compareRegimes(MODEL, {
      cascos: [{ werkorganisatie: 'w', regime: 'in_tarief' }],
      producten: [],
    });
    expect(lijst(uit.perDeelnemer)).toEqual([
      ['a', '1000.00', '1000.00', '0.00'],
      ['b', '620.00', '636.36', '16.36'],
      ['c', '380.00', '363.64', '-16.36'],
    ]);
    expect(uit.totaal).toEqual({ oud: '2000.00', nieuw: '2000.00', verschil: '0.00' });
    expect([uit.sluit, uit.oud.sluit, uit.nieuw.sluit]).toEqual([true, true, true]);
    expect(uit.perDeelnemer[2]?.lasten).toEqual([
      {
        werkorganisatie: 'w',
        component: 'product',
        product: 'p',
        oud: '200.00',
        nieuw: '363.64',
        verschil: '163.64',
      },
      {
        werkorganisatie: 'w',
        component: 'casco',
        product: null,
        oud: '180.00',
        nieuw: '0.00',
        verschil: '-180.00',
      },
    ]);
  });

  // Inbreng 60 and 20 for q of 100: the 20 that it costs more goes 60:20 = 15 and 5, so A 75 and B 25 instead of 50 each.
  it('neemt inbreng en tarief van het andere regime mee', () => {
    const uit = compareRegimes(MODEL, {
      cascos: [],
      producten: [{ product: 'q', afrekening: { beleid: 'inbreng' }, inbreng: { a: '60.00', b: '20.00' } }],
    });
    expect(lijst(uit.perDeelnemer)).toEqual([
      ['a', '1000.00', '1025.00', '25.00'],
      ['b', '620.00', '595.00', '-25.00'],
      ['c', '380.00', '380.00', '0.00'],
    ]);
  });

  it('weigert een regime dat niet kan, met de reden van de rekenkern', () => {
    const zonder = { cascos: [{ werkorganisatie: 'w', regime: 'solidariteit' as const }], producten: [] };
    expect(() => compareRegimes(MODEL, zonder)).toThrow(
      expect.objectContaining({
        code: 'rekenmodel_geweigerd',
        message: expect.stringContaining('andere regime') as unknown,
      }),
    );
  });
});

describe('het effect van een wijziging', () => {
  // B takes 4 instead of 3 of p: vast 600 by 5:4:2 = 272.73 / 218.18 / 109.09, variabel 400 = 181.82 / 145.45 / 72.73.
  it('van meerwerk, zonder extra kosten', () => {
    const uit = computeEffect(MODEL, { afname: [{ product: 'p', deelnemer: 'b', contract: '4' }] });
    expect(lijst(uit.perDeelnemer)).toEqual([
      ['a', '1000.00', '954.55', '-45.45'],
      ['b', '620.00', '683.63', '63.63'],
      ['c', '380.00', '361.82', '-18.18'],
    ]);
    expect(uit.sluit).toBe(true);
  });

  it('telt bij een ander contract de oude telling niet meer, en anders wel', () => {
    const meer = computeEffect(MODEL, { afname: [{ product: 'q', deelnemer: 'b', contract: '3' }] });
    expect(meer.perDeelnemer[1]?.lasten.find(({ product }) => product === 'q')).toMatchObject({
      nieuw: '75.00',
    });
    const minimum = computeEffect(MODEL, { afname: [{ product: 'q', deelnemer: 'b', minimum: '4' }] });
    expect(minimum.perDeelnemer[1]?.lasten.find(({ product }) => product === 'q')).toMatchObject({
      nieuw: '80.00',
    });
  });

  it('van een nieuw product met eigen kosten: alleen zijn afnemers betalen', () => {
    const uit = computeEffect(MODEL, {
      producten: [
        {
          code: 'r',
          werkorganisatie: 'w',
          afrekening: { beleid: 'werkelijk_gebruik' },
          afname: { c: { contract: '1' } },
        },
      ],
      kosten: [{ werkorganisatie: 'w', bedrag: '70.00', bestemming: { product: 'r' } }],
    });
    expect(lijst(uit.perDeelnemer).map(([, , , verschil]) => verschil)).toEqual(['0.00', '0.00', '70.00']);
    expect(uit.totaal.verschil).toBe('70.00');
  });

  it('van een einde: de andere afnemers nemen het over', () => {
    const uit = computeEffect(MODEL, { einde: [{ product: 'q', deelnemer: 'b' }] });
    expect(lijst(uit.perDeelnemer).map(([, , , verschil]) => verschil)).toEqual(['50.00', '-50.00', '0.00']);
  });
});

describe('een toetreding', () => {
  const vraag = {
    model: MODEL,
    deelnemer: { code: 'd', naam: 'De' },
    sleutels: { inw: '100' },
    afname: { p: { contract: '10' } },
    kosten: [],
  };
  // Casco 900 by 50:30:20:100: D 450, A 225, B 135, C 90. p: vast 600 by 5:3:2:10 = D 300, 150/90/60; the variabel cost of 400
  // grows by 400 x 10/10 to 800: D 400, 200/120/80. D 1150; A 225 + 350 + 50 = 625, B 135 + 210 + 50 = 395, C 90 + 140 = 230.
  it('laat zien wat de toetreder betaalt, en de anderen ervoor en erna', () => {
    const uit = calculateToetreding(vraag);
    expect(uit.nieuw).toMatchObject({ deelnemer: 'd', oud: '0.00', nieuw: '1150.00' });
    expect(lijst(uit.anderen)).toEqual([
      ['a', '1000.00', '625.00', '-375.00'],
      ['b', '620.00', '395.00', '-225.00'],
      ['c', '380.00', '230.00', '-150.00'],
    ]);
    expect(uit.kosten).toEqual({ voor: '2000.00', groei: '400.00', erbij: '0.00', na: '2400.00' });
  });

  it('weigert een last die niemand kan bedoelen, met wat het herstelt', () => {
    const afname = { p: { contract: '9999999999' } };
    expect(() => calculateToetreding({ ...vraag, afname })).toThrow(
      expect.objectContaining({
        code: 'rekenmodel_geweigerd',
        invalidParams: [
          { name: 'lasten/d/w/p', reason: expect.stringContaining('Controleer de hoeveelheden') as unknown },
        ],
      }),
    );
  });

  it('telt kosten mee die erbij komen, op hun eigen plek', () => {
    const uit = calculateToetreding({
      ...vraag,
      kosten: [{ werkorganisatie: 'w', bedrag: '40.00', bestemming: { deelnemer: 'd' } }],
    });
    expect([uit.nieuw.nieuw, uit.kosten.erbij, uit.kosten.na]).toEqual(['1190.00', '40.00', '2440.00']);
  });

  it('weigert zonder waarde in een sleutel die hij gaat dragen, en bij een onbekend product', () => {
    expect(() => calculateToetreding({ ...vraag, sleutels: {}, afname: { x: {} } })).toThrow(
      expect.objectContaining({
        invalidParams: [
          { name: 'afname/x', reason: expect.any(String) as unknown },
          { name: 'sleutels/inw', reason: expect.stringContaining('Geef die waarde op') as unknown },
        ],
      }),
    );
  });

  // 10 % for D; the others share 90 as 50:30:20: 405, 243, 162 of 900.
  it('laat in een sleutel van percentages de onderlinge verhouding staan', () => {
    const cascos = [{ werkorganisatie: 'w', regime: 'solidariteit' as const, sleutel: 'pct' }];
    const uit = calculateToetreding({
      ...vraag,
      model: { ...MODEL, cascos },
      sleutels: { pct: '10' },
      afname: {},
    });
    const casco = [uit.nieuw, ...uit.anderen].map(
      ({ lasten }) => lasten.find(({ component }) => component === 'casco')?.nieuw,
    );
    expect(casco).toEqual(['90.00', '405.00', '243.00', '162.00']);
  });

  it('sluit voor elk rekenmodel, en raakt niemand buiten een product', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const model = trekModel(trekkingVan(g));
        const antwoord = bereken(model);
        if (!antwoord.ok) return;
        const afname = Object.fromEntries(
          model.producten.slice(0, 2).map(({ code }) => [code, { contract: '2' }]),
        );
        let uit;
        try {
          uit = calculateToetreding({
            model,
            deelnemer: { code: 'nieuw' },
            sleutels: { inw: '3', pct: '10', gel: '1' },
            afname,
            kosten: [],
          });
        } catch (error) {
          expect(error).toMatchObject({ code: 'rekenmodel_geweigerd' });
          return;
        }
        tried += 1;
        const { voor, groei } = uit.kosten;
        expect(som([uit.nieuw.nieuw, ...uit.anderen.map(({ nieuw }) => nieuw)])).toBe(som([voor, groei]));
        for (const { product, verschil } of uit.anderen.flatMap(({ lasten }) => lasten)) {
          if (product !== null && !(product in afname)) expect(verschil).toBe('0.00');
        }
        expect(uit.nieuw.lasten.every(({ product }) => product === null || product in afname)).toBe(true);
      }),
      { numRuns: rondes(300) },
    );
    expect(tried).toBeGreaterThan(10);
  });
});

describe('een sleutel naast het gebruik', () => {
  // By key 50/30/20. Use: p 1000 by 5:3:2 = 500/300/200 and q 50/50 of 1100: A 550 = 50 %, B 350 = 31.8182 %, C 200 = 18.1818 %.
  it('geeft het aandeel volgens de sleutel, volgens gebruik en in de lasten, met het verschil in procentpunten', () => {
    const { perDeelnemer, werkorganisaties } = reviewSleutel(MODEL, MODEL.sleutels[0]!);
    expect(werkorganisaties).toEqual(['w']);
    expect(perDeelnemer).toEqual([
      { deelnemer: 'a', naam: 'Aa', sleutel: '50', gebruik: '50', lasten: '50', verschil: '0' },
      {
        deelnemer: 'b',
        naam: 'Be',
        sleutel: '30',
        gebruik: '31.8182',
        lasten: '31.8182',
        verschil: '-1.8182',
      },
      {
        deelnemer: 'c',
        naam: 'Ce',
        sleutel: '20',
        gebruik: '18.1818',
        lasten: '18.1818',
        verschil: '1.8182',
      },
    ]);
  });

  it('heeft zonder diensten geen gebruik om naast te leggen', () => {
    const grof = { ...MODEL, producten: [], kostenposten: MODEL.kostenposten.slice(0, 1) };
    expect(reviewSleutel(grof, MODEL.sleutels[0]!).perDeelnemer[0]).toMatchObject({
      sleutel: '50',
      gebruik: null,
      lasten: null,
      verschil: null,
    });
  });

  it('kan niet bij een sleutel die de lasten zelf volgt', () => {
    expect(() => reviewSleutel(MODEL, MODEL.sleutels[2]!)).toThrow(
      expect.objectContaining({ code: 'sleutel_niet_te_toetsen' }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken, type Rekenmodel } from '../../src/rekenkern/index.js';
import type { Definitie } from '../../src/sleutels/definitie.js';
import { fromUnits, HONDERD, sumUnits, toUnits } from '../../src/sleutels/eenheden.js';
import { resolveIngroei } from '../../src/sleutels/ingroei.js';
import { resolveSleutels } from '../../src/sleutels/resolve.js';
import type { Sleutelgegevens, Waarde } from '../../src/sleutels/sleutel-in-jaar.js';

const waarde = (sleutel: string, deelnemer: string, getal: string, meer: Partial<Waarde> = {}): Waarde => ({
  sleutel,
  deelnemer,
  waarde: getal,
  peildatum: '2024-01-01',
  bron: 'CBS',
  status: 'definitief',
  ...meer,
});

const gegevens = (definities: Readonly<Record<string, Definitie>>, meer: Partial<Sleutelgegevens> = {}) => ({
  boekjaar: 2025,
  sleutels: Object.entries(definities).map(([code, definitie]) => ({ code, naam: code, definitie })),
  waarden: [waarde('inw', 'noord', '30'), waarde('inw', 'zuid', '70')],
  deelnemers: ['noord', 'zuid'],
  werkorganisaties: ['ict'],
  ...meer,
});

const INW = { soort: 'gewichten' } as const;

describe('een sleutel in een boekjaar, zoals de rekenkern hem krijgt', () => {
  const basis = { peildatum: '2024-01-01', bron: 'CBS', status: 'definitief' };
  it.each<[string, Definitie, object]>([
    ['gewichten', { soort: 'gewichten' }, { gewichten: { noord: '30', zuid: '70' }, ...basis }],
    ['percentages', { soort: 'percentages' }, { percentages: { noord: '30', zuid: '70' }, ...basis }],
    ['gelijk voor allen', { soort: 'gelijk' }, {}],
    ['gelijk voor wie er is', { soort: 'gelijk', deelnemers: ['noord', 'weg'] }, { deelnemers: ['noord'] }],
    [
      'samengesteld',
      { soort: 'samengesteld', delen: [{ sleutel: 'x', aandeel: '100' }] },
      { delen: [{ sleutel: 'x', aandeel: '100' }] },
    ],
    [
      'begrensd, zonder grenzen van wie er niet is',
      { soort: 'begrensd', sleutel: 'x', minimum: { noord: '5', weg: '5' }, maximum: { weg: '9' } },
      { sleutel: 'x', minimum: { noord: '5' } },
    ],
    [
      'pondspondsgewijs',
      { soort: 'pondspondsgewijs', werkorganisaties: ['ict', 'oud'] },
      { werkorganisaties: ['ict'] },
    ],
    ['met decimalen', { soort: 'gelijk', decimalen: 2 }, { decimalen: 2 }],
  ])('%s', (_naam, definitie, reken) => {
    const [found] = resolveSleutels(gegevens({ inw: definitie, x: { soort: 'gelijk' } }));
    expect(found).toMatchObject({ hindernis: null });
    expect(found?.reken).toEqual({ code: 'inw', soort: definitie.soort, ...reken });
  });

  it.each<[string, Record<string, Definitie>, Partial<Sleutelgegevens>, RegExp]>([
    ['zonder waarden', { inw: INW }, { waarden: [] }, /nog geen waarden voor 2025/],
    [
      'met alleen latere waarden',
      { inw: INW },
      { waarden: [waarde('inw', 'noord', '1', { peildatum: '2026-01-01' })] },
      /tot en met 31 december 2025/,
    ],
    [
      'met een percentage van wie vertrok',
      { inw: { soort: 'percentages' } },
      { deelnemers: ['noord'] },
      /"zuid" mee, en die neemt in 2025 niet deel/,
    ],
    [
      'met een deel zonder waarden',
      { a: { soort: 'begrensd', sleutel: 'inw' }, inw: INW },
      { waarden: [] },
      /Sleutel "inw" heeft nog geen waarden/,
    ],
    [
      'met een deel dat er nog niet is',
      { a: { soort: 'begrensd', sleutel: 'later' } },
      {},
      /Sleutel "later" bestaat nog niet in 2025/,
    ],
    ['gelijk voor wie allemaal weg is', { a: { soort: 'gelijk', deelnemers: ['weg'] } }, {}, /niemand meer/],
  ])('%s verdeelt hij niets, en zegt waarom', (_naam, definities, meer, hindernis) => {
    const [found] = resolveSleutels(gegevens(definities, meer));
    expect(found?.reken).toBeNull();
    expect(found?.hindernis).toMatch(hindernis);
  });

  it('wie vertrok telt niet mee in gewichten, en een percentage van nul mag blijven staan', () => {
    const waarden = [waarde('inw', 'noord', '100'), waarde('inw', 'weg', '0')];
    const [found] = resolveSleutels(gegevens({ inw: { soort: 'percentages' } }, { waarden }));
    expect(found?.reken).toMatchObject({ percentages: { noord: '100' } });
  });

  it('is voorlopig zodra één waarde dat is, en noemt elke bron één keer', () => {
    const waarden = [
      waarde('inw', 'noord', '1'),
      waarde('inw', 'zuid', '1', { status: 'voorlopig', bron: 'opgave' }),
    ];
    const [found] = resolveSleutels(gegevens({ inw: INW }, { waarden }));
    expect(found).toMatchObject({ status: 'voorlopig', bron: 'CBS; opgave', peildatum: '2024-01-01' });
  });

  it('elk jaar heeft de nieuwste waarden tot en met zijn 31 december', () => {
    const jaren = fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 1 });
    fc.assert(
      fc.property(jaren, fc.integer({ min: 1999, max: 2031 }), (peiljaren, boekjaar) => {
        const waarden = peiljaren.map((jaar) =>
          waarde('inw', 'noord', String(jaar), { peildatum: `${jaar}-12-31` }),
        );
        const [found] = resolveSleutels(gegevens({ inw: INW }, { boekjaar, waarden }));
        const newest = Math.max(...peiljaren.filter((jaar) => jaar <= boekjaar));
        expect(found?.reken ?? null).toEqual(
          newest === -Infinity ? null : expect.objectContaining({ gewichten: { noord: String(newest) } }),
        );
      }),
    );
  });
});

describe('ingroei', () => {
  const ingroei = {
    soort: 'ingroei',
    van: 'oud',
    naar: 'nieuw',
    percentages: { 2025: '25', 2026: '62.5', 2027: '100' },
  } as const;
  it.each([
    [2024, [{ sleutel: 'oud', aandeel: '100' }]],
    [
      2025,
      [
        { sleutel: 'oud', aandeel: '75' },
        { sleutel: 'nieuw', aandeel: '25' },
      ],
    ],
    [
      2026,
      [
        { sleutel: 'oud', aandeel: '37.5' },
        { sleutel: 'nieuw', aandeel: '62.5' },
      ],
    ],
    [2027, [{ sleutel: 'nieuw', aandeel: '100' }]],
    [2030, [{ sleutel: 'nieuw', aandeel: '100' }]],
  ])('in %i', (boekjaar, delen) => {
    expect(resolveIngroei(ingroei, boekjaar)).toEqual({ soort: 'samengesteld', delen });
  });

  it('telt in elk jaar op tot precies 100, met aandelen boven nul', () => {
    const percentage = fc.bigInt({ min: 0n, max: HONDERD }).map(fromUnits);
    fc.assert(
      fc.property(
        fc.array(percentage, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2020, max: 2040 }),
        (stappen, boekjaar) => {
          const percentages = Object.fromEntries(
            [...stappen, '100'].map((stap, place) => [String(2025 + place), stap]),
          );
          const { delen } = resolveIngroei(
            { soort: 'ingroei', van: 'oud', naar: 'nieuw', percentages },
            boekjaar,
          );
          expect(sumUnits(delen.map(({ aandeel }) => aandeel))).toBe(HONDERD);
          expect(delen.every(({ aandeel }) => toUnits(aandeel) > 0n)).toBe(true);
        },
      ),
    );
  });

  it('wordt door de rekenkern verdeeld: 75 % oud (30-70) en 25 % nieuw (gelijk)', () => {
    const sleutels = resolveSleutels(
      gegevens({ groei: { ...ingroei, naar: 'gelijk', van: 'inw' }, inw: INW, gelijk: { soort: 'gelijk' } }),
    ).flatMap(({ reken }) => reken ?? []);
    const model: Rekenmodel = {
      schema: 'nulpositie/rekenmodel/1',
      verband: 'proef',
      boekjaar: 2025,
      fase: 'jaarrekening',
      deelnemers: [{ code: 'noord' }, { code: 'zuid' }],
      werkorganisaties: [{ code: 'ict' }],
      sleutels,
      cascos: [{ werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'groei' }],
      producten: [],
      kostenposten: [{ id: 'k', werkorganisatie: 'ict', bedrag: '1000.00', bestemming: { casco: true } }],
      voorschotten: [],
    };
    // 0.75 x 30 + 0.25 x 50 = 35 percent for noord.
    expect(bereken(model)).toMatchObject({
      ok: true,
      uitkomst: {
        perDeelnemer: [
          { deelnemer: 'noord', lasten: '350.00' },
          { deelnemer: 'zuid', lasten: '650.00' },
        ],
      },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { uitkomstVan } from './modellen.js';

const DEELNEMERS = ['a', 'b', 'c'];
const honderd = (bestemming: unknown, werkorganisatie = 'w') => ({
  werkorganisatie,
  bedrag: '100.00',
  bestemming,
});

/** The shares of 100.00 by the last of these keys, for a, b and c, as long as they are above zero. */
function aandelen(
  sleutels: readonly (object & { readonly code: string })[],
  posten: readonly object[] = [],
  producten: readonly object[] = [],
): string[] {
  const { lasten } = uitkomstVan({
    schema: 'nulpositie/rekenmodel/1',
    verband: 'v',
    boekjaar: 2024,
    fase: 'begroting',
    deelnemers: DEELNEMERS.map((code) => ({ code })),
    werkorganisaties: [{ code: 'w' }, { code: 'x' }],
    sleutels,
    cascos: [{ werkorganisatie: 'w', regime: 'solidariteit', sleutel: sleutels.at(-1)?.code }],
    producten,
    kostenposten: [honderd({ casco: true }), ...posten].map((post, i) => ({ id: `${i}`, ...post })),
  });
  return lasten
    .filter(({ component }) => component === 'casco')
    .map((last) => `${last.deelnemer} ${last.bedrag}`);
}
const gewichten = (a: string, b: string, c: string) => ({
  code: 'basis',
  soort: 'gewichten',
  gewichten: { a, b, c },
});
const grens = (minimum: object, maximum: object) => ({
  code: 'k',
  soort: 'begrensd',
  sleutel: 'basis',
  minimum,
  maximum,
});

describe('begrensd', () => {
  it.each([
    [
      'zonder grenzen die knellen',
      gewichten('10', '20', '70'),
      {},
      { c: '70' },
      ['a 10.00', 'b 20.00', 'c 70.00'],
    ],
    [
      'een maximum dat niet knelt naast een dat knelt',
      gewichten('10', '20', '70'),
      { a: '1' },
      { a: '99', b: '99', c: '40' },
      ['a 20.00', 'b 40.00', 'c 40.00'],
    ],
    ['een maximum', gewichten('10', '20', '70'), {}, { c: '40' }, ['a 20.00', 'b 40.00', 'c 40.00']],
    ['twee maxima', gewichten('10', '20', '70'), {}, { b: '35', c: '40' }, ['a 25.00', 'b 35.00', 'c 40.00']],
    [
      'twee maxima, de grootste eerst',
      gewichten('70', '20', '10'),
      {},
      { a: '40', b: '35' },
      ['a 40.00', 'b 35.00', 'c 25.00'],
    ],
    [
      'een minimum en een maximum',
      gewichten('10', '20', '70'),
      { a: '30' },
      { c: '40' },
      ['a 30.00', 'b 30.00', 'c 40.00'],
    ],
    [
      'minima die samen 100 zijn',
      gewichten('10', '20', '70'),
      { a: '60', b: '30', c: '10' },
      {},
      ['a 60.00', 'b 30.00', 'c 10.00'],
    ],
    [
      'maxima die samen 100 zijn',
      gewichten('10', '20', '70'),
      {},
      { a: '60', b: '30', c: '10' },
      ['a 60.00', 'b 30.00', 'c 10.00'],
    ],
    [
      'minimum gelijk aan maximum',
      gewichten('1', '1', '1'),
      { a: '60', b: '30', c: '10' },
      { a: '60', b: '30', c: '10' },
      ['a 60.00', 'b 30.00', 'c 10.00'],
    ],
    [
      'een vlak stuk: de een aan zijn maximum, de ander nog aan zijn minimum',
      gewichten('90', '5', '5'),
      { b: '20', c: '20' },
      { a: '60' },
      ['a 60.00', 'b 20.00', 'c 20.00'],
    ],
    [
      'grenzen van wie geen gewicht heeft',
      gewichten('1', '0', '3'),
      { b: '20' },
      { b: '5' },
      ['a 25.00', 'c 75.00'],
    ],
    ['een maximum van nul', gewichten('1', '1', '2'), {}, { c: '0' }, ['a 50.00', 'b 50.00']],
    [
      'een breuk die niet uitkomt',
      gewichten('1', '1', '7'),
      {},
      { c: '33.333333333333' },
      ['a 33.34', 'b 33.33', 'c 33.33'],
    ],
  ])('%s', (_naam, basis, minimum, maximum, verwacht) => {
    expect(aandelen([basis, grens(minimum, maximum)])).toEqual(verwacht);
  });

  it('begrenst een sleutel die zelf is samengesteld', () => {
    const basis = gewichten('10', '20', '70');
    const gelijk = { code: 'g', soort: 'gelijk', deelnemers: ['a', 'b'] };
    const delen = [
      { sleutel: 'basis', aandeel: '50' },
      { sleutel: 'g', aandeel: '50' },
    ];
    const mix = { code: 'mix', soort: 'samengesteld', delen };
    expect(aandelen([basis, gelijk, mix])).toEqual(['a 30.00', 'b 35.00', 'c 35.00']);
    const k = { code: 'k', soort: 'begrensd', sleutel: 'mix', maximum: { c: '9' } };
    expect(aandelen([basis, gelijk, mix, k])).toEqual(['a 42.00', 'b 49.00', 'c 9.00']);
  });
});

describe('andere sleutels', () => {
  it.each([
    [
      'gelijk, alleen voor wie is genoemd',
      [{ code: 'k', soort: 'gelijk', deelnemers: ['c', 'b'] }],
      ['b 50.00', 'c 50.00'],
    ],
    [
      'percentages',
      [{ code: 'k', soort: 'percentages', percentages: { c: '0.5', a: '99.5' } }],
      ['a 99.50', 'c 0.50'],
    ],
    [
      'afgerond op hele procenten',
      [{ code: 'k', soort: 'gelijk', decimalen: 0 }],
      ['a 34.00', 'b 33.00', 'c 33.00'],
    ],
    [
      'afgerond als deel van een andere sleutel',
      [
        { code: 'g', soort: 'gelijk', decimalen: 0 },
        { code: 'k', soort: 'samengesteld', delen: [{ sleutel: 'g', aandeel: '100' }] },
      ],
      ['a 34.00', 'b 33.00', 'c 33.00'],
    ],
  ])('%s', (_naam, sleutels, verwacht) => {
    expect(aandelen(sleutels)).toEqual(verwacht);
  });

  it('pondspondsgewijs kijkt naar alle lasten voor diensten, of naar die van de genoemde werkorganisaties', () => {
    const posten = [
      honderd({ deelnemer: 'a' }),
      honderd({ deelnemer: 'b' }, 'x'),
      honderd({ deelnemer: 'b' }, 'x'),
    ];
    const pps = { code: 'k', soort: 'pondspondsgewijs' };
    const product = {
      code: 'p',
      werkorganisatie: 'x',
      afrekening: { beleid: 'werkelijk_gebruik' },
      afname: { b: { contract: '1' } },
    };
    const dienst = [
      honderd({ deelnemer: 'a' }),
      honderd({ deelnemer: 'b' }, 'x'),
      honderd({ product: 'p' }, 'x'),
    ];
    expect(aandelen([pps], dienst, [product])).toEqual(['a 33.33', 'b 66.67']);
    const alleenX = { ...pps, werkorganisaties: ['x'] };
    expect(aandelen([pps], posten)).toEqual(['a 33.33', 'b 66.67']);
    expect(aandelen([alleenX], posten)).toEqual(['b 100.00']);
  });
});

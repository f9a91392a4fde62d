import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spread, spreadTermijnen } from '../../src/rekenkern/index.js';

const optellen = (bedragen: readonly bigint[]): bigint => bedragen.reduce((som, bedrag) => som + bedrag, 0n);

describe('termijnen van een voorschot', () => {
  it('twaalf termijnen van 1.000,00 over drie zijn samen 4.000,00 voor elk', () => {
    const termijnen = spreadTermijnen(new Array<bigint>(12).fill(100000n), [1n, 1n, 1n]);
    expect(termijnen.slice(0, 3)).toEqual([
      [33334n, 33333n, 33333n],
      [33333n, 33334n, 33333n],
      [33333n, 33333n, 33334n],
    ]);
    expect([0, 1, 2].map((wie) => optellen(termijnen.map((delen) => delen[wie] ?? 0n)))).toEqual([
      400000n,
      400000n,
      400000n,
    ]);
  });

  it('tellen per termijn en over het jaar op tot op de cent', () => {
    const bedragen = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 });
    const gewichten = fc
      .array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 14 })
      .filter((list) => list.some((gewicht) => gewicht > 0n));
    fc.assert(
      fc.property(bedragen, gewichten, (termijnen, delers) => {
        const verdeeld = spreadTermijnen(termijnen, delers);
        expect(verdeeld.map(optellen)).toEqual(termijnen);
        const jaar = delers.map((_, wie) => optellen(verdeeld.map((delen) => delen[wie] ?? 0n)));
        expect(jaar).toEqual(spread(optellen(termijnen), delers));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spread, spreadEuros } from '../../src/rekenkern/spread.js';

const sum = (shares: readonly bigint[]): bigint => shares.reduce((total, share) => total + share, 0n);
const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 25n }), { minLength: 1, maxLength: 14 })
  .filter((list) => sum(list) > 0n);

describe('verdelen', () => {
  it.each([
    ['182,25 naar 98 en 2', 18225n, [98n, 2n], [17861n, 364n]],
    ['182,25 naar 2 en 98', 18225n, [2n, 98n], [365n, 17860n]],
    ['1,00 over drie', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['-100,00 over drie', -10000n, [1n, 1n, 1n], [-3334n, -3333n, -3333n]],
    ['0,01 naar 95 en 5', 1n, [95n, 5n], [1n, 0n]],
    ['nul zonder gewichten', 0n, [0n, 0n], [0n, 0n]],
  ])('%s', (_naam, bedrag, gewichten, delen) => {
    expect(spread(bedrag, gewichten)).toEqual(delen);
  });

  it('weigert gewichten die alle nul zijn en een gewicht onder nul', () => {
    expect(() => spread(1n, [0n, 0n])).toThrow('Alle gewichten zijn nul.');
    expect(() => spread(1n, [2n, -1n])).toThrow('kleiner dan nul');
  });

  it('verdeelt in hele euro’s, en geeft de losse centen aan het grootste gewicht', () => {
    expect(spreadEuros(1050n, [45n, 55n])).toEqual([500n, 550n]);
    expect(spreadEuros(-1050n, [45n, 55n])).toEqual([-500n, -550n]);
    expect(spreadEuros(50n, [1n, 3n, 3n])).toEqual([0n, 50n, 0n]);
    expect(spreadEuros(0n, [0n, 0n])).toEqual([0n, 0n]);
    expect(() => spreadEuros(50n, [0n, 0n])).toThrow('Alle gewichten zijn nul.');
  });

  it('deelt overgebleven centen uit aan de grootste breuken, in elke volgorde', () => {
    expect(spread(10n, [3n, 5n, 4n, 1n, 2n])).toEqual([2n, 3n, 3n, 1n, 1n]);
    expect(spread(10n, [2n, 1n, 4n, 5n, 3n])).toEqual([1n, 1n, 3n, 3n, 2n]);
    expect(spread(2n, [1n, 1n, 1n, 1n, 1n])).toEqual([1n, 1n, 0n, 0n, 0n]);
    expect(spread(4n, [1n, 1n, 1n, 1n, 1n])).toEqual([1n, 1n, 1n, 1n, 0n]);
  });

  it('komt altijd precies op het bedrag uit, ieder deel binnen een cent van het exacte', () => {
    fc.assert(
      fc.property(amount, weights, (bedrag, gewichten) => {
        const delen = spread(bedrag, gewichten);
        expect(sum(delen)).toBe(bedrag);
        const total = sum(gewichten);
        delen.forEach((deel, place) => {
          const off = deel * total - bedrag * (gewichten[place] ?? 0n);
          expect(off < total && off > -total).toBe(true);
        });
      }),
    );
  });

  it('spiegelt een credit, en rekent met geschaalde gewichten hetzelfde', () => {
    fc.assert(
      fc.property(amount, weights, fc.bigInt({ min: 1n, max: 1000n }), (bedrag, gewichten, schaal) => {
        const delen = spread(bedrag, gewichten);
        expect(spread(-bedrag, gewichten)).toEqual(delen.map((deel) => -deel));
        expect(
          spread(
            bedrag,
            gewichten.map((gewicht) => gewicht * schaal),
          ),
        ).toEqual(delen);
      }),
    );
  });

  it('rekent wie geen gewicht heeft nooit iets', () => {
    fc.assert(
      fc.property(amount, weights, (bedrag, gewichten) => {
        expect(spread(bedrag, [...gewichten, 0n]).at(-1)).toBe(0n);
      }),
    );
  });
});

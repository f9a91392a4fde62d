import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromUnits, makeBreuk, shareOf, toUnits } from '../../src/berekening/breuk.js';

describe('getallen als hele eenheden', () => {
  it.each([
    ['0', 0n],
    ['1', 10n ** 12n],
    ['0.000000000001', 1n],
    ['48.86', 48_860_000_000_000n],
  ])('%s', (tekst, eenheden) => {
    expect(toUnits(tekst)).toBe(eenheden);
    expect(fromUnits(eenheden)).toBe(tekst);
  });

  it('gaan heen en terug', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 25n }), (eenheden) => {
        expect(toUnits(fromUnits(eenheden))).toBe(eenheden);
      }),
    );
  });
});

describe('aandeel als breuk', () => {
  it.each([
    [2n, 6n, '1', '3'],
    [0n, 5n, '0', '1'],
    [0n, 1n, '0', '1'],
    [7n, 7n, '1', '1'],
  ])('%i van %i is %s/%s', (teller, noemer, kleinsteTeller, kleinsteNoemer) => {
    expect(makeBreuk(teller, noemer)).toEqual({ teller: kleinsteTeller, noemer: kleinsteNoemer });
  });
});

describe('exact bedrag met zeven decimalen', () => {
  it.each([
    ['een derde van een euro', 100n, 1n, 3n, '0.3333333', true],
    ['twee derde wordt niet afgerond', 100n, 2n, 3n, '0.6666666', true],
    ['een credit spiegelt', -100n, 1n, 3n, '-0.3333333', true],
    ['de helft past precies', 18225n, 1n, 2n, '91.1250000', false],
    ['het geheel', 123456789n, 1n, 1n, '1234567.8900000', false],
    ['niets van een credit is geen min nul', -100n, 0n, 3n, '0.0000000', false],
    ['kleiner dan de laatste decimaal', -1n, 1n, 1000000n, '0.0000000', true],
  ])('%s', (_naam, bedragCent, teller, noemer, bedrag, afgekapt) => {
    expect(shareOf(bedragCent, teller, noemer)).toEqual({ bedrag, afgekapt });
  });
});

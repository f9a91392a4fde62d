import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromUnits, simplify, toCommonUnits, toUnits } from '../../src/rekenkern/getal.js';
import { asEuros, asGetal } from '../../src/rekenkern/opmaak.js';

describe('getallen zonder verlies', () => {
  it.each([
    ['0', 0, 0n, '0'],
    ['12', 0, 12n, '12'],
    ['1.5', 1, 15n, '1.5'],
    ['1.5', 3, 1500n, '1.5'],
    ['7', 2, 700n, '7'],
    ['100.05', 2, 10005n, '100.05'],
    ['-0.25', 2, -25n, '-0.25'],
    ['-3', 0, -3n, '-3'],
    ['0.000000000001', 12, 1n, '0.000000000001'],
    ['9999999999999.999999999999', 12, 9999999999999999999999999n, '9999999999999.999999999999'],
  ])('%s in %i decimalen', (getal, decimalen, eenheden, terug) => {
    expect(toUnits(getal, decimalen)).toBe(eenheden);
    expect(fromUnits(eenheden, decimalen)).toBe(terug);
  });

  it('brengt getallen op één eenheid, en verhoudingen op hun kleinste', () => {
    expect(toCommonUnits(['1.25', '2', '0.5'])).toEqual({ decimalen: 2, waarden: [125n, 200n, 50n] });
    expect(toCommonUnits([])).toEqual({ decimalen: 0, waarden: [] });
    expect(simplify([125n, 200n, 50n])).toEqual([5n, 8n, 2n]);
    expect(simplify([0n, 6n, 0n])).toEqual([0n, 1n, 0n]);
    expect(simplify([0n, 0n])).toEqual([0n, 0n]);
    expect(simplify([])).toEqual([]);
  });

  it('komt heen en terug', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat(12), (eenheden, decimalen) => {
        expect(toUnits(fromUnits(eenheden, decimalen), decimalen)).toBe(eenheden);
      }),
    );
  });
});

describe('zoals een Nederlander het schrijft', () => {
  it.each([
    ['0.5', 'EUR 0,50', '0,5'],
    ['999.99', 'EUR 999,99', '999,99'],
    ['1000', 'EUR 1.000,00', '1.000'],
    ['-1234567.8', 'EUR -1.234.567,80', '-1.234.567,8'],
    ['-123.00', 'EUR -123,00', '-123,00'],
  ])('%s', (getal, euros, tekst) => {
    expect(asEuros(getal)).toBe(euros);
    expect(asGetal(getal)).toBe(tekst);
  });
});

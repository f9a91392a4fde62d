import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromCents, toCents } from '../../src/rekenkern/geld.js';

describe('bedragen', () => {
  it.each([
    ['0', 0n, '0.00'],
    ['0.01', 1n, '0.01'],
    ['-0.05', -5n, '-0.05'],
    ['1234.5', 123450n, '1234.50'],
    ['10000000000000', 10n ** 15n, '10000000000000.00'],
    ['-10000000000000', -(10n ** 15n), '-10000000000000.00'],
    ['9999999999999.98', 999999999999998n, '9999999999999.98'],
  ])('%s is %s cent', (bedrag, cents, terug) => {
    expect(toCents(bedrag)).toBe(cents);
    expect(fromCents(cents)).toBe(terug);
  });

  it.each([
    '',
    '1,50',
    '1.',
    '.5',
    '01',
    '1e3',
    '+1',
    ' 1',
    '1.001',
    '-10000000000000.01',
    '10000000000000.01',
    'NaN',
  ])('weigert %j', (bedrag) => {
    expect(() => toCents(bedrag)).toThrow(RangeError);
  });

  it('zegt wat er mis is', () => {
    expect(() => toCents('1.000')).toThrow('Meer dan twee decimalen');
    expect(() => toCents('-')).toThrow('Geen bedrag');
    expect(() => toCents('10000000000000.01')).toThrow('Bedrag te groot');
  });

  it('verliest geen cent, heen en terug', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (cents) => {
        expect(toCents(fromCents(cents))).toBe(cents);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkSize,
  fromUnits,
  parseCelgetal,
  parseTekstgetal,
  toUnits,
} from '../../src/realisatie/checks/getal.js';

describe('een getal in een getalcel', () => {
  it.each([
    ['een heel getal', '42', '42'],
    ['twee decimalen', '1234.56', '1234.56'],
    ['nullen achteraan', '1234.50', '1234.5'],
    ['nul', '0', '0'],
    ['min nul', '-0', '0'],
    ['0,1 + 0,2', '0.30000000000000004', '0.3'],
    ['een kommagetal van Excel', '1234.5600000000001', '1234.56'],
    ['een kommagetal dat net te laag is', '4.3499999999999996', '4.35'],
    ['een negatief getal', '-19.989999999999998', '-19.99'],
    ['een macht', '1E-3', '0.001'],
    ['een macht met decimalen', '1.2345E5', '123450'],
    ['een macht met plus', '1e+2', '100'],
    ['vijftien cijfers', '123456789012345', '123456789012345'],
    ['zestien cijfers: Excel rekent er met vijftien', '1234567890123456', '1234567890123460'],
    ['een derde', '0.33333333333333331', '0.333333333333333'],
    ['voorloopnullen', '007.5', '7.5'],
  ])('%s: %s', (_, text, waarde) => {
    expect(parseCelgetal(text)).toEqual({ waarde });
  });

  it.each([
    ['letters erachter', '12abc', 'GEEN_GETAL'],
    ['geen getal', 'NaN', 'GEEN_GETAL'],
    ['oneindig', 'Infinity', 'GEEN_GETAL'],
    ['zestientallig', '0x10', 'GEEN_GETAL'],
    ['een komma', '1,5', 'GEEN_GETAL'],
    ['een spatie', ' 1', 'GEEN_GETAL'],
    ['een reusachtige macht', '1E400', 'GETAL_TE_GROOT'],
    ['een macht om geheugen te vullen', '1E9999', 'GETAL_TE_GROOT'],
    ['een macht die niet te lezen is', '1E99999999', 'GEEN_GETAL'],
    ['honderd cijfers', '9'.repeat(100), 'GEEN_GETAL'],
  ])('%s: %s', (_, text, code) => {
    expect(parseCelgetal(text)).toEqual({ code });
  });
});

describe('een bedrag dat als tekst is getypt', () => {
  it.each([
    ['1234,56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['-1.234,56', '-1234.56'],
    ['−1.234,56', '-1234.56'],
    ['1.234,56-', '-1234.56'],
    ['(1.234,56)', '-1234.56'],
    ['€ 1.234,56', '1234.56'],
    ['€1.234,56', '1234.56'],
    ['€ -1.234,56', '-1234.56'],
    ['-€ 1.234,56', '-1234.56'],
    ['1.234,56 €', '1234.56'],
    ['€\u00a01.234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ['1\u2009234\u2009567,89', '1234567.89'],
    ['1\u202f234,5', '1234.5'],
    ['  12  ', '12'],
    ['1.234.567', '1234567'],
    ['1234.56', '1234.56'],
    ['1.5', '1.5'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['-00.125', '-0.125'],
    ['€ (1.234,56)', '-1234.56'],
    ['(€ 1.234,56)', '-1234.56'],
    ['1234,567', '1234.567'],
    ['1.234,567', '1234.567'],
    ['0', '0'],
    ['-0,00', '0'],
    ['007', '7'],
  ])('%s', (text, waarde) => {
    expect(parseTekstgetal(text)).toEqual({ waarde });
  });

  it.each([
    ['1.234', '1234', '1,234'],
    ['1,234', '1234', '1,234'],
    ['9,999', '9999', '9,999'],
    ['-1.234', '-1234', '-1,234'],
    ['€ 12.000', '12000', '12,000'],
    ['01.234', '01234', '01,234'],
  ])('%s is dubbelzinnig', (text, ...lezingen) => {
    expect(parseTekstgetal(text)).toEqual({ code: 'GETAL_DUBBELZINNIG', lezingen });
  });

  it.each([
    ['1e3'],
    ['1E-3'],
    ['10%'],
    ['0x1F'],
    ['NaN'],
    ['Infinity'],
    ['--5'],
    ['-5-'],
    ['(-5)'],
    ['(5'],
    ['5)'],
    ['-(5)'],
    ['+5'],
    ['12abc'],
    ['1.23.456'],
    ['1 23'],
    ['1,2,3'],
    ['1,234.56'],
    ['0.123.456'],
    ['0.123,45'],
    ['0 123,45'],
    ['€ € 5'],
    ['12.'],
    [',5'],
    ['€'],
    ['€€5'],
    ['$ 5'],
    ['１２'],
    [''],
    ['-'],
  ])('%s is geen getal', (text) => {
    expect(parseTekstgetal(text)).toEqual({ code: 'GEEN_GETAL' });
  });
});

describe('hoe groot een getal mag zijn', () => {
  it.each([
    ['twee decimalen passen', '-12345678901234.56', null],
    ['drie decimalen niet', '0.001', 'TE_VEEL_DECIMALEN'],
    ['vijftien cijfers niet', '123456789012345', 'GETAL_TE_GROOT'],
  ])('%s', (_, waarde, code) => {
    expect(checkSize(waarde, { decimalen: 2, cijfers: 14 })).toBe(code);
  });
});

describe('getallen heen en terug', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 12 }))
    .map(([units, decimalen]) =>
      decimalen === 0 ? String(units) : fromUnits(units, { decimalen, minstens: 0 }),
    );

  it('een getal dat Nederlands is geschreven, komt terug zoals het was', () => {
    fc.assert(
      fc.property(decimal, (waarde) => {
        const [whole = '', fraction = '00'] = waarde.replace('-', '').split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
        const text = `${waarde.startsWith('-') ? '-' : ''}${grouped},${fraction}`;
        expect(parseTekstgetal(text)).toEqual({ waarde: waarde === '-0' ? '0' : waarde });
      }),
    );
  });

  it('een getal telt op in hele eenheden, zonder afronding', () => {
    fc.assert(
      fc.property(decimal, (waarde) => {
        expect(fromUnits(toUnits(waarde, 12), { decimalen: 12, minstens: 0 })).toBe(waarde);
      }),
    );
  });
});

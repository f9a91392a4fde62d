import { describe, expect, it } from '@jest/globals';
import { hoeveelheid } from '../../../src/catalogus/menukaart/hoeveelheid.js';
import { HOEVEELHEID } from '../../../src/catalogus/menukaart/product.schema.js';

describe('hoeveelheid uit de database', () => {
  it.each([
    ['812.000000000000', '812'],
    ['151.500000000000', '151.5'],
    ['0.000000000000', '0'],
    ['100', '100'],
    ['0.000000000001', '0.000000000001'],
    ['1200.00', '1200'],
  ])('%s is %s', (numeric, verwacht) => {
    expect(hoeveelheid(numeric)).toBe(verwacht);
  });
});

describe('hoeveelheid bij het inrichten', () => {
  it.each(['-1', '1,5', '01', '1e3', '', '12345678901234', '0.1234567890123'])('weigert "%s"', (tekst) => {
    expect(HOEVEELHEID.safeParse(tekst).success).toBe(false);
  });

  it.each(['0', '1.5', '9999999999999.999999999999'])('neemt "%s" aan', (tekst) => {
    expect(HOEVEELHEID.safeParse(tekst).success).toBe(true);
  });
});

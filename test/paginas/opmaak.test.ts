import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  count,
  formatBedrag,
  formatDatum,
  formatEuro,
  formatGetal,
  formatMoment,
  formatPromille,
  formatSaldo,
  formatTijdstip,
  join,
  shortHash,
  speakBedrag,
  sumBedragen,
} from '../../src/paginas/opmaak/index.js';

describe('bedragen', () => {
  it.each([
    ['0.00', '0,00', '€\u00a00,00', '0,00'],
    ['1234.56', '1.234,56', '€\u00a01.234,56', '+1.234,56'],
    ['-28572.91', '\u221228.572,91', '€\u00a0\u221228.572,91', '\u221228.572,91'],
    ['9999999999999.99', '9.999.999.999.999,99', '€\u00a09.999.999.999.999,99', '+9.999.999.999.999,99'],
    ['12.5', '12,50', '€\u00a012,50', '+12,50'],
  ])('%s wordt %s', (bedrag, kaal, euro, saldo) => {
    expect(formatBedrag(bedrag)).toBe(kaal);
    expect(formatEuro(bedrag)).toBe(euro);
    expect(formatSaldo(bedrag)).toBe(saldo);
  });

  it.each(['', '1,50', '1e3', 'NaN', '1.005'])('weigert %p als bedrag', (bedrag) => {
    expect(() => formatBedrag(bedrag)).toThrow(RangeError);
  });

  it('verliest geen cijfer, hoe groot het bedrag ook is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (cents) => {
        const cijfers = String(cents < 0n ? -cents : cents).padStart(3, '0');
        const bedrag = `${cents < 0n ? '-' : ''}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`;
        const terug = formatBedrag(bedrag).replaceAll('.', '').replace(',', '.').replace('\u2212', '-');
        expect(terug).toBe(bedrag);
      }),
    );
  });

  it.each([
    ['1363.500000000000', '1.363,5'],
    ['912', '912'],
    ['0.000000000001', '0,000000000001'],
    ['100719.0', '100.719'],
  ])('hoeveelheid %s wordt %s', (getal, tekst) => expect(formatGetal(getal)).toBe(tekst));

  it.each([
    ['97452.13', '97.452 euro en 13 cent'],
    ['-0.01', 'min 0 euro en 1 cent'],
    ['12.00', '12 euro'],
  ])('%s klinkt als %s', (bedrag, gesproken) => expect(speakBedrag(bedrag)).toBe(gesproken));

  it('telt op tot op de cent', () => expect(sumBedragen(['0.10', '0.20', '-0.05'])).toBe('0.25'));
  it.each([
    [248n, '24,8%'],
    [5n, '0,5%'],
    [1000n, '100,0%'],
  ])('%s promille is %s', (promille, tekst) => expect(formatPromille(promille)).toBe(tekst));
});

describe('woorden en tijd', () => {
  const moment = new Date('2026-06-09T12:21:00Z');
  it('zegt de tijd in Nederland', () => {
    expect(formatMoment(moment)).toBe('9 juni 2026, 14.21 uur');
    expect(formatTijdstip(moment)).toBe('09-06-2026 14.21');
    expect(formatDatum('2025-03-31')).toBe('31-03-2025');
  });
  it('telt en somt op', () => {
    expect(count(1, 'fout', 'fouten')).toBe('1 fout');
    expect(count(8412, 'rij', 'rijen')).toBe('8.412 rijen');
    expect(join(['Deventer', 'Olst-Wijhe', 'Raalte'])).toBe('Deventer, Olst-Wijhe en Raalte');
    expect(shortHash(`sha256:${'c41d9e075ab2'.padEnd(64, '0')}`)).toBe('c41d 9e07 5ab2');
  });
});

import { describe, expect, it } from '@jest/globals';
import { countLines, escapeText, fillIn, safeText } from '../../src/werkboeken/werkmap/tekst.js';
import { quantityFormat } from '../../src/werkboeken/werkmap/cel.js';

describe('tekst voor een cel', () => {
  it.each([
    [
      'laat gewone tekst staan',
      "Fietsenstalling 's-Heerenberg & <script>",
      "Fietsenstalling 's-Heerenberg & <script>",
    ],
    ['laat een = staan: de cel is tekst', '=1+1', '=1+1'],
    ['maakt van regeleinden een spatie', 'een\r\ntwee\tdrie', 'een twee drie'],
    ['toont dat er een stuurteken stond', 'a\u0000b\u0007c', 'a\uFFFDb\uFFFDc'],
    ['draait de leesrichting niet om', 'a\u202Eb', 'a\uFFFDb'],
    ['kent geen half teken', 'a\uD83D', 'a\uFFFD'],
    ['laat een heel teken heel', '🏛', '🏛'],
  ])('%s', (_, van, naar) => {
    expect(safeText(van)).toBe(naar);
  });

  it('schrijft _x0041_ zo dat Excel er geen A van maakt', () => {
    expect(escapeText('_x0041_ en _x1_')).toBe('_x005F_x0041_ en _x1_');
  });

  it('kort een heel lange naam in', () => {
    expect(safeText('a'.repeat(40_000))).toBe(`${'a'.repeat(499)}…`);
  });

  it('vult woorden één keer in en laat onbekende staan', () => {
    expect(fillIn('{a} en {b}', { a: '{b} $&' })).toBe('{b} $& en {b}');
  });

  it.each([
    ['een korte kop', 'Saldo', 10, 1],
    ['twee woorden in een smalle kolom', 'Definitieve lasten', 10, 2],
    ['een woord dat breder is dan de kolom', 'x'.repeat(60), 16, 4],
  ])('%s', (_, tekst, breedte, regels) => {
    expect(countLines(tekst, breedte)).toBe(regels);
  });

  it.each([
    ['1216', '[$-413]#,##0'],
    ['1216.00', '[$-413]#,##0'],
    ['151.5', '[$-413]#,##0.0'],
    ['0.123456', '[$-413]#,##0.0000'],
  ])('hoeveelheid %s krijgt %s', (hoeveelheid, formaat) => {
    expect(quantityFormat(hoeveelheid)).toBe(formaat);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copyColumns, CopyText, escapeValue } from '../../src/realisatie/copy-rows.js';

/** As PostgreSQL reads a value of COPY's text format. */
function unescape(text: string): string | null {
  if (text === '\\N') return null;
  const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
  return text.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter);
}

describe('de tekst voor COPY', () => {
  it.each<[string, string | null | undefined, string]>([
    ['leeg', null, '\\N'],
    ['niet ingevuld', undefined, '\\N'],
    ['een lege tekst', '', ''],
    ['de letters van leeg', '\\N', '\\\\N'],
    ['tab en regeleinden', 'a\tb\nc\rd', 'a\\tb\\nc\\rd'],
    ['het einde van COPY', '\\.', '\\\\.'],
  ])('%s', (_, value, expected) => {
    expect(escapeValue(value)).toBe(expected);
  });

  it('geeft elke tekst terug, op één regel en in één veld', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', 'N', '.', 'é', '😀') }),
        (text) => {
          expect(escapeValue(text)).not.toMatch(/[\t\n\r]/);
          expect(unescape(escapeValue(text))).toBe(text);
        },
      ),
    );
  });

  it('zet elke rij op een regel, met de velden in de volgorde van de kolommen', () => {
    const texts: string[] = [];
    const file = new CopyText('afname', (text) => texts.push(text));
    file.add({
      blad: 'Blad 1',
      rij: 7,
      regel: { boekjaar: '2025', product: 'P', hoeveelheid: '1.5', opmerking: null },
    });
    file.add({ blad: 'Blad 2', rij: 2, regel: { product: 'Q' } });
    file.flush();
    expect(copyColumns('afname').join()).toBe(
      'volgnummer,blad,rij,boekjaar,periode,product,deelnemer,hoeveelheid,opmerking',
    );
    expect(texts.join('').split('\n')).toEqual([
      '1\tBlad 1\t7\t2025\t\\N\tP\t\\N\t1.5\t\\N',
      '2\tBlad 2\t2\t\\N\t\\N\tQ\t\\N\t\\N\t\\N',
      '',
    ]);
  });
});

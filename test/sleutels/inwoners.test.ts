import { describe, expect, it } from '@jest/globals';
import { decodeTekst } from '../../src/sleutels/decode-tekst.js';
import { readInwoners } from '../../src/sleutels/inwoners.js';

const GEMEENTEN = [
  { code: 'druten', naam: 'Druten' },
  { code: 'GM0296', naam: 'Wijchen' },
];
const GOED = [
  { deelnemer: 'druten', waarde: '18926' },
  { deelnemer: 'GM0296', waarde: '41110' },
];

describe('inwoners uit csv', () => {
  it.each([
    [
      'zoals het CBS het levert, met anderen erbij',
      'gm_code;naam;inwoners\nGM0225;Druten;18926\nGM0296;Wijchen;41110\nGM0141;Almelo;73107\n',
      ['Almelo'],
    ],
    [
      'met een BOM, komma’s, aanhalingstekens en Windows-regels',
      '\uFEFF"Naam","Inwoners"\r\n"druten","18926"\r\n"WIJCHEN","41110"\r\n',
      [],
    ],
    ['met alleen codes', 'gm_code;inwoners\nDruten;18926\ngm0296;41110', []],
  ])('%s', (_naam, tekst, onbekend) => {
    expect(readInwoners(tekst, GEMEENTEN)).toEqual({ inwoners: GOED, onbekend, fouten: [] });
  });

  it.each([
    ['geen kolommen', '1;2;3', [/eerste rij noemt de kolommen niet/]],
    ['niets', '', [/eerste rij/]],
    [
      'een punt in het getal en een dubbele',
      'naam;inwoners\nDruten;18.926\nWijchen;1\nWijchen;2',
      [/"18\.926"/, /twee keer/],
    ],
    ['een gemeente die ontbreekt', 'naam;inwoners\nDruten;18926', [/Wijchen staat niet in het bestand/]],
    ['een negatief getal', 'naam;inwoners\nDruten;-1\nWijchen;1', [/"-1"/]],
  ])('geweigerd: %s', (_naam, tekst, fouten) => {
    const found = readInwoners(tekst, GEMEENTEN).fouten.map(({ reason }) => reason);
    expect(found).toEqual(fouten.map((fout) => expect.stringMatching(fout)));
  });

  it('leest UTF-8, en anders wat Windows schreef', () => {
    expect(decodeTekst(Buffer.from('Súdwest', 'utf8'))).toBe('Súdwest');
    expect(decodeTekst(Buffer.from('Súdwest', 'latin1'))).toBe('Súdwest');
  });
});

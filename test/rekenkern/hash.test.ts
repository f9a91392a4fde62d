import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, hashRekenmodel } from '../../src/rekenkern/hash.js';

interface Voorbeeld {
  readonly model: object;
  readonly uitkomst?: { readonly invoerHash: string };
}
const folder = new URL('../cases/voorbeelden/', import.meta.url);
const voorbeelden = readdirSync(folder)
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Voorbeeld] as const)
  .filter(([, { uitkomst }]) => uitkomst !== undefined);

describe('de hash van een rekenmodel', () => {
  it.each(voorbeelden)('van %s is die van het voorbeeld', (_file, { model, uitkomst }) => {
    expect(hashRekenmodel(model)).toBe(uitkomst?.invoerHash);
  });

  it('hangt niet af van de volgorde van de velden, wel van die van een lijst', () => {
    expect(canonicalJson({ b: [2, 1], a: null })).toBe('{"a":null,"b":[2,1]}');
    expect(hashRekenmodel({ a: 1, b: 2 })).toBe(hashRekenmodel({ b: 2, a: 1 }));
    expect(hashRekenmodel({ a: [1, 2] })).not.toBe(hashRekenmodel({ a: [2, 1] }));
  });

  it.each(['', '"', 'a"b', '"a', 'a"', '\\', 'a\nb', 'é', 'a b', 'é"', '€ 1', '\u007f', 'tab\t', '[]{}~!#'])(
    'schrijft %j als JSON',
    (text) => {
      expect(canonicalJson({ [text]: [text] })).toBe(JSON.stringify({ [text]: [text] }));
      expect(canonicalJson({ [text]: text })).toBe(JSON.stringify({ [text]: text }));
    },
  );

  it('laat een veld zonder waarde weg, zoals JSON dat doet', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([[[undefined]], [Number.NaN], [() => 1], [1n]])('weigert wat JSON niet kent: %s', (value) => {
    expect(() => canonicalJson({ a: value })).toThrow(TypeError);
  });
});

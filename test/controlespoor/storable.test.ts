import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storableJson, storableText } from '../../src/controlespoor/storable.js';

describe('tekst die PostgreSQL kan bewaren', () => {
  it.each([
    ['gewone tekst', 'Overijssel é 🏛', 'Overijssel é 🏛'],
    ['een NUL', 'a\0b', 'a\uFFFDb'],
    ['een half teken', 'a\uD83Cb', 'a\uFFFDb'],
  ])('%s', (_, text, verwacht) => {
    expect(storableText(text)).toBe(verwacht);
  });
});

describe('JSON die PostgreSQL kan bewaren', () => {
  it.each([
    ['niets', undefined, null],
    ['null', null, 'null'],
    ['een bedrag', { bedrag: '1.10' }, '{"bedrag":"1.10"}'],
    ['een NUL', ['a\0b'], '["a\uFFFDb"]'],
    ['een half teken in een sleutel', { '\uDC00': 1 }, '{"\uFFFD":1}'],
    ['een geschreven NUL', '\\u0000', '"\\\\u0000"'],
    ['een regeleinde', 'a\nb', '"a\\nb"'],
  ])('%s', (_, value, verwacht) => {
    expect(storableJson(value)).toBe(verwacht);
  });

  it('weigert wat JSON niet kan zeggen', () => {
    expect(() => storableJson(1n)).toThrow(TypeError);
  });

  it('laat elke waarde zonder zulke tekens zoals zij is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        if (/\\u(0000|d[89a-f])/.test(json)) return;
        expect(storableJson(value)).toBe(json);
      }),
    );
  });
});

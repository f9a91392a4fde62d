import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDoubleNames } from '../../src/rekenkern/index.js';

const padsIn = (text: string): string[] => findDoubleNames(text, JSON.parse(text)).map(({ pad }) => pad);

describe('een naam die twee keer in een JSON-object staat', () => {
  it.each([
    ['bovenaan', '{"a":1,"b":2,"a":3}', ['a']],
    [
      'in een lijst, genoemd naar de code',
      '{"sleutels":[{"code":"k","gewichten":{"x":"1", "x" : "2"}}]}',
      ['sleutels/k/gewichten/x'],
    ],
    ['in een lijst zonder code, genoemd naar de plaats', '{"l":[ [], {"x":{} , "x":[]} ]}', ['l/1/x']],
    ['anders geschreven', '{"a":1,"\\u0061":2}', ['a']],
    ['drie keer', '{"a":1,"a":2,"a":3}', ['a', 'a']],
    ['met aanhalingstekens in de waarde', '{"a":"\\"a\\":1,","b":"\\\\","b":[true,null,-1.5e3,{}]}', ['b']],
    ['in twee objecten van een lijst mag', '[{"a":1},{"a":2}]', []],
    ['in een waarde mag', '{"a":{"a":{"a":1}}}', []],
    ['kaal', '  "a" ', []],
  ])('%s', (_naam, text, pads) => {
    expect(padsIn(text)).toEqual(pads);
  });

  it('noemt de naam in de zin, en houdt op bij tekst die dieper gaat dan elk model', () => {
    const text = '{"a":{"c":{"b":1,"b":2}}}';
    expect(findDoubleNames(text, JSON.parse(text))).toEqual([
      { code: 'DUBBELE_CODE', pad: 'a/c/b', melding: '"b" staat hier twee keer. Haal er een weg.' },
    ]);
    expect(padsIn(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toEqual([]);
  });

  it('is er nooit in wat JavaScript zelf schrijft', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(padsIn(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gastherenIn } from '../../src/verband/gastheren.js';

/** Each until the next one begins. */
const schappen = (...rijen: readonly (readonly [vanaf: string, gastheer: string])[]) =>
  rijen.map(([vanaf, gastheer], plaats) => ({ vanaf, tot: rijen[plaats + 1]?.[0] ?? null, gastheer }));

describe('gastheer van een werkorganisatie in een boekjaar', () => {
  it.each([
    ['zonder gastheerschap is er geen', [], []],
    ['een eerder begonnen gastheerschap loopt door', schappen(['2022-01-01', 'a']), ['a']],
    ['een later gastheerschap telt nog niet', schappen(['2022-01-01', 'a'], ['2025-01-01', 'b']), ['a']],
    ['een wissel op 1 januari geeft één gastheer', schappen(['2022-01-01', 'a'], ['2024-01-01', 'b']), ['b']],
    [
      'een wissel op 31 december geeft er twee',
      schappen(['2022-01-01', 'a'], ['2024-12-31', 'b']),
      ['a', 'b'],
    ],
    ['een wissel naar dezelfde is geen wissel', schappen(['2022-01-01', 'a'], ['2024-07-01', 'a']), ['a']],
    ['wie halverwege begint zonder voorganger is de enige', schappen(['2024-07-01', 'a']), ['a']],
    ['wie voor het jaar ophield telt niet', [{ vanaf: '2022-01-01', tot: '2024-01-01', gastheer: 'a' }], []],
    ['wie op 2 januari ophoudt telt nog', [{ vanaf: '2022-01-01', tot: '2024-01-02', gastheer: 'a' }], ['a']],
    [
      'heen en terug zijn drie perioden',
      schappen(['2020-01-01', 'a'], ['2024-03-01', 'b'], ['2024-09-01', 'a']),
      ['a', 'b', 'a'],
    ],
    [
      'de volgorde van de rijen doet er niet toe',
      schappen(['2022-01-01', 'a'], ['2024-07-01', 'b']).reverse(),
      ['a', 'b'],
    ],
  ])('%s', (_naam, rijen, gastheren) => {
    expect(gastherenIn(rijen, 2024)).toEqual(gastheren);
  });

  it('eindigt bij wie het laatst begon tot en met 31 december', () => {
    const maand = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
    const datum = fc.tuple(fc.integer({ min: 2020, max: 2027 }), maand).map(([j, m]) => `${j}-${m}-01`);
    const rijen = fc.uniqueArray(fc.record({ vanaf: datum, gastheer: fc.constantFrom('a', 'b', 'c') }), {
      selector: ({ vanaf }) => vanaf,
    });
    fc.assert(
      fc.property(rijen, (starts) => {
        const inVolgorde = [...starts].sort((een, ander) => (een.vanaf < ander.vanaf ? -1 : 1));
        const reeks = schappen(...inVolgorde.map(({ vanaf, gastheer }) => [vanaf, gastheer] as const));
        const laatste = inVolgorde.filter(({ vanaf }) => vanaf <= '2024-12-31').at(-1);
        expect(gastherenIn(reeks, 2024).at(-1)).toBe(laatste?.gastheer);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gastherenIn } from '../../src/verband/gastheren.js';

const schap = (vanaf: string, gastheer: string) => ({ vanaf, gastheer });

describe('gastheer van een werkorganisatie in een boekjaar', () => {
  it.each([
    ['zonder gastheerschap is er geen', [], []],
    ['een eerder begonnen gastheerschap loopt door', [schap('2022-01-01', 'a')], ['a']],
    ['een later gastheerschap telt nog niet', [schap('2022-01-01', 'a'), schap('2025-01-01', 'b')], ['a']],
    [
      'een wissel op 1 januari geeft één gastheer',
      [schap('2022-01-01', 'a'), schap('2024-01-01', 'b')],
      ['b'],
    ],
    [
      'een wissel op 31 december geeft er twee',
      [schap('2022-01-01', 'a'), schap('2024-12-31', 'b')],
      ['a', 'b'],
    ],
    ['een wissel naar dezelfde is geen wissel', [schap('2022-01-01', 'a'), schap('2024-07-01', 'a')], ['a']],
    ['wie halverwege begint zonder voorganger is de enige', [schap('2024-07-01', 'a')], ['a']],
    [
      'heen en terug zijn drie perioden',
      [schap('2020-01-01', 'a'), schap('2024-03-01', 'b'), schap('2024-09-01', 'a')],
      ['a', 'b', 'a'],
    ],
    [
      'de volgorde van de rijen doet er niet toe',
      [schap('2024-07-01', 'b'), schap('2022-01-01', 'a')],
      ['a', 'b'],
    ],
  ])('%s', (_naam, schappen, gastheren) => {
    expect(gastherenIn(schappen, 2024)).toEqual(gastheren);
  });

  it('eindigt bij wie het laatst begon tot en met 31 december', () => {
    const maand = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
    const datum = fc.tuple(fc.integer({ min: 2020, max: 2027 }), maand).map(([j, m]) => `${j}-${m}-01`);
    const rijen = fc.uniqueArray(fc.record({ vanaf: datum, gastheer: fc.constantFrom('a', 'b', 'c') }), {
      selector: ({ vanaf }) => vanaf,
    });
    fc.assert(
      fc.property(rijen, (schappen) => {
        const tot = schappen.filter(({ vanaf }) => vanaf <= '2024-12-31');
        const laatste = tot.reduce<string | undefined>(
          (beste, { vanaf }) => (beste === undefined || vanaf > beste ? vanaf : beste),
          undefined,
        );
        const gastheer = tot.find(({ vanaf }) => vanaf === laatste)?.gastheer;
        expect(gastherenIn(schappen, 2024).at(-1)).toBe(gastheer);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { geraakteJaren } from '../../src/verband/geraakte-jaren.js';

interface Feit {
  readonly vanaf: string;
  readonly tot: string | null;
  readonly wat: string;
  readonly noot?: string;
}
const JAREN = [2023, 2024, 2025, 2026];
const feit = (vanaf: string, tot: string | null, wat = 'a'): Feit => ({ vanaf, tot, wat });
const telt = ({ wat }: Feit): string[] => [wat];
const raak = (oude: readonly Feit[], nieuwe: readonly Feit[]): number[] =>
  geraakteJaren(JAREN, { oude, nieuwe, telt });

describe('welke boekjaren anders worden', () => {
  it.each<[string, Feit[], Feit[], number[]]>([
    ['niets', [], [], []],
    ['iets nieuws, vanaf een dag', [], [feit('2024-12-31', null)], [2024, 2025, 2026]],
    ['iets nieuws, tot een dag', [], [feit('2024-03-01', '2025-01-01')], [2024]],
    [
      'een einde op de eerste dag van een jaar',
      [feit('2020-01-01', null)],
      [feit('2020-01-01', '2025-01-01')],
      [2025, 2026],
    ],
    [
      'een einde op de tweede dag',
      [feit('2020-01-01', null)],
      [feit('2020-01-01', '2024-01-02')],
      [2024, 2025, 2026],
    ],
    ['wat niet meer waar is', [feit('2024-06-01', '2025-06-01')], [], [2024, 2025]],
    [
      'hetzelfde in twee stukken',
      [feit('2023-01-01', null)],
      [feit('2023-01-01', '2024-07-01'), feit('2024-07-01', null)],
      [],
    ],
    [
      'iets anders halverwege',
      [feit('2023-01-01', null)],
      [feit('2023-01-01', '2024-07-01'), feit('2024-07-01', null, 'b')],
      [2024, 2025, 2026],
    ],
    ['een jaar dat er niet is', [], [feit('2019-01-01', '2020-01-01')], []],
  ])('%s', (_, oude, nieuwe, jaren) => {
    expect(raak(oude, nieuwe)).toEqual(jaren);
  });

  it('wat niet telt, raakt niets', () => {
    const oud = feit('2023-01-01', null);
    expect(raak([oud], [{ ...oud, noot: 'anders' }])).toEqual([]);
  });

  const dag = fc
    .tuple(
      fc.integer({ min: 2022, max: 2027 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(
      ([jaar, maand, dagnummer]) =>
        `${jaar}-${String(maand).padStart(2, '0')}-${String(dagnummer).padStart(2, '0')}`,
    );
  const feiten = fc.array(
    fc
      .tuple(dag, fc.option(dag), fc.constantFrom('a', 'b'))
      .filter(([vanaf, tot]) => tot === null || tot > vanaf)
      .map(([vanaf, tot, wat]) => feit(vanaf, tot, wat)),
    { maxLength: 4 },
  );

  it('zegt hetzelfde als wie elke dag bekijkt', () => {
    const every = (jaar: number): string[] =>
      Array.from({ length: 12 * 31 }, (_, n) => {
        const [maand, dagnummer] = [Math.floor(n / 31) + 1, (n % 31) + 1];
        return `${jaar}-${String(maand).padStart(2, '0')}-${String(dagnummer).padStart(2, '0')}`;
      });
    const on = (all: readonly Feit[], day: string): string =>
      all
        .filter(({ vanaf, tot }) => vanaf <= day && (tot === null || day < tot))
        .map(({ wat }) => wat)
        .sort()
        .join();
    fc.assert(
      fc.property(feiten, feiten, (oude, nieuwe) => {
        const slow = JAREN.filter((jaar) => every(jaar).some((day) => on(oude, day) !== on(nieuwe, day)));
        expect(raak(oude, nieuwe)).toEqual(slow);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { geldendeWaarden } from '../../src/sleutels/geldend.js';

const op = (peildatum: string, waarde: string) => ({ peildatum, waarde });

describe('sleutelwaarden die voor een boekjaar tellen', () => {
  it.each([
    ['zonder waarden is er niets', [], []],
    ['alleen latere waarden tellen niet', [op('2025-01-01', '1')], []],
    ['31 december telt nog mee', [op('2024-12-31', '1')], ['1']],
    [
      'de nieuwste verzameling vervangt de oudere geheel',
      [op('2020-01-01', '1'), op('2020-01-01', '2'), op('2024-01-01', '3')],
      ['3'],
    ],
    ['wat na het boekjaar komt verandert niets', [op('2020-01-01', '1'), op('2025-01-01', '2')], ['1']],
  ])('%s', (_naam, waarden, geldend) => {
    expect(geldendeWaarden(waarden, 2024).map(({ waarde }) => waarde)).toEqual(geldend);
  });
});

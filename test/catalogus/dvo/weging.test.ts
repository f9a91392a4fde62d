import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weighAfnemers } from '../../../src/catalogus/dvo/afnemers.js';
import { toUnits } from '../../../src/catalogus/dvo/decimaal.js';
import { daysIn, daysOf } from '../../../src/catalogus/dvo/periode.js';
import { weighByDays } from '../../../src/catalogus/dvo/weging.js';
import { regel } from './opzet.js';

const IN_2025 = { boekjaar: 2025, decimalen: 12 };
const DAG_MS = 86_400_000;
const dayOf = (boekjaar: number, place: number): string =>
  new Date(Date.UTC(boekjaar, 0, 1) + place * DAG_MS).toISOString().slice(0, 10);

describe('dagen van een boekjaar', () => {
  it.each([
    ['het hele jaar', '2025-01-01', '2026-01-01', 365],
    ['een schrikkeljaar', '2024-01-01', '2025-01-01', 366],
    ['een open einde', '2023-05-01', null, 365],
    ['alleen 29 februari', '2024-02-29', '2024-03-01', 1],
    ['over de zomertijd heen', '2025-03-30', '2025-03-31', 1],
    ['tot 1 januari', '2024-12-31', '2025-01-01', 1],
  ])('%s', (_naam, vanaf, tot, dagen) => {
    expect(
      daysIn({ vanaf, tot }, Number(vanaf.slice(0, 4)) === 2023 ? 2025 : Number(vanaf.slice(0, 4))),
    ).toBe(dagen);
  });

  it('buiten het jaar zijn er geen, ook niet op de grens', () => {
    expect(daysIn({ vanaf: '2026-01-01', tot: null }, 2025)).toBe(0);
    expect(daysIn({ vanaf: '2024-01-01', tot: '2025-01-01' }, 2025)).toBe(0);
  });

  it.each([
    [2023, 365],
    [2024, 366],
    [1900, 365],
    [2000, 366],
  ])('%i heeft er %i', (boekjaar, dagen) => expect(daysOf(boekjaar)).toBe(dagen));
});

describe('wegen naar dagen', () => {
  it.each([
    // 100 x 181/365 = 49.589041095890410958...: the 13th decimal is 9, so the last one goes up.
    ['een half jaar', [['2025-01-01', '2025-07-01', '100']], '49.589041095890'],
    ['het hele jaar blijft zoals het is', [['2020-01-01', null, '12.345678901234']], '12.345678901234'],
    // (100 x 181 + 120 x 184) / 365 = 40180 / 365 = 110.082191780821917...
    [
      'meerwerk halverwege',
      [
        ['2025-01-01', '2025-07-01', '100'],
        ['2025-07-01', null, '120'],
      ],
      '110.082191780822',
    ],
    ['niets', [], '0.000000000000'],
  ] as const)('%s', (_naam, delen, verwacht) => {
    const gewogen = delen.map(([vanaf, tot, waarde]) => ({ vanaf, tot, waarde }));
    expect(weighByDays(gewogen, IN_2025)).toBe(verwacht);
  });

  it('rondt een halve cent naar boven af, één keer over het geheel', () => {
    const dag = (place: number, waarde: string) => {
      return { vanaf: dayOf(2024, place), tot: dayOf(2024, place + 1), waarde };
    };
    const euros = { boekjaar: 2024, decimalen: 2 };
    expect(weighByDays([dag(0, '1.83')], euros)).toBe('0.01'); // 183/366 of a cent is a half
    expect(weighByDays([dag(0, '1.82')], euros)).toBe('0.00');
    expect(weighByDays([dag(0, '0.92'), dag(1, '0.91')], euros)).toBe('0.01'); // each alone would be nothing
  });

  const jaren = fc.integer({ min: 1990, max: 2099 });
  const waarde = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 13n - 1n }), fc.integer({ min: 0, max: 999_999 }))
    .map(([heel, rest]) => `${heel}.${String(rest).padStart(6, '0')}`);

  it('een afspraak die in stukken is geknipt, telt op tot de hele', () => {
    const knippen = fc.array(fc.integer({ min: 1, max: 364 }), { maxLength: 6 });
    fc.assert(
      fc.property(jaren, waarde, knippen, (boekjaar, hele, places) => {
        const grenzen = [0, ...new Set(places.sort((a, b) => a - b)), daysOf(boekjaar)];
        const delen = grenzen.slice(1).map((tot, index) => ({
          vanaf: dayOf(boekjaar, grenzen[index] ?? 0),
          tot: dayOf(boekjaar, tot),
          waarde: hele,
        }));
        const gewogen = weighByDays(delen, { boekjaar, decimalen: 12 });
        expect(toUnits(gewogen, 12)).toBe(toUnits(hele, 12));
      }),
    );
  });

  it('wat een dag langer duurt, weegt nooit minder, en nooit meer dan het hele jaar', () => {
    fc.assert(
      fc.property(jaren, waarde, fc.integer({ min: 1, max: 364 }), (boekjaar, hele, dagen) => {
        const until = (place: number): bigint => {
          const deel = { vanaf: dayOf(boekjaar, 0), tot: dayOf(boekjaar, place), waarde: hele };
          return toUnits(weighByDays([deel], { boekjaar, decimalen: 12 }), 12);
        };
        expect(until(dagen) <= until(dagen + 1)).toBe(true);
        expect(until(dagen + 1) <= toUnits(hele, 12)).toBe(true);
      }),
    );
  });
});

describe('wie afnemer is in een boekjaar', () => {
  const volgorde = ['zuid', 'noord'];
  it('is ieder met een regel die een dag geldt, in de volgorde van de deelnemers', () => {
    const gevonden = weighAfnemers(
      [
        regel({ tot: '2025-07-01', minimum: '4', inbreng: '365.00' }),
        regel({ deelnemer: 'zuid', vanaf: '2025-12-31', tot: null, contract: null }),
        regel({ product: 'P-2', vanaf: '2026-01-01', tot: null }),
      ],
      2025,
      volgorde,
    );
    expect([...gevonden.keys()]).toEqual(['P-1']);
    expect(gevonden.get('P-1')).toEqual({
      tarief: null,
      beleid: null,
      risicodrager: null,
      afnemers: [
        { deelnemer: 'zuid', contract: '0', minimum: null, inbreng: null },
        { deelnemer: 'noord', contract: '4.958904109589', minimum: '1.983561643836', inbreng: '181.00' },
      ],
    });
  });

  it('neemt de afgesproken prijs mee', () => {
    const vast = { tarief: '12.5', beleid: 'vaste_prijs', risicodrager: 'noord' } as const;
    expect(weighAfnemers([regel(vast)], 2025, volgorde).get('P-1')).toMatchObject(vast);
  });
});

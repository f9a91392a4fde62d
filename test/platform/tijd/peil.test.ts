import { describe, expect, it } from '@jest/globals';
import { geldtIn, geldtOp, overlapt, PEIL_QUERY, toPeil } from '../../../src/platform/index.js';

describe('een peil', () => {
  it.each([
    ['een dag in de winter', '2025-03-01', '2025-03-01T23:00:00.000Z'],
    ['een dag in de zomer', '2025-07-01', '2025-07-01T22:00:00.000Z'],
    ['de dag waarop de zomertijd begint', '2025-03-30', '2025-03-30T22:00:00.000Z'],
    ['de dag waarop de zomertijd eindigt', '2025-10-26', '2025-10-26T23:00:00.000Z'],
    ['een tijdstip', '2025-03-01T12:00:00+01:00', '2025-03-01T11:00:00.000Z'],
  ])('van %s', (_, bekendOp, moment) => {
    expect(toPeil(PEIL_QUERY.parse({ bekendOp })).bekendOp?.toISOString()).toBe(moment);
  });

  it('zonder vraag is nu', () => {
    expect(toPeil({}).bekendOp).toBeNull();
  });

  it.each(['gisteren', '2025-02-30', '2025-03-01T12:00:00', ''])('weigert %j', (bekendOp) => {
    expect(PEIL_QUERY.safeParse({ bekendOp }).success).toBe(false);
  });
});

describe('geldigheid', () => {
  const periode = (vanaf: string, tot: string | null) => ({ vanaf, tot });

  it.each([
    ['tot 1 januari telt niet in dat jaar', '2020-01-01', '2025-01-01', false],
    ['tot 2 januari telt wel', '2020-01-01', '2025-01-02', true],
    ['vanaf 31 december telt wel', '2025-12-31', null, true],
    ['vanaf 1 januari van het jaar erna niet', '2026-01-01', null, false],
  ])('%s', (_, vanaf, tot, verwacht) => {
    expect(geldtIn(periode(vanaf, tot), 2025)).toBe(verwacht);
  });

  it('een dag: de eerste wel, de laatste (tot) niet', () => {
    const maand = periode('2025-03-01', '2025-04-01');
    expect(
      ['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map((dag) => geldtOp(maand, dag)),
    ).toEqual([false, true, true, false]);
  });

  it('twee perioden die op elkaar aansluiten overlappen niet', () => {
    expect(overlapt(periode('2020-01-01', '2025-01-01'), periode('2025-01-01', null))).toBe(false);
    expect(overlapt(periode('2020-01-01', '2025-01-02'), periode('2025-01-01', null))).toBe(true);
    expect(overlapt(periode('2020-01-01', null), periode('2010-01-01', null))).toBe(true);
  });
});

import { spread } from '../spread.js';

/**
 * Shares rounded to a number of decimals of a percent, by largest remainder, so that they still add up to 100.
 *
 * @returns weights in units of the last decimal, together 100
 */
export function roundShares(gewichten: readonly bigint[], decimalen: number): bigint[] {
  return spread(100n * 10n ** BigInt(decimalen), gewichten);
}

import { toCents } from '../../rekenkern/index.js';

export interface Verschilbalk {
  /** Percent of the width, from the middle. */
  readonly x: string;
  readonly breedte: string;
  readonly soort: 'meer' | 'minder' | 'geen';
}

/** A bar from the middle to the right for who pays more, to the left for who pays less; one scale for all. */
export function barOf(verschil: string, grootste: bigint): Verschilbalk {
  const cent = toCents(verschil);
  if (cent === 0n || grootste === 0n) return { x: '50', breedte: '0', soort: 'geen' };
  const grootte = cent < 0n ? -cent : cent;
  // Hundredths of a percent: half the width is 5,000.
  const lengte = (grootte * 5000n) / grootste;
  const begin = cent < 0n ? 5000n - lengte : 5000n;
  return { x: asPercent(begin), breedte: asPercent(lengte), soort: cent < 0n ? 'minder' : 'meer' };
}

const asPercent = (honderdsten: bigint): string =>
  `${honderdsten / 100n}.${String(honderdsten % 100n).padStart(2, '0')}`;

/** The largest difference, in cents and without its sign. */
export const largestVerschil = (verschillen: readonly string[]): bigint =>
  verschillen
    .map((verschil) => toCents(verschil))
    .map((cent) => (cent < 0n ? -cent : cent))
    .reduce((grootste, cent) => (cent > grootste ? cent : grootste), 0n);

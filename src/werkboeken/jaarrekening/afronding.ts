import type { Decimal } from 'decimal.js';

/** Largest amount whose cents a spreadsheet still holds with some digits to spare. */
const GROOTSTE = 1e9;
/** How near to half a cent a spreadsheet may come out on the other side of it. */
const TWIJFEL = 1e-6;

/**
 * Whether a spreadsheet, which reckons in doubles, rounds this amount to the same cent as exact arithmetic: it is not too
 * large, and exactly halfway or clearly not.
 */
export function roundsAlike(bedrag: Decimal): boolean {
  if (bedrag.abs().greaterThan(GROOTSTE)) return false;
  const halfway = bedrag.abs().times(100).mod(1).minus('0.5').abs();
  return halfway.isZero() || halfway.greaterThan(TWIJFEL);
}

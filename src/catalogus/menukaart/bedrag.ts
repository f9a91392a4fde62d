import { Decimal } from 'decimal.js';

/** Exact for every tarief and percentage there can be; halves go up. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

const CENTS = 2;

/** A tarief as PostgreSQL writes it, in cents or as fine as it was agreed: `1250.000000000000` is `1250.00`. */
export function tarief(numeric: string): string;
export function tarief(numeric: string | null): string | null;
export function tarief(numeric: string | null): string | null {
  if (numeric === null) return null;
  const waarde = new Exact(numeric);
  return waarde.toFixed(Math.max(CENTS, waarde.decimalPlaces()));
}

/**
 * An amount raised by a percentage, half a cent up. A tarief that was agreed finer than a cent keeps its decimals.
 *
 * @param bedrag euros, zero or more
 * @param percentage more than -100
 */
export function indexBedrag(bedrag: string, percentage: string): string {
  const oud = new Exact(bedrag);
  const nieuw = oud.times(new Exact(100).plus(percentage)).dividedBy(100);
  return nieuw.toFixed(Math.max(CENTS, oud.decimalPlaces()));
}

/** An amount as people write it: `1250.00` is `€ 1.250,00`. */
export function schrijfBedrag(bedrag: string): string {
  const [euros = '', cents = ''] = bedrag.split('.');
  return `€ ${euros.replace(/\B(?=(\d{3})+$)/g, '.')},${cents.padEnd(CENTS, '0')}`;
}

export const groter = (een: string, ander: string): boolean => new Exact(een).greaterThan(ander);

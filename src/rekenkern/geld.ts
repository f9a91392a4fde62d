import { Decimal } from 'decimal.js';

/** Enough digits for any amount or quantity of a rekenmodel: 13 before the point and 12 after it. */
const Exact = Decimal.clone({ precision: 60 });
const DECIMAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const LARGEST_CENT = 10n ** 15n;

/**
 * Euros as a decimal string, at most two decimals and at most 10^13, to whole cents.
 *
 * @throws RangeError when it is not such an amount.
 * @bron REKENMODEL.md "Numbers"
 */
export function toCents(bedrag: string): bigint {
  if (!DECIMAL.test(bedrag)) throw new RangeError(`Geen bedrag: ${bedrag}`);
  const cents = new Exact(bedrag).times(100);
  if (!cents.isInteger()) throw new RangeError(`Meer dan twee decimalen: ${bedrag}`);
  const whole = BigInt(cents.toFixed(0));
  if (whole > LARGEST_CENT || whole < -LARGEST_CENT) throw new RangeError(`Bedrag te groot: ${bedrag}`);
  return whole;
}

/** Whole cents to euros as a decimal string with two decimals. */
export function fromCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

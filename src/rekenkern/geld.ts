import { countDecimals, toUnits } from './getal.js';

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
  if (countDecimals(bedrag) > 2) throw new RangeError(`Meer dan twee decimalen: ${bedrag}`);
  const cents = toUnits(bedrag, 2);
  if (cents > LARGEST_CENT || cents < -LARGEST_CENT) throw new RangeError(`Bedrag te groot: ${bedrag}`);
  return cents;
}

/** Whole cents to euros as a decimal string with two decimals. */
export function fromCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

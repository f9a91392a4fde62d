/** How many digits stand behind the point of a decimal string. */
export function countDecimals(getal: string): number {
  const point = getal.indexOf('.');
  return point === -1 ? 0 : getal.length - point - 1;
}

/**
 * A decimal string as a whole number of units of 10^-decimalen.
 *
 * @param getal of the grammar of a rekenmodel
 * @param decimalen at least as many as the number has
 */
export function toUnits(getal: string, decimalen: number): bigint {
  if (decimalen === 0) return BigInt(getal);
  const point = getal.indexOf('.');
  if (point === -1) return BigInt(getal + '0'.repeat(decimalen));
  const fraction = getal.slice(point + 1);
  return BigInt(getal.slice(0, point) + fraction + '0'.repeat(decimalen - fraction.length));
}

/** The way back: 13635 units of one decimal are '1363.5'; zeros at the end are left out. */
export function fromUnits(units: bigint, decimalen: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimalen + 1, '0');
  const whole = digits.slice(0, digits.length - decimalen);
  const fraction = digits.slice(digits.length - decimalen).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Numbers in one common unit, small enough that each of them is whole: '1.5' and '2' are 15 and 20 of 1 decimal. */
export interface Eenheden {
  readonly decimalen: number;
  readonly waarden: readonly bigint[];
}

export function toCommonUnits(getallen: readonly string[]): Eenheden {
  let decimalen = 0;
  for (const getal of getallen) decimalen = Math.max(decimalen, countDecimals(getal));
  return { decimalen, waarden: getallen.map((getal) => toUnits(getal, decimalen)) };
}

export function sum(waarden: readonly bigint[]): bigint {
  let total = 0n;
  for (const waarde of waarden) total += waarde;
  return total;
}

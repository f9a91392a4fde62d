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
  const point = getal.indexOf('.');
  const digits = point === -1 ? getal : getal.slice(0, point) + getal.slice(point + 1);
  const missing = decimalen - countDecimals(getal);
  return missing === 0 ? BigInt(digits) : BigInt(digits) * 10n ** BigInt(missing);
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

/** The same proportions in the smallest whole numbers. */
export function simplify(gewichten: readonly bigint[]): readonly bigint[] {
  let divisor = 0n;
  for (const gewicht of gewichten) divisor = greatestCommonDivisor(divisor, gewicht);
  return divisor <= 1n ? gewichten : gewichten.map((gewicht) => gewicht / divisor);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

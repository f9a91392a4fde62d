const DECIMALEN = 12;

/** A decimal string of at most 12 decimals, not negative, as whole units of 10^-12. */
export function toUnits(getal: string): bigint {
  const [whole = '0', fraction = ''] = getal.split('.');
  return BigInt(whole + fraction.padEnd(DECIMALEN, '0'));
}

/** The way back: no zeros at the end. */
export function fromUnits(units: bigint): string {
  const digits = units.toString().padStart(DECIMALEN + 1, '0');
  const fraction = digits.slice(-DECIMALEN).replace(/0+$/, '');
  return digits.slice(0, -DECIMALEN) + (fraction === '' ? '' : `.${fraction}`);
}

export function sumUnits(getallen: readonly string[]): bigint {
  return getallen.reduce((total, getal) => total + toUnits(getal), 0n);
}

/** The whole, in percents. */
export const HONDERD = toUnits('100');

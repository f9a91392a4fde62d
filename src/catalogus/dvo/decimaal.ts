/** How many decimals a quantity has at most. @bron REKENMODEL.md "Numbers" */
export const DECIMALEN = 12;

/** A decimal string of zero or more as a whole number of its smallest units. */
export function toUnits(waarde: string, decimalen: number): bigint {
  const [geheel = '', breuk = ''] = waarde.split('.');
  if (/[^0]/.test(breuk.slice(decimalen))) throw new Error(`${waarde} has more than ${decimalen} decimals`);
  return BigInt(geheel + breuk.slice(0, decimalen).padEnd(decimalen, '0'));
}

/** The decimal string of so many units, with all its decimals. */
export function fromUnits(units: bigint, decimalen: number): string {
  const digits = units.toString().padStart(decimalen + 1, '0');
  return `${digits.slice(0, -decimalen)}.${digits.slice(-decimalen)}`;
}

/** Whether two decimal strings, or their absence, say the same: `12.50` is `12.5`. */
export function isSameDecimal(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return toUnits(a, DECIMALEN) === toUnits(b, DECIMALEN);
}

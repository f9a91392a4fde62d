/** Amounts and numbers as a Dutch reader writes them. */

/** '-1234.5' is 'EUR -1.234,50'. */
export function asEuros(bedrag: string): string {
  const [whole = '0', cents = ''] = bedrag.split('.');
  return `EUR ${withPoints(whole)},${cents.padEnd(2, '0')}`;
}

/** '1363.5' is '1.363,5'; 'tarief 97.35' is 'tarief 97,35'. */
export function asGetal(getal: string): string {
  const [whole = '0', fraction] = getal.split('.');
  return fraction === undefined ? withPoints(whole) : `${withPoints(whole)},${fraction}`;
}

function withPoints(whole: string): string {
  return whole.replace(/\B(?<=\d)(?=(\d{3})+$)/g, '.');
}

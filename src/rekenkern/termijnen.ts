import { spread } from './spread.js';

/**
 * Divides the instalments of a year so that what each party has paid is, after every instalment, its exact part of all
 * that was asked so far, rounded once. Rounding each instalment by itself would let the cents drift to the first party.
 *
 * @param termijnen the amount of each instalment in cents, in order
 * @param gewichten one for each party; see `spread`
 * @returns for each instalment the part of each party; over the year they add up to `spread` of the whole
 * @bron DOMEIN "Voorschot": what is invoiced during the year, in termijnen
 */
export function spreadTermijnen(termijnen: readonly bigint[], gewichten: readonly bigint[]): bigint[][] {
  let asked = 0n;
  let paid: readonly bigint[] = [];
  return termijnen.map((termijn) => {
    asked += termijn;
    const before = paid;
    paid = spread(asked, gewichten);
    return paid.map((deel, party) => deel - (before[party] ?? 0n));
  });
}

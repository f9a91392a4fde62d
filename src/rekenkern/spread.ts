import { sum } from './getal.js';

/** Divides an amount in whole cents by weights; the shares add up to the amount. */
export type Spread = (amountCent: bigint, weights: readonly bigint[]) => bigint[];

/**
 * The one way to divide: by largest remainder. Every party gets the whole units of its exact share; the units left
 * over go one each to the largest fractional parts, ties to who stands first. A negative amount mirrors a positive one.
 *
 * @param amount in whole units (cents)
 * @param weights one for each party in the declared order, whole numbers of a common unit, none negative
 * @returns a share in units for each party; together exactly `amount`
 * @throws RangeError when a weight is negative or, for an amount that is not zero, all are zero
 * @bron REKENMODEL.md "spread(amount, weights)"
 */
export function spread(amount: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('Een gewicht is kleiner dan nul.');
  if (amount === 0n) return weights.map(() => 0n);
  const total = sum(weights);
  if (total === 0n) throw new RangeError('Alle gewichten zijn nul.');
  return amount < 0n
    ? spreadPositive(-amount, weights, total).map((share) => -share)
    : spreadPositive(amount, weights, total);
}

function spreadPositive(amount: bigint, weights: readonly bigint[], total: bigint): bigint[] {
  const shares: bigint[] = [];
  const remainders: bigint[] = [];
  let left = amount;
  for (const weight of weights) {
    const exact = amount * weight;
    const share = exact / total;
    shares.push(share);
    remainders.push(exact - share * total);
    left -= share;
  }
  handOut(Number(left), remainders, shares);
  return shares;
}

/** One unit each to the largest remainders; among equals, to who stands first. */
function handOut(units: number, remainders: readonly bigint[], shares: bigint[]): void {
  if (units === 0) return;
  const least = findLargest(remainders, units);
  let forEquals = units;
  for (const remainder of remainders) if (remainder > least) forEquals -= 1;
  for (const [place, remainder] of remainders.entries()) {
    if (remainder < least || (remainder === least && forEquals === 0)) continue;
    if (remainder === least) forEquals -= 1;
    shares[place] = (shares[place] ?? 0n) + 1n;
  }
}

/** The value that stands `rank`-th when sorted from large to small; a full sort would cost more than the division itself. */
function findLargest(values: readonly bigint[], rank: number): bigint {
  const pivot = values[values.length >> 1] ?? 0n;
  const larger: bigint[] = [];
  const smaller: bigint[] = [];
  for (const value of values) {
    if (value > pivot) larger.push(value);
    else if (value < pivot) smaller.push(value);
  }
  if (rank <= larger.length) return findLargest(larger, rank);
  const notSmaller = values.length - smaller.length;
  return rank <= notSmaller ? pivot : findLargest(smaller, rank - notSmaller);
}

/**
 * Divides in whole euros: the cents of the amount are set aside and go to the largest weight (ties: the first).
 *
 * @bron REKENMODEL.md "spread(amount, weights)": 10.50 at 45:55 gives 5.00 and 5.50
 */
export function spreadEuros(amountCent: bigint, weights: readonly bigint[]): bigint[] {
  const cents = amountCent % 100n;
  const shares = spread(amountCent / 100n, weights).map((euros) => euros * 100n);
  if (cents === 0n) return shares;
  if (sum(weights) === 0n) throw new RangeError('Alle gewichten zijn nul.');
  const largest = weights.reduce((best, weight, place) => (weight > (weights[best] ?? 0n) ? place : best), 0);
  shares[largest] = (shares[largest] ?? 0n) + cents;
  return shares;
}

/** The way a rekenmodel rounds, in all its steps. */
export function spreadBy(afronding: 'cent' | 'euro' | undefined): Spread {
  return afronding === 'euro' ? spreadEuros : spread;
}

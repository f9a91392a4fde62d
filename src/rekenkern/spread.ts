/**
 * The one way to divide: by largest remainder. Every party gets the whole cents of its exact share; the cents left
 * over go one each to the largest fractional parts, ties to who stands first. A negative amount mirrors a positive one.
 *
 * @param amountCent the amount in whole cents
 * @param weights one for each party in the declared order, whole numbers of a common unit, none negative
 * @returns a share in cents for each party; together exactly `amountCent`
 * @throws RangeError when a weight is negative or, for an amount that is not zero, all are zero
 * @bron REKENMODEL.md "spread(amount, weights)"
 */
export function spread(amountCent: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('Een gewicht is kleiner dan nul.');
  if (amountCent === 0n) return weights.map(() => 0n);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) throw new RangeError('Alle gewichten zijn nul.');
  if (amountCent < 0n) return spread(-amountCent, weights).map((share) => -share);

  const shares = weights.map((weight) => (amountCent * weight) / total);
  const remainders = weights.map((weight) => (amountCent * weight) % total);
  const left = amountCent - shares.reduce((sum, share) => sum + share, 0n);
  const byRemainder = remainders.map((remainder, place) => ({ remainder, place }));
  byRemainder.sort((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { place } of byRemainder.slice(0, Number(left))) shares[place] = (shares[place] ?? 0n) + 1n;
  return shares;
}

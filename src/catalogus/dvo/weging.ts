import type { Geldig } from '../../platform/index.js';
import { fromUnits, toUnits } from './decimaal.js';
import { daysIn, daysOf } from './periode.js';

/** An amount or quantity for a whole year, that holds during a stretch of days. */
export interface Weegdeel extends Geldig {
  /** A decimal string, zero or more. */
  readonly waarde: string;
}

/**
 * What values for a whole year come to when each holds only part of it: the sum of value x days / days of the year.
 * Exact until the end; then rounded once, half up.
 *
 * @param decimalen how many decimals the values and the answer have: 12 for quantities, 2 for euros
 */
export function weighByDays(
  delen: readonly Weegdeel[],
  { boekjaar, decimalen }: { readonly boekjaar: number; readonly decimalen: number },
): string {
  const teller = delen.reduce(
    (sum, deel) => sum + toUnits(deel.waarde, decimalen) * BigInt(daysIn(deel, boekjaar)),
    0n,
  );
  return fromUnits(divideHalfUp(teller, BigInt(daysOf(boekjaar))), decimalen);
}

const divideHalfUp = (teller: bigint, noemer: bigint): bigint => (2n * teller + noemer) / (2n * noemer);

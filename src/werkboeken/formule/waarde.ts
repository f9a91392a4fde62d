import { Decimal } from 'decimal.js';

/** Decimals of a formula: many more digits than a double, so that rounding is never our doing. */
export const Getal = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** What a cell holds or a formula gives; null is an empty cell. */
export type Waarde = Decimal | string | boolean | null;

/** One value, or the values of a range in reading order. */
export type Resultaat = Waarde | readonly Waarde[];

export const isReeks = (resultaat: Resultaat): resultaat is readonly Waarde[] => Array.isArray(resultaat);

export const toReeks = (resultaat: Resultaat): readonly Waarde[] =>
  isReeks(resultaat) ? resultaat : [resultaat];

/** A single value as a number, the way an operator of Excel takes it: empty is 0, true is 1. */
export function toGetal(resultaat: Resultaat): Decimal {
  if (resultaat === null) return new Getal(0);
  if (typeof resultaat === 'boolean') return new Getal(resultaat ? 1 : 0);
  if (resultaat instanceof Decimal) return resultaat;
  throw new Error(`Geen getal in een formule: ${JSON.stringify(resultaat)}`);
}

/** A single value as text; only whole numbers, because the decimal sign of a text depends on the reader's settings. */
export function toTekst(resultaat: Resultaat): string {
  if (typeof resultaat === 'string') return resultaat;
  if (resultaat instanceof Decimal && resultaat.isInteger()) return resultaat.toFixed(0);
  throw new Error(`Geen tekst in een formule: ${JSON.stringify(resultaat)}`);
}

/** Applies `work` to two values, or value by value where one or both are ranges of equal length. */
export function pairwise(
  links: Resultaat,
  rechts: Resultaat,
  work: (a: Waarde, b: Waarde) => Waarde,
): Resultaat {
  if (!isReeks(links)) {
    return isReeks(rechts) ? rechts.map((b) => work(links, b)) : work(links, rechts);
  }
  if (!isReeks(rechts)) return links.map((a) => work(a, rechts));
  if (links.length !== rechts.length) throw new Error('Reeksen van ongelijke lengte in een formule.');
  return links.map((a, i) => work(a, rechts[i] ?? null));
}

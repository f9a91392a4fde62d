import type { FoutCode } from '../fouten.js';

/** Why a key cannot divide an amount among these parties. */
export interface Weigering {
  readonly fout: FoutCode;
  readonly melding: string;
}

/** The weight of each party, as whole numbers of a common unit, their sum above zero. */
export type Weging = readonly bigint[] | Weigering;

export const isWeigering = (weging: Weging): weging is Weigering => !Array.isArray(weging);

/** What a key may look at while it is weighed: other keys, and the charges so far for pondspondsgewijs. */
export interface Weegschaal {
  readonly aantalDeelnemers: number;
  readonly places: ReadonlyMap<string, number>;
  /** Weighs another key among the same parties. */
  weigh(code: string, partijen: readonly number[]): Weging;
  /** Direct and product charges of each deelnemer, in cents, over these werkorganisaties (without: all). */
  lasten(werkorganisaties: readonly string[] | undefined): readonly bigint[];
}

/** Numbers by code of a deelnemer, laid out by its place; who is not named has none. */
export function byPlace<T>(entries: Iterable<readonly [string, T]>, schaal: Weegschaal, none: T): T[] {
  const row = new Array<T>(schaal.aantalDeelnemers).fill(none);
  for (const [code, value] of entries) {
    const place = schaal.places.get(code);
    if (place !== undefined) row[place] = value;
  }
  return row;
}

/** The numbers of these parties only. */
export function pick<T>(row: readonly T[], partijen: readonly number[]): T[] {
  return partijen.map((place) => row[place] as T);
}

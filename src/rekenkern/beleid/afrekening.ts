import type { Afnemers } from '../afname.js';
import type { FoutCode } from '../fouten.js';
import type { Product } from '../rekenmodel.js';
import type { Grondslag } from '../rekening.js';
import type { Weging } from '../sleutels/weging.js';
import type { Spread } from '../spread.js';

/** A product at the end of the year: what it cost, who took it, and how it may be divided. All amounts in cents. */
export interface Afrekening {
  readonly product: Product;
  readonly vast: bigint;
  readonly variabel: bigint;
  readonly afnemers: Afnemers;
  readonly spread: Spread;
  /** Weighs the key of the product among its takers; undefined when that key is faulty. */
  readonly weigh: () => Weging | undefined;
  readonly places: ReadonlyMap<string, number>;
}

/** A part of the charges of a product: what each party pays of it, and why. */
export interface Deel {
  readonly wat: 'kosten' | 'vast' | 'variabel' | 'tarief' | 'inbreng' | 'rest';
  /** Divided by largest remainder; a tariff, an inbreng and a risk are not. */
  readonly isVerdeeld: boolean;
  readonly bedrag: bigint;
  /** Places among the deelnemers, in their order. */
  readonly partijen: readonly number[];
  readonly delen: readonly bigint[];
  /** What it was divided by; for a tariff the quantities; null where one party bears it. */
  readonly grondslag: Grondslag | null;
}

/** Why a policy cannot settle a product. */
export interface Afwijzing {
  readonly fout: FoutCode;
  /** Below the product. */
  readonly veld: 'afname' | 'afrekening/sleutel';
  readonly melding: string;
}

/** One settlement policy: the parts of the charges, or why not; undefined when its key is faulty, which was reported. */
export type Beleidsregel = (afrekening: Afrekening) => readonly Deel[] | Afwijzing | undefined;

export const kostenOf = ({ vast, variabel }: Afrekening): bigint => vast + variabel;

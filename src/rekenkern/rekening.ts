import type { Fouten } from './fouten.js';
import type { Rekenmodel } from './rekenmodel.js';
import { spreadBy, type Spread } from './spread.js';

/** What every step of one calculation stands on. A party is named by its place among the deelnemers. */
export interface Rekening {
  readonly model: Rekenmodel;
  readonly fouten: Fouten;
  readonly deelnemers: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly spread: Spread;
}

export function openRekening(model: Rekenmodel, fouten: Fouten): Rekening {
  const deelnemers = model.deelnemers.map(({ code }) => code);
  const places = new Map(deelnemers.map((code, place) => [code, place]));
  return { model, fouten, deelnemers, places, spread: spreadBy(model.afronding) };
}

/** What an amount is divided by: a weight for each party, in units of 10^-decimalen, with a name for whoever reads it. */
export interface Grondslag {
  readonly naam: string;
  readonly gewichten: readonly bigint[];
  readonly decimalen: number;
}

/** One amount divided over parties, kept whole so that it can be explained. */
export interface Verdeling {
  readonly bedrag: bigint;
  readonly grondslag: Grondslag;
  readonly delen: readonly bigint[];
}

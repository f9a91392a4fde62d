import { toCents } from './geld.js';
import { toCommonUnits, type Eenheden } from './getal.js';
import type { Afname, Product } from './rekenmodel.js';

/** Who takes a product, in the order of the deelnemers, and how much. */
export interface Afnemers {
  /** Places among the deelnemers. */
  readonly partijen: readonly number[];
  readonly afname: readonly Afname[];
}

/** The takers are exactly the deelnemers named in the afname of the product. */
export function listAfnemers({ afname }: Product, places: ReadonlyMap<string, number>): Afnemers {
  const partijen: number[] = [];
  const byPlace: Afname[] = [];
  for (const code in afname) {
    const place = places.get(code);
    const regel = afname[code];
    if (place === undefined || regel === undefined) continue;
    partijen.push(place);
    byPlace[place] = regel;
  }
  partijen.sort((a, b) => a - b);
  return { partijen, afname: partijen.map((place) => byPlace[place] ?? {}) };
}

/** What was agreed; where nothing was, what was used. */
export function contractOf({ afname }: Afnemers): Eenheden {
  return toCommonUnits(afname.map(({ contract, werkelijk }) => contract ?? werkelijk ?? '0'));
}

/** Q: what was used, or the agreed minimum where that is more; without a count, what was agreed. */
export function hoeveelheidOf({ afname }: Afnemers): Eenheden {
  const werkelijk = afname.map((regel) => regel.werkelijk ?? regel.contract ?? '0');
  if (afname.every(({ minimum }) => minimum === undefined)) return toCommonUnits(werkelijk);
  const both = toCommonUnits([...werkelijk, ...afname.map(({ minimum }) => minimum ?? '0')]);
  const waarden = afname.map((_, index) => {
    const used = both.waarden[index] ?? 0n;
    const minimum = both.waarden[index + afname.length] ?? 0n;
    return used > minimum ? used : minimum;
  });
  return { decimalen: both.decimalen, waarden };
}

/** The budget that each handed over with the task, in cents. */
export function inbrengOf({ afname }: Afnemers): readonly bigint[] {
  return afname.map(({ inbreng }) => toCents(inbreng ?? '0'));
}

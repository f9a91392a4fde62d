import type { Cel, Rij } from '../reader/cel.js';
import type { Kopregel } from './kopregel.js';
import { clean, foldHeader } from './tekst.js';

/** A cell that holds something: also a formula without a value. */
export const isFilled = (cel: Cel): boolean =>
  cel.soort === 'geen' || cel.soort === 'foutwaarde' || clean(cel.waarde) !== '';

/** Whether a row says the names of the columns again, as a print-out on more pages does. */
export function repeatsKopregel(rij: Rij, { plaatsen }: Kopregel): boolean {
  const texts = new Map(rij.cellen.map(({ kolom, waarde }) => [kolom, waarde]));
  return plaatsen.every(
    ([kolomnummer, { naam, verplicht }]) =>
      !verplicht || foldHeader(texts.get(kolomnummer) ?? '') === foldHeader(naam),
  );
}

const TOTAAL = /^((sub|eind|generaal )?totaal|totalen)\b/i;

/** A row that says it is a total and lacks something that every real row has, or that sums a filtered column. */
export function isTotaal(rij: Rij, { plaatsen }: Kopregel): boolean {
  const filled = new Map(rij.cellen.filter(isFilled).map((cel) => [cel.kolom, cel]));
  const required = plaatsen
    .filter(([, kolom]) => kolom.verplicht)
    .map(([kolomnummer]) => filled.get(kolomnummer));
  if (required.some((cel) => /^(SUBTOTAL|AGGREGATE)\(/i.test(cel?.formule ?? ''))) return true;
  if (required.some(saysTotaal)) return true;
  return required.includes(undefined) && [...filled.values()].some(saysTotaal);
}

const saysTotaal = (cel: Cel | undefined): boolean =>
  cel?.soort === 'tekst' && TOTAAL.test(clean(cel.waarde));

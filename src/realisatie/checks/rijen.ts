import type { Cel, Rij } from '../reader/cel.js';
import type { Kopregel } from './kopregel.js';
import { clean, foldHeader } from './tekst.js';

/** A cell that holds something: also a formula without a value. */
export const isFilled = (cel: Cel): boolean =>
  cel.soort === 'geen' || cel.soort === 'foutwaarde' || clean(cel.waarde) !== '';

/** Whether a row says the names of the columns again, as a print-out on more pages does. */
export function repeatsKopregel(rij: Rij, { plaatsen }: Kopregel): boolean {
  return plaatsen.every(([kolomnummer, { naam, verplicht, vast }]) => {
    if (!verplicht || vast !== undefined) return true;
    const cel = rij.cellen.find(({ kolom }) => kolom === kolomnummer);
    return cel?.soort === 'tekst' && foldHeader(cel.waarde) === foldHeader(naam);
  });
}

const TOTAAL = /^((sub|eind|generaal )?totaal|totalen)\b/i;
const SUMS_FILTER = /^(SUBTOTAL|AGGREGATE)\(/i;

/** A row that says it is a total and lacks something that every real row has, or that sums a filtered column. */
export function isTotaal(rij: Rij, { plaatsen }: Kopregel): boolean {
  if (rij.cellen.some(({ formule }) => formule !== null && SUMS_FILTER.test(formule))) return true;
  if (!rij.cellen.some(saysTotaal)) return false;
  const required = plaatsen
    .filter(([, { verplicht, vast }]) => verplicht && vast === undefined)
    .map(([kolomnummer]) => kolomnummer);
  const filled = rij.cellen.filter(isFilled);
  return required.some((kolomnummer) => {
    const cel = filled.find(({ kolom }) => kolom === kolomnummer);
    return cel === undefined || saysTotaal(cel);
  });
}

const saysTotaal = (cel: Cel): boolean => cel.soort === 'tekst' && TOTAAL.test(clean(cel.waarde));

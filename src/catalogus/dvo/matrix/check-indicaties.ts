import type { OngeldigVeld } from '../../../platform/index.js';
import type { IndicatiesInvoer } from '../dvo.schema.js';
import { keyOf, type Matrixgegevens } from './afnamematrix.js';

/** What is wrong with indicaties that somebody gives, all at once. */
export function checkIndicaties(
  { boekjaar, producten, deelnemers }: Matrixgegevens,
  { indicaties }: IndicatiesInvoer,
): OngeldigVeld[] {
  const keys = indicaties.map(keyOf);
  return indicaties.flatMap(({ product, deelnemer }, place) => {
    const faults: OngeldigVeld[] = [];
    const fault = (veld: string, reason: string): unknown =>
      faults.push({ name: `indicaties/${place}/${veld}`, reason });
    if (!producten.some((een) => een.product === product))
      fault('product', `“${product}” staat niet op een menukaart van ${boekjaar}. Zet het daar eerst op.`);
    if (!deelnemers.some(({ code }) => code === deelnemer))
      fault('deelnemer', `“${deelnemer}” neemt in ${boekjaar} niet deel. Noem een deelnemer van dat jaar.`);
    if (keys.indexOf(keyOf({ product, deelnemer })) < place)
      fault('product', `${product} voor ${deelnemer} staat er twee keer. Laat er één staan.`);
    return faults;
  });
}

import { geldtIn, type Geldig } from '../platform/index.js';

type MetGastheer = Geldig & { readonly gastheer: string };

/**
 * Who runs a werkorganisatie in a boekjaar, one after the other: the last one holds at its end. More than one
 * means that the boekjaar has no single gastheer; none means that the verband itself runs it.
 *
 * @bron DOWR art. 4.3; REKENMODEL.md "The model"
 */
export function gastherenIn(gastheerschappen: readonly MetGastheer[], boekjaar: number): string[] {
  const inYear = gastheerschappen
    .filter((gastheerschap) => geldtIn(gastheerschap, boekjaar))
    .sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1))
    .map(({ gastheer }) => gastheer);
  return inYear.filter((gastheer, place) => gastheer !== inYear[place - 1]);
}

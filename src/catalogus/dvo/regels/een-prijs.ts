import type { OngeldigVeld } from '../../../platform/index.js';
import { isSameDecimal } from '../decimaal.js';
import { shareYear } from '../periode.js';
import type { Gevraagd, Omgeving, Regel } from '../regel.js';

const VELDEN = {
  tarief: 'één tarief',
  beleid: 'één manier van afrekenen',
  risicodrager: 'één risicodrager',
} as const;
type Veld = keyof typeof VELDEN;

/**
 * All takers of a product in a year agree on one tarief, one beleid and one risicodrager.
 *
 * @param alle the lines of this DVO as they would become
 */
export function checkEenPrijs(
  { andere }: Omgeving,
  gevraagd: readonly Gevraagd[],
  alle: readonly Regel[],
): OngeldigVeld[] {
  return gevraagd.flatMap(({ regel, plek, vervalt }) => {
    if (vervalt) return [];
    const others = [...andere, ...alle].filter(
      (een) => een !== regel && een.product === regel.product && shareYear(een, regel),
    );
    return (Object.keys(VELDEN) as Veld[]).flatMap((veld) => {
      const different = others.find((een) => !agree(veld, een[veld], regel[veld]));
      return different === undefined ? [] : [{ name: `${plek}/${veld}`, reason: sentence(veld, different) }];
    });
  });
}

const agree = (veld: Veld, a: string | null, b: string | null): boolean =>
  veld === 'tarief' ? isSameDecimal(a, b) : a === b;

function sentence(veld: Veld, { deelnemer, product, [veld]: waarde }: Regel): string {
  const own =
    waarde === null ? `houdt ${deelnemer} dat van de menukaart aan` : `sprak ${deelnemer} ${waarde} af`;
  const mend = waarde === null ? 'Laat het ook hier weg' : `Geef hier ook ${waarde}`;
  return `Voor alle afnemers van ${product} geldt in een jaar ${VELDEN[veld]}, en hiervoor ${own}. ${mend}, of laat de wijziging voor iedereen op 1 januari ingaan.`;
}

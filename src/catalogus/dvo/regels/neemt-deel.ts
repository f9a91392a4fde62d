import type { OngeldigVeld } from '../../../platform/index.js';
import { findGaps } from '../periode.js';
import type { Gevraagd, Omgeving } from '../regel.js';

/** Only who takes part in the verband can take a product, and only as long. */
export function checkNeemtDeel(
  { deelnames, deelnemers }: Omgeving,
  gevraagd: readonly Gevraagd[],
): OngeldigVeld[] {
  return gevraagd.flatMap(({ regel, plek, vervalt }) => {
    const { deelnemer, risicodrager } = regel;
    const faults: OngeldigVeld[] = [];
    if (risicodrager !== null && !deelnemers.includes(risicodrager))
      faults.push({
        name: `${plek}/risicodrager`,
        reason: `“${risicodrager}” is geen deelnemer van dit verband. Geef de code van een deelnemer.`,
      });
    const [gap] = findGaps(
      regel,
      deelnames.filter((deelname) => deelname.deelnemer === deelnemer),
    );
    if (gap !== undefined && !vervalt)
      faults.push({
        name: plek,
        reason: `${deelnemer} neemt vanaf ${gap.vanaf} niet deel aan het verband. Laat de regel alleen gelden zolang de deelname duurt.`,
      });
    return faults;
  });
}

import type { OngeldigVeld } from '../platform/index.js';

/** Percentages of the stranded costs that a leaver pays, year after year, unless the file says otherwise. @bron DOMEIN.md rule 8 */
export const AFBOUW: readonly number[] = [100, 80, 60, 40, 20];

interface Aanzegging {
  readonly aangezegdOp: string;
  readonly per: string;
  readonly afbouw?: readonly number[] | undefined;
}

/** What is wrong with a notice: an exit is per 1 January, at least a year later. @bron DOWR art. 15.2 */
export function faultsOfUittreding({ aangezegdOp, per, afbouw = AFBOUW }: Aanzegging): OngeldigVeld[] {
  const fouten: OngeldigVeld[] = [];
  const first = firstExit(aangezegdOp);
  if (!per.endsWith('-01-01')) {
    const next = `${Number(per.slice(0, 4)) + 1}-01-01`;
    const reason = `Uittreden kan alleen per 1 januari. Kies ${next > first ? next : first}.`;
    fouten.push({ name: 'per', reason });
  } else if (per < first) {
    const reason = `De opzegtermijn is ten minste een jaar. Wie op ${aangezegdOp} opzegt, treedt op zijn vroegst uit per ${first}; kies die dag of een latere 1 januari.`;
    fouten.push({ name: 'per', reason });
  }
  if (afbouw.some((percentage, place) => percentage > (afbouw[place - 1] ?? 100)))
    fouten.push({
      name: 'afbouw',
      reason: 'Een afbouw loopt af. Geef elk jaar ten hoogste het percentage van het jaar ervoor.',
    });
  return fouten;
}

/** The first 1 January that is at least a year after a notice. */
export function firstExit(aangezegdOp: string): string {
  const year = Number(aangezegdOp.slice(0, 4));
  return `${aangezegdOp.endsWith('-01-01') ? year + 1 : year + 2}-01-01`;
}

/** Why an exit cannot take effect, in Dutch; null when it can. @bron DOWR art. 15.4 and 4.3 */
export function wrongEffectuering(
  { advies, per }: { readonly advies: string | null; readonly per: string },
  gastheerVan: readonly string[],
): string | null {
  if (advies === null)
    return 'Over de gevolgen voor wie uittreedt is eerst bindend advies van een onafhankelijke deskundige nodig. Leg het advies vast.';
  if (gastheerVan.length === 0) return null;
  return `Wie uittreedt is na ${per} nog gastheer van ${gastheerVan.join(', ')}. Wijs daarvoor eerst per ${per} een andere gastheer aan.`;
}

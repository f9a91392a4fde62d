import { geldtOp, overlapt, type OngeldigVeld } from '../../../platform/index.js';
import { DECIMALEN, toUnits } from '../decimaal.js';
import type { Dvowijzigingsoort } from '../dvowijziging.entity.js';
import { isAboutSame, type Gevraagd, type Omgeving, type Regel } from '../regel.js';

interface Wijziging {
  readonly soort: Dvowijzigingsoort;
  readonly per: string;
}

/** A wijziging begins at its date, does what its soort says, and leaves the minimum period alone. */
export function checkSoortWijziging(
  omgeving: Omgeving,
  gevraagd: readonly Gevraagd[],
  { soort, per }: Wijziging,
): OngeldigVeld[] {
  return gevraagd.flatMap((een) => [
    ...checkPer(een, per),
    ...checkVervalt(omgeving, een),
    ...(soort === 'correctie' ? [] : checkMinimum(omgeving, een)),
    ...(soort === 'meerwerk' || soort === 'minderwerk' ? checkRichting(omgeving, een, soort) : []),
  ]);
}

function checkPer({ regel, plek }: Gevraagd, per: string): OngeldigVeld[] {
  if (regel.vanaf >= per) return [];
  const reason = `De wijziging gaat in op ${per}, en wat eerder was blijft zoals het was. Laat de regel dan of later beginnen.`;
  return [{ name: `${plek}/vanaf`, reason }];
}

function checkVervalt({ eigen }: Omgeving, { regel, plek, vervalt }: Gevraagd): OngeldigVeld[] {
  if (!vervalt || eigen.some((een) => isAboutSame(een, regel) && overlapt(een, regel))) return [];
  const reason = `${regel.deelnemer} neemt ${regel.product} dan niet af onder deze DVO. Laat alleen een regel vervallen die er is.`;
  return [{ name: plek, reason }];
}

function checkMinimum({ kader }: Omgeving, { regel, plek, vervalt }: Gevraagd): OngeldigVeld[] {
  const { minimumTot } = kader;
  if (!vervalt || minimumTot === null || regel.vanaf >= minimumTot) return [];
  const reason = `De minimumperiode loopt tot ${minimumTot}: eerder kan een regel niet vervallen. Kies ${minimumTot} of later, of leg minderwerk vast met een kleinere hoeveelheid.`;
  return [{ name: `${plek}/vervalt`, reason }];
}

/** Contract and inbreng of what holds on the first day, next to what is asked. */
function checkRichting(
  { eigen }: Omgeving,
  { regel, plek, vervalt }: Gevraagd,
  soort: 'meerwerk' | 'minderwerk',
): OngeldigVeld[] {
  const now = eigen.find((een) => isAboutSame(een, regel) && geldtOp(een, regel.vanaf));
  const wrong = (['contract', 'inbreng'] as const).filter((veld) => {
    const before = unitsOf(now, veld);
    const after = vervalt ? 0n : unitsOf(regel, veld);
    return soort === 'meerwerk' ? after < before : after > before;
  });
  return wrong.map((veld) => ({
    name: `${plek}/${veld}`,
    reason: `${soort === 'meerwerk' ? 'Meerwerk maakt' : 'Minderwerk maakt'} ${veld} niet ${soort === 'meerwerk' ? 'kleiner' : 'groter'}: het is nu ${now?.[veld] ?? '0'}. Kies een andere hoeveelheid, of een andere soort wijziging.`,
  }));
}

const unitsOf = (regel: Regel | undefined, veld: 'contract' | 'inbreng'): bigint =>
  toUnits(regel?.[veld] ?? '0', DECIMALEN);

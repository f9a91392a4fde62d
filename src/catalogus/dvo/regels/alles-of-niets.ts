import { geldtIn, type OngeldigVeld } from '../../../platform/index.js';
import { clip, findGaps, yearOf } from '../periode.js';
import type { Omgeving, Regel } from '../regel.js';

/**
 * Where a pakket is all or nothing, a deelnemer that takes one of its products takes all of them, on the same days.
 *
 * @param alle the lines of this DVO as they would become
 * @bron DSZ SSC Zwolle "geen cherry-picking"; DOMEIN.md rule 12
 */
export function checkAllesOfNiets(omgeving: Omgeving, alle: readonly Regel[]): OngeldigVeld[] {
  const { kader, menukaart, partijen } = omgeving;
  if (!kader.allesOfNiets) return [];
  const years = [...new Set(menukaart.map(({ boekjaar }) => boekjaar))].sort();
  return partijen.flatMap((deelnemer) => {
    const held = [...omgeving.andere, ...alle].filter((regel) => regel.deelnemer === deelnemer);
    return years.flatMap((boekjaar) => {
      const ontbreekt = findMissing(held, pakketOf(omgeving, boekjaar), boekjaar);
      if (ontbreekt.length === 0) return [];
      const reason = `Het pakket van DVO ${kader.code} is alles of niets: ${deelnemer} neemt er in ${boekjaar} een deel van af, maar niet (het hele jaar) ${ontbreekt.join(', ')}. Voeg ${ontbreekt.length === 1 ? 'een regel' : 'regels'} daarvoor toe, of laat het hele pakket weg.`;
      return [{ name: 'regels', reason }];
    });
  });
}

function pakketOf({ kader, menukaart }: Omgeving, boekjaar: number): string[] {
  return menukaart
    .filter((plaats) => plaats.boekjaar === boekjaar && plaats.werkorganisatie === kader.werkorganisatie)
    .filter(({ pakket }) => kader.pakket === null || pakket === kader.pakket)
    .map(({ product }) => product);
}

/** The products of the pakket that are not taken on each day on which another one is. */
function findMissing(held: readonly Regel[], pakket: readonly string[], boekjaar: number): string[] {
  const taken = held.filter((regel) => pakket.includes(regel.product) && geldtIn(regel, boekjaar));
  return pakket.filter((product) => {
    const own = taken.filter((regel) => regel.product === product);
    return taken.some((regel) => findGaps(clip(regel, yearOf(boekjaar)), own).length > 0);
  });
}

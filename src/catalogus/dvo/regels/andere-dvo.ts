import { overlapt, type OngeldigVeld } from '../../../platform/index.js';
import { isAboutSame, type Gevraagd, type Omgeving } from '../regel.js';

/** A deelnemer takes a product under one DVO at a time. */
export function checkAndereDvo({ andere }: Omgeving, gevraagd: readonly Gevraagd[]): OngeldigVeld[] {
  return gevraagd.flatMap(({ regel, plek, vervalt }) => {
    const other = andere.find((een) => isAboutSame(een, regel) && overlapt(een, regel));
    if (other === undefined || vervalt) return [];
    const end = other.tot === null ? '' : ` tot ${other.tot}`;
    const reason = `${regel.deelnemer} neemt ${regel.product} al af onder DVO ${other.dvoCode}, vanaf ${other.vanaf}${end}. Zeg die DVO eerst op, of laat deze regel later beginnen.`;
    return [{ name: plek, reason }];
  });
}

import type { OngeldigVeld } from '../../platform/index.js';
import { applyRegels } from './apply-regels.js';
import type { Gevraagd, Omgeving } from './regel.js';
import { checkAllesOfNiets } from './regels/alles-of-niets.js';
import { checkAndereDvo } from './regels/andere-dvo.js';
import { checkBinnenDvo } from './regels/binnen-dvo.js';
import { checkEenPrijs } from './regels/een-prijs.js';
import { checkEisenBeleid } from './regels/eisen-beleid.js';
import { checkNeemtDeel } from './regels/neemt-deel.js';
import { checkOpMenukaart } from './regels/op-menukaart.js';

/** Everything that keeps lines of a DVO from holding, all at once, each with what mends it. */
export function checkRegels(omgeving: Omgeving, gevraagd: readonly Gevraagd[]): OngeldigVeld[] {
  const { alle } = applyRegels(omgeving.eigen, gevraagd);
  return [
    ...checkBinnenDvo(omgeving, gevraagd),
    ...checkNeemtDeel(omgeving, gevraagd),
    ...checkOpMenukaart(omgeving, gevraagd),
    ...checkAndereDvo(omgeving, gevraagd),
    ...checkEisenBeleid(omgeving, gevraagd),
    ...checkEenPrijs(omgeving, gevraagd, alle),
    ...checkAllesOfNiets(omgeving, alle),
  ];
}

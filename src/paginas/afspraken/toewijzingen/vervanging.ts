import type { Formulierstand, Waarden } from '../../onderdelen/formulierstand.js';
import { readRijen } from '../../onderdelen/veld.js';
import { RIJEN } from './toewijzingsformulieren.js';
import { RIJVELDEN } from './toewijzingsvelden.js';

/** What comes in the place of a toewijzing. Nothing must be said: blank rows alone are no answer. */
export function readWijziging(waarden: Waarden): object {
  if (waarden['vervalt'] === 'ja') return { toewijzingen: [] };
  const toewijzingen = readRijen(RIJVELDEN, waarden, RIJEN);
  return toewijzingen.length === 0 ? {} : { toewijzingen };
}

const NIETS = 'Vul in wat ervoor in de plaats komt, of zeg dat de toewijzing vervalt.';

/** A fault of the only row names no row. */
export const placeFouten = (stand: Formulierstand): Formulierstand => ({
  ...stand,
  fouten: stand.fouten.map(({ name, reason }) => {
    if (name === RIJEN) return { name, reason: NIETS };
    return RIJVELDEN.some(({ naam }) => naam === name)
      ? { name: `${RIJEN}/0/${name}`, reason }
      : { name, reason };
  }),
});

import { toDecimaal, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { readVelden } from '../../onderdelen/veld.js';
import { HERKOMSTVELDEN } from './waardenformulier.js';

const WAARDE = 'waarde/';

/** The deelnemers with a value, in the order of the form. */
const filled = (waarden: Waarden): string[] =>
  Object.entries(waarden).flatMap(([naam, waarde]) =>
    naam.startsWith(WAARDE) && waarde !== '' ? [naam.slice(WAARDE.length)] : [],
  );

/** The values of a form: one for each deelnemer that has one, all of the same peildatum and bron. */
export function toSleutelwaarden(sleutel: string, waarden: Waarden): Record<string, unknown>[] {
  const herkomst = readVelden(HERKOMSTVELDEN, waarden);
  return filled(waarden).map((deelnemer) => {
    const waarde = toDecimaal(waarden[WAARDE + deelnemer]);
    return { sleutel, deelnemer, waarde, ...herkomst };
  });
}

/** Puts a fault of the third value beside the field of its deelnemer, and one of all values beside what they share. */
export function renameFouten(stand: Formulierstand): Formulierstand {
  const deelnemers = filled(stand.waarden);
  const fouten = stand.fouten.map(({ name, reason }) => {
    const [lijst, plaats = '', veld = ''] = name.split('/');
    if (lijst !== 'sleutelwaarden' || plaats === '') return { name, reason };
    const shared = HERKOMSTVELDEN.some(({ naam }) => naam === veld);
    return { name: shared ? veld : `${WAARDE}${deelnemers[Number(plaats)] ?? ''}`, reason };
  });
  return { ...stand, fouten: fouten.filter((fout, plaats) => isFirst(fouten, fout, plaats)) };
}

const isFirst = (
  fouten: Formulierstand['fouten'],
  fout: Formulierstand['fouten'][number],
  plaats: number,
): boolean => fouten.findIndex(({ name, reason }) => name === fout.name && reason === fout.reason) === plaats;

import type { Aanbod } from '../aanbod.js';
import { makeBevinding } from '../checks/bevindingen.js';
import type { Controleuitslag } from '../checks/controle.js';
import { toUnits, TOTAL_DECIMALS } from '../checks/getal.js';
import { writeTotaal } from '../checks/schrijf-getal.js';

/** A fout when the file does not add up to what was typed beside it: the saldo of the ledger, say. */
export function checkControletotaal(
  { soort, controletotaal }: Pick<Aanbod, 'soort' | 'controletotaal'>,
  uitslag: Controleuitslag,
): Controleuitslag {
  // A file that could not be read adds up to nothing.
  if (controletotaal === null || uitslag.rijen === 0) return uitslag;
  const [found, expected] = [uitslag.totaal, controletotaal].map((totaal) =>
    toUnits(totaal, TOTAL_DECIMALS),
  ) as [bigint, bigint];
  if (found === expected) return uitslag;
  const show = (units: bigint): string => writeTotaal(units, soort);
  const invulling = {
    totaal: show(found),
    verwacht: show(expected),
    verschil: show(found - expected),
  };
  const fout = makeBevinding('CONTROLETOTAAL_WIJKT_AF', {}, invulling);
  return {
    ...uitslag,
    fouten: [fout, ...uitslag.fouten],
    aantallen: { ...uitslag.aantallen, CONTROLETOTAAL_WIJKT_AF: 1 },
  };
}

import { checkSize, fromUnits, toUnits } from '../checks/getal.js';

const CENTEN = 2;

/**
 * Puts debet minus credit, in whole cents, in the place of the two; a side that is empty counts as nothing. A side with
 * a finding of its own leaves no bedrag.
 *
 * @returns what is wrong with the two together
 */
export function settleSaldo(
  regel: Record<string, string | null>,
): 'VERPLICHTE_CEL_LEEG' | 'GETAL_TE_GROOT' | null {
  const { debet, credit } = regel;
  for (const veld of ['debet', 'credit', 'bedrag']) delete regel[veld];
  if (debet === undefined || credit === undefined) return null;
  if (debet === null && credit === null) return 'VERPLICHTE_CEL_LEEG';
  const units = toUnits(debet ?? '0', CENTEN) - toUnits(credit ?? '0', CENTEN);
  const bedrag = fromUnits(units, { decimalen: CENTEN, minstens: 0 });
  if (checkSize(bedrag, { decimalen: CENTEN, cijfers: 14 }) !== null) return 'GETAL_TE_GROOT';
  regel['bedrag'] = bedrag;
  return null;
}

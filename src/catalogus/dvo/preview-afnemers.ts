import type { EntityManager } from 'typeorm';
import { applyRegels } from './apply-regels.js';
import type { AfnemersVanProduct } from './afnemers.js';
import { weighAfnemers } from './afnemers.js';
import { findAfspraak, readDvo } from './read-dvo.js';
import { readDvoOmgeving } from './read-dvo-omgeving.js';
import { toGevraagd } from './gevraagd.js';
import { readVolgorde } from './read-afnemers.js';

/** What is drawn up: 0 for the DVO itself, or the number of a wijziging. */
export interface Afspraakplaats {
  readonly id: string;
  readonly nummer: number;
}

/**
 * Who would take what in a boekjaar if this were vastgesteld: to lay the charge of before and after side by side.
 * Nothing is stored. What is vastgesteld already changes nothing.
 *
 * @throws DomeinFout niet_gevonden
 */
export async function previewAfnemers(
  manager: EntityManager,
  { verband, boekjaar }: { readonly verband: string; readonly boekjaar: number },
  plaats: Afspraakplaats,
): Promise<ReadonlyMap<string, AfnemersVanProduct>> {
  const dvo = await readDvo(manager, verband, plaats);
  const afspraak = findAfspraak(dvo, plaats.nummer);
  const omgeving = await readDvoOmgeving(manager, verband, dvo);
  const asked = afspraak.vaststelling === null ? toGevraagd(omgeving, afspraak.regels) : [];
  const { alle } = applyRegels(omgeving.eigen, asked);
  return weighAfnemers([...omgeving.andere, ...alle], boekjaar, await readVolgorde(manager, verband));
}

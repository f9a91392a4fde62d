import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { DomeinFout } from '../../platform/index.js';
import type { Inleesopdracht } from '../aanbod.js';
import { findInlezing } from '../opslag.js';
import { saveBestand } from './bewaard-bestand.js';
import type { Plek } from './slot.js';

/**
 * The file of a refused load as if it were handed in again.
 *
 * @throws DomeinFout niet_gevonden, inlezing_niet_te_hercontroleren
 */
export async function fromBewaard(
  manager: EntityManager,
  { verband, id }: Plek,
  folder: string,
): Promise<Omit<Inleesopdracht, 'gebruiker'>> {
  const { status, soort, boekjaar, bestandsnaam, vervangt, controletotaal, profiel } = await findInlezing(
    manager,
    verband,
    id,
  );
  const pad = join(folder, 'bewaard');
  if (status !== 'geweigerd' || !(await saveBestand(manager, { verband, id }, pad))) throw kanNiet();
  return { verband, soort, boekjaar, bestandsnaam, pad, proef: false, vervangt, controletotaal, profiel };
}

const kanNiet = (): DomeinFout =>
  new DomeinFout({
    code: 'inlezing_niet_te_hercontroleren',
    status: 409,
    melding:
      'Alleen een geweigerd bestand dat is bewaard, kan opnieuw worden gecontroleerd. Lees het bestand anders opnieuw in.',
  });

import type { EntityManager } from 'typeorm';
import { DomeinFout, isUuid } from '../platform/index.js';
import type { Aanbod } from './aanbod.js';
import { Inlezing } from './inlezing.entity.js';
import { whyNot } from './terugdraaien.js';

/**
 * The load that a file comes in the place of; null when it replaces nothing.
 *
 * @throws DomeinFout inlezing_niet_te_vervangen when there is no such load, it is of something else, or counts no longer
 */
export async function findVervangen(
  manager: EntityManager,
  { verband, soort, boekjaar, vervangt }: Pick<Aanbod, 'verband' | 'soort' | 'boekjaar' | 'vervangt'>,
): Promise<Inlezing | null> {
  if (vervangt === null) return null;
  const found = isUuid(vervangt) ? await manager.findOneBy(Inlezing, { verband, id: vervangt }) : null;
  if (found === null)
    throw nietTeVervangen('De inlezing die u wilt vervangen, is er niet. Kies haar opnieuw.');
  if (found.soort !== soort || found.boekjaar !== boekjaar)
    throw nietTeVervangen(
      `U leest ${soort} van ${boekjaar} in, maar wilt ${found.soort} van ${found.boekjaar} vervangen. Kies een inlezing van dezelfde soort en hetzelfde boekjaar.`,
    );
  const reason = whyNot(found);
  if (reason !== null) throw nietTeVervangen(reason);
  return found;
}

function nietTeVervangen(melding: string): DomeinFout {
  return new DomeinFout({ code: 'inlezing_niet_te_vervangen', status: 409, melding });
}

import type { EntityManager } from 'typeorm';
import { DomeinFout, isUuid } from '../platform/index.js';
import type { Aanbod } from './aanbod.js';
import { Inlezing } from './inlezing.entity.js';
import { whyNot } from './terugdraaien.js';

type Vervanger = Pick<Aanbod, 'verband' | 'soort' | 'boekjaar' | 'vervangt'>;

/**
 * The loads that a file comes in the place of; none when it replaces nothing.
 *
 * @throws DomeinFout inlezing_niet_te_vervangen when there is no such load, it is of something else, or counts no longer
 */
export async function findVervangen(
  manager: EntityManager,
  { vervangt, ...eigen }: Vervanger,
): Promise<Inlezing[]> {
  const found: Inlezing[] = [];
  for (const id of vervangt) found.push(await findTeVervangen(manager, eigen, id));
  return found;
}

async function findTeVervangen(
  manager: EntityManager,
  { verband, soort, boekjaar }: Omit<Vervanger, 'vervangt'>,
  id: string,
): Promise<Inlezing> {
  const found = isUuid(id) ? await manager.findOneBy(Inlezing, { verband, id }) : null;
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

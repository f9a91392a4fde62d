import type { EntityManager } from 'typeorm';
import { isUuid, nietGevonden } from '../../platform/index.js';
import { Inlezing, type InlezingStatus } from '../inlezing.entity.js';
import { Inleesvoortgang, type Inleesfase } from './inleesvoortgang.entity.js';
import { isBeingDone, type Plek } from './slot.js';

/** How far a load is. */
export interface Voortgang {
  readonly id: string;
  readonly status: InlezingStatus;
  /** `klaar` once nothing goes on any more. */
  readonly fase: Inleesfase | 'klaar';
  /** Rows done in this fase; of a load that is klaar, the rows of the file. */
  readonly rijen: number;
  /** The process that worked on it is gone: the load can be resumed or dropped. */
  readonly onderbroken: boolean;
}

/** @throws DomeinFout niet_gevonden */
export async function readVoortgang(manager: EntityManager, plek: Plek): Promise<Voortgang> {
  const { verband, id } = plek;
  // Asked first: a load that ends between the two questions is then not taken for interrupted.
  const bezig = isUuid(id) && (await isBeingDone(manager, plek));
  const [inlezing] = isUuid(id)
    ? await manager.find(Inlezing, { select: { status: true, rijen: true }, where: { verband, id } })
    : [];
  if (inlezing === undefined) throw nietGevonden();
  const { status, rijen } = inlezing;
  const stand = await manager.findOneBy(Inleesvoortgang, { verband, inlezing: id });
  const aanHetWerk = bezig && stand !== null && (status === 'ontvangen' || status === 'gecontroleerd');
  if (status !== 'ontvangen' && !aanHetWerk) return { id, status, fase: 'klaar', rijen, onderbroken: false };
  const fase = stand?.fase ?? 'ontvangen';
  return { id, status, fase, rijen: stand?.rijen ?? 0, onderbroken: !bezig && fase !== 'ontvangen' };
}

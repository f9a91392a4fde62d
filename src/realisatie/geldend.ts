import { IsNull, LessThanOrEqual, MoreThan, Or, type EntityManager } from 'typeorm';
import { NU, type Peil } from '../platform/index.js';
import { Inlezing } from './inlezing.entity.js';

/**
 * The loads of a boekjaar whose rows count, as known at the peil: booked by then and not yet reversed. Oldest first.
 *
 * A load that was reversed and its counter-entry add up to nothing: leaving out both is the same sum.
 */
export async function findGeldendeInlezingen(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
  { bekendOp }: Peil = NU,
): Promise<Inlezing[]> {
  const known =
    bekendOp === null
      ? { teruggedraaidOp: IsNull() }
      : { verwerktOp: LessThanOrEqual(bekendOp), teruggedraaidOp: Or(IsNull(), MoreThan(bekendOp)) };
  return await manager.find(Inlezing, {
    where: { verband, boekjaar, status: 'verwerkt', keertOm: IsNull(), ...known },
    order: { verwerktOp: 'ASC', id: 'ASC' },
  });
}

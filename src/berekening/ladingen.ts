import {
  In,
  IsNull,
  LessThanOrEqual,
  MoreThan,
  Or,
  type EntityManager,
  type FindOptionsWhere,
} from 'typeorm';
import type { Peil } from '../platform/index.js';
import { Inlezing } from '../realisatie/index.js';
import { FASEBRON, type Fase } from './fase.js';

interface Ladingvraag {
  readonly verband: string;
  readonly boekjaar: number;
  readonly fase: Fase;
  readonly peil: Peil;
}

/**
 * The loads that count for a fase at the peil, oldest first: processed by then, and not reversed by then. A counter-entry
 * has no rows: the load that it reverses is left out itself.
 */
export async function readInlezingen(
  manager: EntityManager,
  { verband, boekjaar, fase, peil }: Ladingvraag,
): Promise<Inlezing[]> {
  const soort = In([...FASEBRON[fase].soorten]);
  return await manager.find(Inlezing, {
    where: { verband, boekjaar, soort, status: 'verwerkt', keertOm: IsNull(), ...countsAt(peil) },
    order: { ingediendOp: 'ASC', id: 'ASC' },
  });
}

function countsAt({ bekendOp }: Peil): FindOptionsWhere<Inlezing> {
  if (bekendOp === null) return { teruggedraaidOp: IsNull() };
  return {
    verwerktOp: LessThanOrEqual(bekendOp),
    teruggedraaidOp: Or(IsNull(), MoreThan(bekendOp)),
  };
}

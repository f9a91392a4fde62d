import type { EntityManager } from 'typeorm';
import { findFeiten, NU, type Peil } from '../platform/index.js';
import { Toewijzing } from './toewijzing.entity.js';

/** Where the cost of each kostenplaats goes, as known at the peil; `mapRegel` picks the one of a row. */
export async function readToewijzingen(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
  peil: Peil = NU,
): Promise<Toewijzing[]> {
  const order = { kostenplaats: 'ASC', rekeningVan: 'ASC', id: 'ASC' } as const;
  return await findFeiten(manager, Toewijzing, { verband, boekjaar }, { peil, order });
}

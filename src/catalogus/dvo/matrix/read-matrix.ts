import type { EntityManager } from 'typeorm';
import { findFeiten, geldtIn, type Peil } from '../../../platform/index.js';
import { Deelname, Deelnemer } from '../../../verband/index.js';
import { Menukaartregel } from '../../menukaart/menukaartregel.entity.js';
import { readDvoregels } from '../read-afnemers.js';
import type { Matrixgegevens } from './afnamematrix.js';
import { Indicatie } from './indicatie.entity.js';

/** What the matrix of a boekjaar is made of, as known at the peil. */
export async function readMatrixgegevens(
  manager: EntityManager,
  { verband, boekjaar, peil }: { verband: string; boekjaar: number; peil: Peil },
): Promise<Matrixgegevens> {
  const order = { volgorde: 'ASC', product: 'ASC' } as const;
  const deelnames = await findFeiten(manager, Deelname, { verband }, { peil });
  const inYear = new Set(deelnames.filter((een) => geldtIn(een, boekjaar)).map(({ deelnemer }) => deelnemer));
  const deelnemers = await manager.find(Deelnemer, { where: { verband }, order: { volgorde: 'ASC' } });
  return {
    boekjaar,
    producten: await findFeiten(manager, Menukaartregel, { verband, boekjaar }, { peil, order }),
    deelnemers: deelnemers.filter(({ code }) => inYear.has(code)).map(({ code, naam }) => ({ code, naam })),
    afnames: await readDvoregels(manager, verband, boekjaar, peil),
    indicaties: await findFeiten(manager, Indicatie, { verband, boekjaar }, { peil }),
  };
}

import type { EntityManager } from 'typeorm';
import { findFeiten, geldtIn, NU, type Peil } from '../../platform/index.js';
import { Deelnemer } from '../../verband/index.js';
import { weighAfnemers, type AfnemersVanProduct } from './afnemers.js';
import { Dvoregel } from './dvoregel.entity.js';

/** The lines that hold on some day of the boekjaar, as known at the peil. */
export async function readDvoregels(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
  peil: Peil = NU,
): Promise<Dvoregel[]> {
  const regels = await findFeiten(manager, Dvoregel, { verband }, { peil, order: { vanaf: 'ASC' } });
  return regels.filter((regel) => geldtIn(regel, boekjaar));
}

/** Who takes what in a boekjaar, as known at the peil: by product, in the order of the deelnemers. */
export async function readAfnemers(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
  peil: Peil = NU,
): Promise<ReadonlyMap<string, AfnemersVanProduct>> {
  const regels = await readDvoregels(manager, verband, boekjaar, peil);
  return weighAfnemers(regels, boekjaar, await readVolgorde(manager, verband));
}

/** The codes of the deelnemers, in their order. */
export async function readVolgorde(manager: EntityManager, verband: string): Promise<string[]> {
  const deelnemers = await manager.find(Deelnemer, { where: { verband }, order: { volgorde: 'ASC' } });
  return deelnemers.map(({ code }) => code);
}

import type { EntityManager } from 'typeorm';
import { findFeiten, geldtOp } from '../../platform/index.js';
import { Deelname, Deelnemer, Looptijd, Verbandvorm } from '../../verband/index.js';
import { Menukaartregel } from '../menukaart/menukaartregel.entity.js';
import { Product } from '../menukaart/product.entity.js';
import { Dvo } from './dvo.entity.js';
import { Dvoregel } from './dvoregel.entity.js';
import type { Omgeving } from './regel.js';

/** A DVO that is there, or that somebody wants to draw up. */
export type Opzet = Omit<Dvo, 'verband' | 'id' | 'naam'> & {
  readonly id: string | null;
  readonly deelnemers: readonly string[];
  readonly opzeggingen: readonly { readonly deelnemer: string; readonly per: string }[];
};

/** What lines of this DVO have to agree with, as known now. */
export interface DvoOmgeving extends Omgeving {
  readonly eigen: readonly Dvoregel[];
  readonly looptijden: readonly Looptijd[];
  /** Codes of the DVO's that there are. */
  readonly dvoCodes: readonly string[];
}

export async function readDvoOmgeving(
  manager: EntityManager,
  verband: string,
  opzet: Opzet,
): Promise<DvoOmgeving> {
  const vormen = await findFeiten(manager, Verbandvorm, { verband });
  const vorm = vormen.find((een) => geldtOp(een, opzet.vanaf));
  const allesOfNiets = opzet.allesOfNiets || vorm?.pakketregel === 'alles of niets';
  const dvos = await manager.findBy(Dvo, { verband });
  const codes = new Map(dvos.map(({ id, code }) => [id, code]));
  const regels = await findFeiten(manager, Dvoregel, { verband }, { order: { vanaf: 'ASC' } });
  const { deelnemers: partijen, opzeggingen } = opzet;
  return {
    kader: { ...opzet, allesOfNiets },
    partijen,
    opzeggingen: new Map(opzeggingen.map(({ deelnemer, per }) => [deelnemer, per])),
    deelnames: await findFeiten(manager, Deelname, { verband }),
    deelnemers: (await manager.findBy(Deelnemer, { verband })).map(({ code }) => code),
    looptijden: await findFeiten(manager, Looptijd, { verband }),
    producten: (await manager.findBy(Product, { verband })).map(({ code }) => code),
    menukaart: await findFeiten(manager, Menukaartregel, { verband }),
    eigen: regels.filter(({ dvo }) => dvo === opzet.id),
    andere: regels
      .filter(({ dvo }) => dvo !== opzet.id)
      .map((regel) => ({ ...regel, dvoCode: codes.get(regel.dvo) ?? '' })),
    dvoCodes: [...codes.values()],
  };
}

import type { EntityManager } from 'typeorm';
import { nietGevonden, NU, type Peil } from '../../platform/index.js';
import { DvoDeelnemer } from './dvo-deelnemer.entity.js';
import { Dvo } from './dvo.entity.js';
import { Dvoopzegging } from './dvoopzegging.entity.js';
import { Dvovaststelling } from './dvovaststelling.entity.js';
import { Dvowijziging } from './dvowijziging.entity.js';
import { Voorstelregel } from './voorstelregel.entity.js';

/** What was drawn up, with its lines and the decision on it; without one nothing of it holds. */
export type Afspraak = Dvowijziging & {
  readonly regels: readonly Voorstelregel[];
  readonly vaststelling: Dvovaststelling | null;
};

/** A DVO as it was known at a moment. */
export type DvoStand = Dvo & {
  /** Codes of its parties. */
  readonly deelnemers: readonly string[];
  readonly overeenkomst: Afspraak;
  /** In the order in which they were drawn up. */
  readonly wijzigingen: readonly Afspraak[];
  readonly opzeggingen: readonly Dvoopzegging[];
};

/** The DVO's of a verband by code, or only the one by this id, as known at the peil. */
export async function readDvos(
  manager: EntityManager,
  verband: string,
  { id, peil = NU }: { readonly id?: string; readonly peil?: Peil } = {},
): Promise<DvoStand[]> {
  const ofDvo = { verband, ...(id !== undefined && { dvo: id }) };
  const known = (moment: Date): boolean => peil.bekendOp === null || moment <= peil.bekendOp;
  const dvos = await manager.find(Dvo, {
    where: { verband, ...(id !== undefined && { id }) },
    order: { vanaf: 'ASC', code: 'ASC' },
  });
  const partijen = await manager.find(DvoDeelnemer, { where: ofDvo, order: { deelnemer: 'ASC' } });
  const afspraken = (await readAfspraken(manager, ofDvo, known)).filter((een) => known(een.opgesteldOp));
  const opzeggingen = (await manager.findBy(Dvoopzegging, ofDvo)).filter((een) => known(een.bekendVanaf));
  return dvos.flatMap((dvo) => {
    const [overeenkomst, ...wijzigingen] = afspraken.filter((een) => een.dvo === dvo.id);
    if (overeenkomst === undefined) return [];
    const deelnemers = partijen.filter((een) => een.dvo === dvo.id).map(({ deelnemer }) => deelnemer);
    const own = opzeggingen.filter((een) => een.dvo === dvo.id);
    return [{ ...dvo, deelnemers, overeenkomst, wijzigingen, opzeggingen: own }];
  });
}

/** @throws DomeinFout niet_gevonden */
export async function readDvo(
  manager: EntityManager,
  verband: string,
  { id, peil = NU }: { readonly id: string; readonly peil?: Peil },
): Promise<DvoStand> {
  const [dvo] = await readDvos(manager, verband, { id, peil });
  if (dvo === undefined) throw nietGevonden();
  return dvo;
}

/** What was drawn up under this number. @throws DomeinFout niet_gevonden */
export function findAfspraak({ overeenkomst, wijzigingen }: DvoStand, nummer: number): Afspraak {
  const found = [overeenkomst, ...wijzigingen].find((een) => een.nummer === nummer);
  if (found === undefined) throw nietGevonden();
  return found;
}

async function readAfspraken(
  manager: EntityManager,
  ofDvo: { readonly verband: string; readonly dvo?: string },
  known: (moment: Date) => boolean,
): Promise<Afspraak[]> {
  const wijzigingen = await manager.find(Dvowijziging, { where: ofDvo, order: { nummer: 'ASC' } });
  const regels = await manager.find(Voorstelregel, { where: ofDvo, order: { volgorde: 'ASC' } });
  const vaststellingen = await manager.findBy(Dvovaststelling, ofDvo);
  return wijzigingen.map((wijziging) => {
    const ofThis = (een: { readonly dvo: string; readonly wijziging: number }): boolean =>
      een.dvo === wijziging.dvo && een.wijziging === wijziging.nummer;
    const vaststelling = vaststellingen.find((een) => ofThis(een) && known(een.bekendVanaf)) ?? null;
    return { ...wijziging, regels: regels.filter(ofThis), vaststelling };
  });
}

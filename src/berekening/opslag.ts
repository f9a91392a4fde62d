import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nietGevonden } from '../platform/index.js';
import { canonicalJson, hashRekenmodel, REKENKERN_VERSIE, type Rekenmodel } from '../rekenkern/index.js';
import { BerekeningInlezing } from './berekening-inlezing.entity.js';
import { Berekening } from './berekening.entity.js';
import { HEAD, toKop, type BerekeningKop } from './berekening.js';
import type { Doorrekening } from './doorrekenen.js';
import type { Fase } from './fase.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Opdracht {
  readonly verband: string;
  readonly boekjaar: number;
  readonly fase: Fase;
  /** Name of who asks for the run. */
  readonly gebruiker: string;
}

/** @throws DomeinFout niet_gevonden, also for what is no id at all */
export async function requireBerekening(
  manager: EntityManager,
  verband: string,
  id: string,
): Promise<Berekening> {
  const found = UUID.test(id) ? await manager.findOneBy(Berekening, { verband, id }) : null;
  if (found === null) throw nietGevonden();
  return found;
}

/** Which runs. */
export type Vindplaats = Pick<Opdracht, 'verband' | 'boekjaar' | 'fase'>;

/** The newest run of a boekjaar for a fase. */
export async function findNewest(
  manager: EntityManager,
  { verband, boekjaar, fase }: Vindplaats,
): Promise<Berekening | null> {
  return await manager.findOne(Berekening, {
    where: { verband, boekjaar, fase },
    order: { nummer: 'DESC' },
  });
}

/** The number of the next run of a boekjaar, whatever its fase. */
export async function nextNummer(manager: EntityManager, { verband, boekjaar }: Vindplaats): Promise<number> {
  const found = await manager.findOne(Berekening, {
    select: { nummer: true },
    where: { verband, boekjaar },
    order: { nummer: 'DESC' },
  });
  return (found?.nummer ?? 0) + 1;
}

/** As `findNewest`, without what went in and what came out: those are large. */
export async function findNewestKop(
  manager: EntityManager,
  { verband, boekjaar, fase }: Vindplaats,
): Promise<BerekeningKop | null> {
  const found = await manager.findOne(Berekening, {
    select: HEAD,
    where: { verband, boekjaar, fase },
    order: { nummer: 'DESC' },
  });
  return found === null ? null : toKop(found);
}

/** The loads that a run stands on, by id. */
export async function findInlezingen(
  manager: EntityManager,
  verband: string,
  berekening: string,
): Promise<string[]> {
  const links = await manager.findBy(BerekeningInlezing, { verband, berekening });
  return links.map(({ inlezing }) => inlezing).sort();
}

/** Whether a stored run is of this model, these loads and today's rules: then there is nothing to calculate again. */
export async function isCurrent(
  manager: EntityManager,
  berekening: Berekening,
  { rekenmodel, inlezingen }: { readonly rekenmodel: Rekenmodel; readonly inlezingen: readonly string[] },
): Promise<boolean> {
  if (berekening.invoerHash !== hashRekenmodel(rekenmodel)) return false;
  if (berekening.rekenkern !== REKENKERN_VERSIE) return false;
  const known = await findInlezingen(manager, berekening.verband, berekening.id);
  return known.join() === inlezingen.join();
}

/** Stores a run as the next one of its boekjaar, with the loads it stands on. */
export async function insertBerekening(
  manager: EntityManager,
  { verband, boekjaar, fase, gebruiker }: Opdracht,
  inhoud: Doorrekening & { readonly nummer: number; readonly inlezingen: readonly string[] },
): Promise<Berekening> {
  const { rekenmodel, uitkomst, nummer, inlezingen } = inhoud;
  const berekening: Berekening = {
    verband,
    id: randomUUID(),
    boekjaar,
    fase,
    nummer,
    invoer: canonicalJson(rekenmodel),
    invoerHash: hashRekenmodel(rekenmodel),
    uitkomst: canonicalJson(uitkomst),
    uitkomstHash: hashRekenmodel(uitkomst),
    rekenkern: uitkomst.rekenkern,
    gemaaktDoor: gebruiker,
    gemaaktOp: new Date(),
  };
  await manager.insert(Berekening, berekening);
  const links = inlezingen.map((inlezing) => ({ verband, berekening: berekening.id, inlezing }));
  if (links.length > 0) await manager.insert(BerekeningInlezing, links);
  return berekening;
}

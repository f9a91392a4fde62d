import type { EntityManager } from 'typeorm';
import { Dvo, Dvoregel, Dvovaststelling } from '../catalogus/index.js';
import { findFeiten } from '../platform/index.js';
import { Inbrengafronding } from './inbrengafronding.entity.js';
import { Inbrengdossier } from './inbrengdossier.entity.js';
import { Inbrengstap } from './inbrengstap.entity.js';
import type { Invulling } from './stappen.js';
import { findHiaten, type DvoVanInbreng, type Hiaat } from './toets.js';

/** A file with what it says, what is still missing, and whether it is done. */
export interface InbrengdossierStand extends Inbrengdossier {
  readonly stappen: Invulling;
  readonly hiaten: readonly Hiaat[];
  readonly afgerondDoor: string | null;
  readonly afgerondOp: Date | null;
}

/** The files of a verband by code, or only the one with this code. */
export async function readDossiers(
  manager: EntityManager,
  verband: string,
  code?: string,
): Promise<InbrengdossierStand[]> {
  const where = { verband, ...(code !== undefined && { code }) };
  const dossiers = await manager.find(Inbrengdossier, { where, order: { code: 'ASC' } });
  const standen: InbrengdossierStand[] = [];
  for (const dossier of dossiers) standen.push(await readStand(manager, dossier));
  return standen;
}

async function readStand(manager: EntityManager, dossier: Inbrengdossier): Promise<InbrengdossierStand> {
  const { verband, code, inbrenger } = dossier;
  const feiten = await findFeiten(manager, Inbrengstap, { verband, dossier: code });
  const stappen = Object.fromEntries(feiten.map(({ stap, inhoud }) => [stap, inhoud])) as Invulling;
  const afronding = await manager.findOneBy(Inbrengafronding, { verband, dossier: code });
  const dvo = await readDvo(manager, dossier, stappen);
  return {
    ...dossier,
    stappen,
    hiaten: afronding === null ? findHiaten(stappen, { inbrenger, dvo }) : [],
    afgerondDoor: afronding?.afgerondDoor ?? null,
    afgerondOp: afronding?.afgerondOp ?? null,
  };
}

async function readDvo(
  manager: EntityManager,
  { verband, inbrenger }: Inbrengdossier,
  { taak, overeenkomst }: Invulling,
): Promise<DvoVanInbreng | null> {
  if (taak === undefined || overeenkomst === undefined) return null;
  const dvo = await manager.findOneBy(Dvo, { verband, id: overeenkomst.dvo });
  if (dvo === null) return null;
  const vaststelling = await manager.findOneBy(Dvovaststelling, { verband, dvo: dvo.id, wijziging: 0 });
  const where = { verband, dvo: dvo.id, deelnemer: inbrenger, product: taak.product };
  const regels = await findFeiten(manager, Dvoregel, where, { order: { vanaf: 'ASC' } });
  return { naam: dvo.naam, vastgesteldOp: vaststelling?.vastgesteldOp ?? null, regels };
}

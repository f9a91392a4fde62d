import { IsNull, QueryFailedError, type EntityManager } from 'typeorm';
import { isUuid, nietGevonden, readMoment } from '../platform/index.js';
import type { Aanbod } from './aanbod.js';
import type { Controleuitslag } from './checks/controle.js';
import { Inlezing, type InlezingStatus } from './inlezing.entity.js';

const SUMMARY = [
  'verband',
  'id',
  'soort',
  'boekjaar',
  'bestandsnaam',
  'sha256',
  'omvang',
  'status',
  'rijen',
  'totaal',
  'ingediendDoor',
  'ingediendOp',
  'verwerktOp',
  'teruggedraaidOp',
  'teruggedraaidDoor',
  'vervangt',
  'keertOm',
  'controletotaal',
  'profiel',
  'gelezenMet',
] as const;

/** Every attempt of a boekjaar without its findings, the newest first. */
export async function listInlezingen(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<Inlezing[]> {
  return await manager
    .createQueryBuilder(Inlezing, 'inlezing')
    .select(SUMMARY.map((field) => `inlezing.${field}`))
    .where({ verband, boekjaar })
    .orderBy({ 'inlezing.ingediendOp': 'DESC', 'inlezing.id': 'ASC' })
    .getMany();
}

/** @throws DomeinFout niet_gevonden */
export async function findInlezing(manager: EntityManager, verband: string, id: string): Promise<Inlezing> {
  const found = isUuid(id) ? await manager.findOneBy(Inlezing, { verband, id }) : null;
  if (found === null) throw nietGevonden();
  return found;
}

/** The load that booked these bytes and still counts, if there is one. */
export async function findVerwerkt(
  manager: EntityManager,
  { verband, sha256 }: Pick<Aanbod, 'verband' | 'sha256'>,
): Promise<Inlezing | null> {
  const counts = { status: 'verwerkt', teruggedraaidOp: IsNull(), keertOm: IsNull() } as const;
  return await manager.findOneBy(Inlezing, { verband, sha256, ...counts });
}

/** How a step with a load ended. */
export interface Afloop {
  readonly van: 'ontvangen' | 'gecontroleerd';
  readonly status: InlezingStatus;
  readonly uitslag: Controleuitslag;
  /** Who confirmed the warnings; null when nobody did. */
  readonly bevestigdDoor: string | null;
}

/** Says how a step with a load ended; false when the load is not at that step any more: then nothing is to be booked. */
export async function concludeInlezing(
  manager: EntityManager,
  { verband, id }: Pick<Aanbod, 'verband' | 'id'>,
  { van, status, uitslag, bevestigdDoor }: Afloop,
): Promise<boolean> {
  const { rijen, totaal, gelezenMet = [], ...lijst } = uitslag;
  const moment = await readMoment(manager);
  const confirmed = bevestigdDoor !== null && { bevestigdDoor, bevestigdOp: moment.toISOString() };
  const bevindingen = { ...lijst, ...confirmed };
  const verwerktOp = status === 'verwerkt' ? moment : null;
  const { affected } = await manager.update(
    Inlezing,
    { verband, id, status: van },
    { status, rijen, totaal, gelezenMet, bevindingen, verwerktOp },
  );
  return affected === 1;
}

/** Whether another load of the same bytes was booked first. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'inlezing_eenmalig';
}

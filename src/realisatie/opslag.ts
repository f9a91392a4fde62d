import { readFile } from 'node:fs/promises';
import { IsNull, QueryFailedError, type EntityManager } from 'typeorm';
import { isUuid, nietGevonden, readMoment } from '../platform/index.js';
import type { Aanbod } from './aanbod.js';
import type { Controleuitslag } from './checks/controle.js';
import { InlezingBestand } from './inlezing-bestand.entity.js';
import { Inlezing } from './inlezing.entity.js';
import { statusOf } from './verslag.js';

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

/** Keeps an attempt; of a refused one no bytes. */
export async function insertInlezing(
  manager: EntityManager,
  aanbod: Aanbod,
  uitslag: Controleuitslag,
): Promise<void> {
  const { verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, vervangt, gebruiker } = aanbod;
  const { rijen, totaal, ...bevindingen } = uitslag;
  const status = statusOf(uitslag, false);
  const moment = await readMoment(manager);
  const file = { verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, vervangt };
  const submitted = { ingediendDoor: gebruiker, ingediendOp: moment };
  const verwerktOp = status === 'verwerkt' ? moment : null;
  await manager.insert(Inlezing, { ...file, status, rijen, totaal, bevindingen, ...submitted, verwerktOp });
  if (status === 'geweigerd') return;
  await manager.insert(InlezingBestand, { verband, inlezing: id, inhoud: await readFile(aanbod.pad) });
}

/** Turns a load that waits into a processed or refused one; false when it does not wait. */
export async function confirmInlezing(
  manager: EntityManager,
  { verband, id, gebruiker }: Aanbod,
  uitslag: Controleuitslag,
): Promise<boolean> {
  const { rijen, totaal, ...lijst } = uitslag;
  const moment = await readMoment(manager);
  const bevindingen = { ...lijst, bevestigdDoor: gebruiker, bevestigdOp: moment.toISOString() };
  const outcome = confirmedOutcome(lijst.fouten.length === 0, moment);
  const waiting = { verband, id, status: 'gecontroleerd' as const };
  const { affected } = await manager.update(Inlezing, waiting, { ...outcome, rijen, totaal, bevindingen });
  return affected === 1;
}

const confirmedOutcome = (goed: boolean, moment: Date): Pick<Inlezing, 'status' | 'verwerktOp'> =>
  goed ? { status: 'verwerkt', verwerktOp: moment } : { status: 'geweigerd', verwerktOp: null };

/** Whether another load of the same bytes was booked first. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'inlezing_eenmalig';
}

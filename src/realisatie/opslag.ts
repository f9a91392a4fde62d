import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { nietGevonden } from '../platform/index.js';
import type { Aanbod } from './aanbod.js';
import type { Controleuitslag } from './checks/controle.js';
import { copyColumns } from './copy-rows.js';
import { InlezingBestand } from './inlezing-bestand.entity.js';
import { Inlezing } from './inlezing.entity.js';
import { SOORT } from './soorten.js';
import { statusOf } from './verslag.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The column is a 32-bit integer; a file beyond that is refused all the same. */
const LARGEST_SIZE = 2_147_483_647;
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
  // What is no id belongs to nothing, and PostgreSQL would call it an error of ours.
  const found = UUID.test(id) ? await manager.findOneBy(Inlezing, { verband, id }) : null;
  if (found === null) throw nietGevonden();
  return found;
}

/** The load that booked these bytes, if any did. */
export async function findVerwerkt(
  manager: EntityManager,
  { verband, sha256 }: Pick<Aanbod, 'verband' | 'sha256'>,
): Promise<Inlezing | null> {
  return await manager.findOneBy(Inlezing, { verband, sha256, status: 'verwerkt' });
}

/** Keeps an attempt; of a refused one no bytes, and only of a processed one the rows. */
export async function insertInlezing(
  manager: EntityManager,
  aanbod: Aanbod,
  uitslag: Controleuitslag,
): Promise<void> {
  const { verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, gebruiker } = aanbod;
  const { rijen, totaal, ...bevindingen } = uitslag;
  const status = statusOf(uitslag, false);
  const file = { verband, id, soort, boekjaar, bestandsnaam, sha256, omvang: Math.min(omvang, LARGEST_SIZE) };
  const submitted = { ingediendDoor: gebruiker, ingediendOp: new Date() };
  await manager.insert(Inlezing, { ...file, status, rijen, totaal, bevindingen, ...submitted });
  if (status === 'geweigerd') return;
  await manager.insert(InlezingBestand, { verband, inlezing: id, inhoud: await readFile(aanbod.pad) });
  if (status === 'verwerkt') await copyRows(manager, aanbod);
}

/** Turns a load that waits into a processed or refused one; false when it does not wait. */
export async function confirmInlezing(
  manager: EntityManager,
  aanbod: Aanbod,
  uitslag: Controleuitslag,
): Promise<boolean> {
  const { verband, id, gebruiker } = aanbod;
  const { rijen, totaal, ...lijst } = uitslag;
  const bevindingen = { ...lijst, bevestigdDoor: gebruiker, bevestigdOp: new Date().toISOString() };
  const status = lijst.fouten.length > 0 ? 'geweigerd' : 'verwerkt';
  const waiting = { verband, id, status: 'gecontroleerd' as const };
  const { affected } = await manager.update(Inlezing, waiting, { status, rijen, totaal, bevindingen });
  if (affected !== 1) return false;
  if (status === 'verwerkt') await copyRows(manager, aanbod);
  return true;
}

/**
 * Puts the rows of the COPY file in their table, in the manager's transaction. COPY cannot pass row level security, so
 * it fills a table of this transaction only, and INSERT carries the rows through the wall.
 */
async function copyRows(manager: EntityManager, { soort, copyPad }: Aanbod): Promise<void> {
  if (manager.queryRunner === undefined) throw new Error('Rows are only booked in a transaction');
  const { tabel } = SOORT[soort];
  const columns = copyColumns(soort).join(', ');
  // A million rows may take longer than any other statement of the service.
  await manager.query(`SET LOCAL statement_timeout = '10min'`);
  await manager.query(`CREATE TEMPORARY TABLE inleesregel (LIKE ${tabel}) ON COMMIT DROP`);
  const client = (await manager.queryRunner.connect()) as PoolClient;
  const target = client.query(from(`COPY pg_temp.inleesregel (${columns}) FROM STDIN`));
  await pipeline(createReadStream(copyPad, { highWaterMark: 256 * 1024 }), target);
  await manager.query(`INSERT INTO ${tabel} (${columns}) SELECT ${columns} FROM pg_temp.inleesregel`);
}

/** Whether another load of the same bytes was booked first. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'inlezing_eenmalig';
}

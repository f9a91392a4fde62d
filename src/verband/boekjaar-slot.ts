import { In, type EntityManager } from 'typeorm';
import { DomeinFout, type Geldig } from '../platform/index.js';
import { Boekjaar } from './boekjaar.entity.js';
import { Boekjaarafsluiting } from './boekjaarafsluiting.entity.js';
import { geraakteJaren, type Wisseling } from './geraakte-jaren.js';

export interface InBoekjaar {
  readonly verband: string;
  readonly boekjaar: number;
}

/**
 * For whoever changes what a boekjaar adds up to: it is open, and stays so until the caller's transaction ends. Many
 * may do so at once; who closes the year waits for them. Ask it before reading what the change depends on.
 *
 * @throws DomeinFout boekjaar_afgesloten
 */
export async function requireOpenBoekjaar(manager: EntityManager, inBoekjaar: InBoekjaar): Promise<void> {
  const { verband, boekjaar } = inBoekjaar;
  const closed = await shareBoekjaren(manager, verband, [boekjaar]);
  if (closed.length > 0)
    throw afgesloten(
      `Boekjaar ${boekjaar} is afgesloten: er wordt niets meer in geboekt, teruggedraaid of gewijzigd. Verwerk het in een jaar dat nog open is.`,
    );
}

/**
 * As `requireOpenBoekjaar`, for what counts in all of these years.
 *
 * @param dag what the user would choose another of
 * @throws DomeinFout boekjaar_afgesloten that names the closed ones
 */
export async function requireOpenBoekjaren(
  manager: EntityManager,
  { verband, jaren, dag }: { verband: string; jaren: readonly number[]; dag: 'ingangsdatum' | 'peildatum' },
): Promise<void> {
  const closed = await shareBoekjaren(manager, verband, jaren);
  const last = closed.at(-1);
  if (last === undefined) return;
  const wat =
    closed.length === 1
      ? `Boekjaar ${last} is afgesloten`
      : `De boekjaren ${closed.slice(0, -1).join(', ')} en ${last} zijn afgesloten`;
  throw afgesloten(`${wat} en zou hiermee anders uitkomen. Kies een ${dag} na 31 december ${last}.`);
}

/**
 * As `requireOpenBoekjaar`, for dated facts: of every boekjaar in which on some day something else will hold.
 *
 * @throws DomeinFout boekjaar_afgesloten that names the closed ones
 */
export async function requireOpenFor<F extends Geldig>(
  manager: EntityManager,
  verband: string,
  wisseling: Wisseling<F>,
): Promise<void> {
  const boekjaren = await manager.findBy(Boekjaar, { verband });
  const jaren = geraakteJaren(
    boekjaren.map(({ jaar }) => jaar),
    wisseling,
  );
  await requireOpenBoekjaren(manager, { verband, jaren, dag: 'ingangsdatum' });
}

/** For whoever closes a boekjaar: waits until nobody changes it any more, and keeps others waiting. */
export async function lockBoekjaar(manager: EntityManager, inBoekjaar: InBoekjaar): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(${SLOT})`, [slotOf(inBoekjaar)]);
}

/** Keeps these years from being closed until the transaction ends. @returns those that are closed already */
async function shareBoekjaren(
  manager: EntityManager,
  verband: string,
  jaren: readonly number[],
): Promise<number[]> {
  for (const boekjaar of [...jaren].sort((a, b) => a - b))
    await manager.query(`SELECT pg_advisory_xact_lock_shared(${SLOT})`, [slotOf({ verband, boekjaar })]);
  const found = await manager.findBy(Boekjaarafsluiting, { verband, boekjaar: In([...jaren]) });
  return found.map(({ boekjaar }) => boekjaar).sort((a, b) => a - b);
}

const SLOT = 'hashtextextended($1, 0)';
/** The triggers of the database spell it the same way. */
const slotOf = ({ verband, boekjaar }: InBoekjaar): string => `boekjaar/${verband}/${boekjaar}`;

const afgesloten = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'boekjaar_afgesloten', status: 409, melding });

import type { EntityManager } from 'typeorm';
import { DomeinFout } from '../platform/index.js';
import { Boekjaarafsluiting } from './boekjaarafsluiting.entity.js';

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
  await manager.query(`SELECT pg_advisory_xact_lock_shared(${SLOT})`, [slotOf(inBoekjaar)]);
  const { verband, boekjaar } = inBoekjaar;
  if (await manager.existsBy(Boekjaarafsluiting, { verband, boekjaar })) throw afgesloten(boekjaar);
}

/** For whoever closes a boekjaar: waits until nobody changes it any more, and keeps others waiting. */
export async function lockBoekjaar(manager: EntityManager, inBoekjaar: InBoekjaar): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(${SLOT})`, [slotOf(inBoekjaar)]);
}

const SLOT = 'hashtextextended($1, 0)';
/** The triggers of the database spell it the same way. */
const slotOf = ({ verband, boekjaar }: InBoekjaar): string => `boekjaar/${verband}/${boekjaar}`;

const afgesloten = (boekjaar: number): DomeinFout =>
  new DomeinFout({
    code: 'boekjaar_afgesloten',
    status: 409,
    melding: `Boekjaar ${boekjaar} is afgesloten: er wordt niets meer in geboekt, teruggedraaid of gewijzigd. Verwerk het in een jaar dat nog open is.`,
  });

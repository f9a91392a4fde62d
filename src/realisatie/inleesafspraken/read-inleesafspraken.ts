import type { EntityManager } from 'typeorm';
import { findFeiten, NU, type Peil } from '../../platform/index.js';
import type { InJaar } from '../require-boekjaar.js';
import { STANDAARDAFSPRAKEN, type Aanleverafspraak } from './aanleverafspraak.js';
import { Inleesafspraak } from './inleesafspraak.entity.js';

/** What holds for the files of a boekjaar. */
export interface Inleesafspraken {
  readonly boekjaar: number;
  /** Whether closing entries may be booked in periode 13. */
  readonly periode13: boolean;
  readonly aanleverafspraken: readonly Aanleverafspraak[];
  /** The boekjaar that the aanleverafspraken were recorded for; null when they are the standard ones. */
  readonly vanBoekjaar: number | null;
}

/** The afspraken of a boekjaar as known at the peil: its own, else of the year before that has any, else the standard. */
export async function readInleesafspraken(
  manager: EntityManager,
  { verband, boekjaar }: InJaar,
  peil: Peil = NU,
): Promise<Inleesafspraken> {
  const found = await findFeiten(manager, Inleesafspraak, { verband }, { peil, order: { boekjaar: 'DESC' } });
  return resolveInleesafspraken(found, boekjaar);
}

type Vastgelegd = Pick<Inleesafspraak, 'boekjaar' | 'periode13' | 'aanleverafspraken'>;

/** @param vastgelegd of all years, newest year first */
export function resolveInleesafspraken(vastgelegd: readonly Vastgelegd[], boekjaar: number): Inleesafspraken {
  const own = vastgelegd.find((een) => een.boekjaar === boekjaar);
  const laatste = vastgelegd.find((een) => een.boekjaar <= boekjaar && een.aanleverafspraken !== null);
  return {
    boekjaar,
    periode13: own?.periode13 ?? false,
    aanleverafspraken: laatste?.aanleverafspraken ?? STANDAARDAFSPRAKEN,
    vanBoekjaar: laatste?.boekjaar ?? null,
  };
}

import type { EntityManager } from 'typeorm';
import { DomeinFout } from '../platform/index.js';
import { Boekjaar } from '../verband/index.js';

export interface InJaar {
  readonly verband: string;
  readonly boekjaar: number;
}

/** @throws DomeinFout boekjaar_onbekend */
export async function requireBoekjaar(manager: EntityManager, { verband, boekjaar }: InJaar): Promise<void> {
  if (await manager.existsBy(Boekjaar, { verband, jaar: boekjaar })) return;
  throw new DomeinFout({
    code: 'boekjaar_onbekend',
    status: 404,
    melding: `Het verband “${verband}” heeft geen boekjaar ${boekjaar}. Kies een boekjaar dat er wel is.`,
  });
}

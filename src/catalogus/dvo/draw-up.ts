import type { EntityManager } from 'typeorm';
import { Dvowijziging } from './dvowijziging.entity.js';
import type { Opgesteld } from './gevraagd.js';
import { Voorstelregel } from './voorstelregel.entity.js';

/** Keeps what was drawn up with its lines; nothing of it holds yet. */
export async function insertAfspraak(
  manager: EntityManager,
  wijziging: Dvowijziging,
  regels: readonly Opgesteld[],
): Promise<void> {
  const { verband, dvo, nummer } = wijziging;
  await manager.insert(Dvowijziging, wijziging);
  await manager.insert(
    Voorstelregel,
    regels.map((regel, place) => ({ verband, dvo, wijziging: nummer, volgorde: place + 1, ...regel })),
  );
}

import type { EntityManager } from 'typeorm';

/** Waits for whoever is changing DVO's of this verband, until the end of the transaction: what is checked stays true until it is written. */
export async function lockDvos(manager: EntityManager, verband: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`dvos ${verband}`]);
}

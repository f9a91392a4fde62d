import type { EntityManager } from 'typeorm';

/** Opens, for the rest of this transaction, the roles of this person in every verband. */
export async function openEigenRollen(manager: EntityManager, gebruiker: string): Promise<void> {
  await manager.query(`SELECT set_config('app.gebruiker', $1, true)`, [gebruiker]);
}

/** Goes on in this verband, in the same transaction: for an act that touches more than one. */
export async function enterVerband(manager: EntityManager, verband: string): Promise<void> {
  await manager.query(`SELECT set_config('app.verband', $1, true)`, [verband]);
}

/** Every verband in which this person has or had a role, in alphabetical order. */
export async function findVerbanden(manager: EntityManager, gebruiker: string): Promise<string[]> {
  await openEigenRollen(manager, gebruiker);
  const rows: { verband: string }[] = await manager.query(
    'SELECT DISTINCT verband FROM roltoekenning WHERE gebruiker = $1 ORDER BY 1',
    [gebruiker],
  );
  return rows.map(({ verband }) => verband);
}

/** The day it is in the Netherlands, in SQL. */
export const VANDAAG = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;

/** That a roltoekenning holds today, in SQL. */
export const geldtVandaag = (rol: string): string =>
  `${rol}.vanaf <= ${VANDAAG} AND (${rol}.tot IS NULL OR ${rol}.tot > ${VANDAAG})`;

import type { EntityManager } from 'typeorm';
import { DomeinFout, type OngeldigVeld } from '../../platform/index.js';

/** A menukaart by what it is called in its verband. */
export interface Kaart {
  readonly boekjaar: number;
  readonly werkveld: string;
}

/**
 * Waits for whoever is changing the menukaarten of this boekjaar, until the end of the transaction. So what is
 * checked stays true until it is written, and nothing is added to a moment that has become a version.
 */
export async function lockMenukaarten(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`menukaarten ${verband} ${boekjaar}`]);
}

/** @throws DomeinFout ongeldig_verzoek with all of them, when there are any */
export function refuseFaults(invalidParams: readonly OngeldigVeld[]): void {
  if (invalidParams.length === 0) return;
  const melding = 'Dit kan zo niet worden vastgelegd. Herstel de genoemde velden.';
  throw new DomeinFout({ code: 'ongeldig_verzoek', melding, invalidParams });
}

/** What somebody wants to change was changed or withdrawn meanwhile. */
export function ingehaald(): DomeinFout {
  return new DomeinFout({
    code: 'wijziging_ingehaald',
    status: 409,
    melding:
      'Dit is intussen door iemand anders gewijzigd. Bekijk de nieuwe stand en probeer het daarna opnieuw.',
  });
}

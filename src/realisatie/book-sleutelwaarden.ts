import type { EntityManager } from 'typeorm';
import { DomeinFout } from '../platform/index.js';
import type { SleutelsService } from '../sleutels/index.js';
import type { Aanbod } from './aanbod.js';
import { makeBevinding } from './checks/bevindingen.js';
import type { Controleuitslag } from './checks/controle.js';
import { STAGED } from './stage-rows.js';

/** A row of a file with key values; its bron was checked. */
interface Waarderij {
  readonly sleutel: string;
  readonly deelnemer: string;
  readonly waarde: string;
  readonly peildatum: string;
  readonly bron: string;
  readonly status: 'voorlopig' | 'definitief';
}

/** Records the staged values of a file as dated facts of the sleutels; one without a status is voorlopig. */
export async function bookSleutelwaarden(
  manager: EntityManager,
  sleutels: SleutelsService,
  aanbod: Aanbod,
): Promise<void> {
  const waarden = await manager.query<Waarderij[]>(
    `SELECT sleutel, deelnemer, waarde::text AS waarde, peildatum::text AS peildatum, bron,
            coalesce(status, 'voorlopig') AS status
       FROM ${STAGED} ORDER BY volgnummer`,
  );
  const { verband, gebruiker } = aanbod;
  await sleutels.recordWaarden(manager, { verband, gebruiker }, waarden);
}

/** The outcome of a file with values that do not fit their keys; null when something else went wrong. */
export function refuseSleutelwaarden(error: unknown, uitslag: Controleuitslag): Controleuitslag | null {
  if (!(error instanceof DomeinFout) || error.code !== 'sleutelwaarden_ongeldig') return null;
  const fouten = error.invalidParams.map(({ reason }) =>
    makeBevinding('SLEUTELWAARDE_PAST_NIET', {}, { reden: reason }),
  );
  const aantallen = { ...uitslag.aantallen, SLEUTELWAARDE_PAST_NIET: fouten.length };
  return { ...uitslag, fouten, aantallen };
}

import type { EntityManager } from 'typeorm';
import type { SleutelsService } from '../sleutels/index.js';
import type { Aanbod } from './aanbod.js';
import { stageRows } from './book-rows.js';

/** A row of a file with key values; its bron was checked. */
interface Waarderij {
  readonly sleutel: string;
  readonly deelnemer: string;
  readonly waarde: string;
  readonly peildatum: string;
  readonly bron: string;
  readonly status: 'voorlopig' | 'definitief';
}

/** Records the values of a file as dated facts of the sleutels; one without a status is voorlopig. */
export async function bookSleutelwaarden(
  manager: EntityManager,
  sleutels: SleutelsService,
  aanbod: Aanbod,
): Promise<void> {
  await stageRows(manager, aanbod);
  const waarden = await manager.query<Waarderij[]>(
    `SELECT sleutel, deelnemer, waarde::text AS waarde, peildatum::text AS peildatum, bron,
            coalesce(status, 'voorlopig') AS status
       FROM pg_temp.inleesregel ORDER BY volgnummer`,
  );
  const { verband, gebruiker } = aanbod;
  await sleutels.recordWaarden(manager, { verband, gebruiker }, waarden);
}

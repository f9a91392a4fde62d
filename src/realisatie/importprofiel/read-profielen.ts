import type { EntityManager } from 'typeorm';
import { DomeinFout, findFeiten } from '../../platform/index.js';
import type { Soort } from '../soorten.js';
import { Importprofiel } from './importprofiel.entity.js';
import type { Profielkeuze } from './profiel.js';

interface Vraag {
  readonly verband: string;
  readonly soort: Soort;
  /** Code of the profile that was named on upload; null when it is to be recognised. */
  readonly profiel?: string | null;
}

/** The profiles that a file may be read with. @throws DomeinFout importprofiel_onbekend */
export async function readProfielen(
  manager: EntityManager,
  { verband, soort, profiel = null }: Vraag,
): Promise<Profielkeuze> {
  const where = { verband, soort, ...(profiel !== null && { code: profiel }) };
  const found = await findFeiten(manager, Importprofiel, where, { order: { code: 'ASC' } });
  if (profiel !== null && found.length === 0) throw onbekend(profiel, soort);
  const profielen = found.map(({ code, naam, kolommen, negeren, soort: van }) => {
    return { code, naam, soort: van, kolommen, negeren };
  });
  return { profielen, genoemd: profiel !== null };
}

const onbekend = (profiel: string, soort: Soort): DomeinFout =>
  new DomeinFout({
    code: 'importprofiel_onbekend',
    melding: `Er is geen importprofiel “${profiel}” voor ${soort}. Kies een ander profiel, of laat het aan de kolomnamen over.`,
    invalidParams: [
      { name: 'profiel', reason: `Kies een importprofiel voor ${soort}, of laat het veld leeg.` },
    ],
  });

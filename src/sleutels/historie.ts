import type { EntityManager } from 'typeorm';
import { hoeveelheid } from '../catalogus/index.js';
import { nietGevonden } from '../platform/index.js';
import { toDefinitie, type Definitie } from './definitie.js';
import { Sleutel } from './sleutel.entity.js';
import { Sleutelversie } from './sleutelversie.entity.js';
import { Sleutelwaarde } from './sleutelwaarde.entity.js';

/** When something was held true; `bekendTot` is null while it is. */
interface Bekend {
  readonly bekendVanaf: Date;
  readonly bekendTot: Date | null;
}

export interface VersieMetHistorie extends Bekend {
  readonly vanaf: string;
  readonly tot: string | null;
  readonly definitie: Definitie;
}

export interface WaardeMetHistorie extends Bekend {
  readonly sleutel: string;
  readonly peildatum: string;
  readonly deelnemer: string;
  readonly waarde: string;
  readonly bron: string;
  readonly status: 'voorlopig' | 'definitief';
  readonly toelichting: string | null;
}

/** A key with everything that was ever held true about it: by day, and the oldest knowledge first. */
export interface SleutelMetHistorie {
  readonly code: string;
  readonly naam: string;
  readonly versies: readonly VersieMetHistorie[];
  readonly waarden: readonly WaardeMetHistorie[];
}

/** @throws DomeinFout niet_gevonden */
export async function readHistorie(
  manager: EntityManager,
  verband: string,
  code: string,
): Promise<SleutelMetHistorie> {
  const sleutel = await manager.findOneBy(Sleutel, { verband, code });
  if (sleutel === null) throw nietGevonden();
  const versies = await manager.find(Sleutelversie, {
    where: { verband, sleutel: code },
    order: { vanaf: 'ASC', bekendVanaf: 'ASC' },
  });
  const waarden = await manager.find(Sleutelwaarde, {
    where: { verband, sleutel: code },
    order: { peildatum: 'ASC', deelnemer: 'ASC', bekendVanaf: 'ASC' },
  });
  return { code, naam: sleutel.naam, versies: versies.map(toVersie), waarden: waarden.map(toWaarde) };
}

function toVersie(versie: Sleutelversie): VersieMetHistorie {
  const { vanaf, tot, bekendVanaf, bekendTot } = versie;
  return { vanaf, tot, definitie: toDefinitie(versie), bekendVanaf, bekendTot };
}

export function toWaarde(feit: Sleutelwaarde): WaardeMetHistorie {
  const { sleutel, peildatum, deelnemer, bron, status, toelichting, bekendVanaf, bekendTot } = feit;
  const waarde = hoeveelheid(feit.waarde);
  return { sleutel, peildatum, deelnemer, waarde, bron, status, toelichting, bekendVanaf, bekendTot };
}

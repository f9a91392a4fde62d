import type { EntityManager } from 'typeorm';
import { hoeveelheid } from '../catalogus/index.js';
import { findFeiten, geldtIn, type Peil } from '../platform/index.js';
import type { VerbandModel } from '../verband/index.js';
import { toDefinitie } from './definitie.js';
import type { Sleutelgegevens, Waarde } from './sleutel-in-jaar.js';
import { Sleutel } from './sleutel.entity.js';
import { Sleutelversie } from './sleutelversie.entity.js';
import { Sleutelwaarde } from './sleutelwaarde.entity.js';

/** What was held true at the peil about every key that exists in the boekjaar of the model, by code. */
export async function readSleutelgegevens(
  manager: EntityManager,
  { verband: { code: verband }, boekjaar, deelnemers, werkorganisaties }: Jaarmodel,
  peil: Peil,
): Promise<Sleutelgegevens> {
  const sleutels = await manager.find(Sleutel, { where: { verband }, order: { code: 'ASC' } });
  const versies = await findFeiten(manager, Sleutelversie, { verband }, { peil });
  const order = { deelnemer: 'ASC' } as const;
  const waarden = await findFeiten(manager, Sleutelwaarde, { verband }, { peil, order });
  const inYear = new Map(versies.filter((versie) => geldtIn(versie, boekjaar)).map((v) => [v.sleutel, v]));
  return {
    boekjaar,
    sleutels: sleutels.flatMap(({ code, naam }) => {
      const versie = inYear.get(code);
      return versie === undefined ? [] : [{ code, naam, definitie: toDefinitie(versie) }];
    }),
    waarden: waarden.map(toWaarde),
    deelnemers: deelnemers.map(({ code }) => code),
    werkorganisaties: werkorganisaties.map(({ code }) => code),
  };
}

type Jaarmodel = Pick<VerbandModel, 'verband' | 'boekjaar' | 'deelnemers' | 'werkorganisaties'>;

function toWaarde({ sleutel, peildatum, deelnemer, waarde, bron, status }: Sleutelwaarde): Waarde {
  return { sleutel, peildatum, deelnemer, waarde: hoeveelheid(waarde), bron, status };
}

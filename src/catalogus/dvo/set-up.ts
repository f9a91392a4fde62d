import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { recordFeiten } from '../../platform/index.js';
import { DvoDeelnemer } from './dvo-deelnemer.entity.js';
import { Dvo } from './dvo.entity.js';
import { Dvoregel } from './dvoregel.entity.js';
import { Dvovaststelling } from './dvovaststelling.entity.js';
import { Dvowijziging } from './dvowijziging.entity.js';
import { yearOf } from './periode.js';

/** A taker of a product of a werkorganisatie, for a whole boekjaar. */
export interface Jaarafnemer {
  readonly werkorganisatie: string;
  readonly product: string;
  readonly deelnemer: string;
  readonly contract: string;
  readonly minimum: string | null;
}

/** Sets up one DVO per werkorganisatie for a boekjaar that has none yet, vastgesteld, in the caller's transaction. */
export async function setUpAfnemers(
  manager: EntityManager,
  { verband, boekjaar }: { readonly verband: string; readonly boekjaar: number },
  afnemers: readonly Jaarafnemer[],
): Promise<void> {
  for (const werkorganisatie of new Set(afnemers.map((afnemer) => afnemer.werkorganisatie))) {
    const own = afnemers.filter((afnemer) => afnemer.werkorganisatie === werkorganisatie);
    const code = `${werkorganisatie}-${boekjaar}`;
    await setUpDvo(manager, { verband, code, werkorganisatie, boekjaar }, own);
  }
}

async function setUpDvo(
  manager: EntityManager,
  opzet: { verband: string; code: string; werkorganisatie: string; boekjaar: number },
  afnemers: readonly Jaarafnemer[],
): Promise<void> {
  const { verband, code, werkorganisatie, boekjaar } = opzet;
  const dvo = randomUUID();
  const { vanaf, tot } = yearOf(boekjaar);
  const geen = { minimumTot: null, pakket: null, allesOfNiets: false };
  await manager.insert(Dvo, { verband, id: dvo, code, naam: code, werkorganisatie, vanaf, tot, ...geen });
  const deelnemers = [...new Set(afnemers.map(({ deelnemer }) => deelnemer))];
  await manager.insert(
    DvoDeelnemer,
    deelnemers.map((deelnemer) => ({ verband, dvo, deelnemer })),
  );
  const opgesteld = { opgesteldDoor: 'opzet', opgesteldOp: new Date() };
  await manager.insert(Dvowijziging, {
    ...{ verband, dvo, nummer: 0, per: vanaf, soort: 'overeenkomst', toelichting: '' },
    ...opgesteld,
  });
  await manager.insert(Dvovaststelling, {
    ...{ verband, dvo, wijziging: 0, opgesteldDoor: 'opzet', vastgesteldOp: vanaf },
    ...{ vastgesteldDoor: 'vaststelling bij opzet', bekendVanaf: new Date() },
  });
  const vrij = { inbreng: null, tarief: null, beleid: null, risicodrager: null, afwijking: null, fte: null };
  await recordFeiten(
    manager,
    Dvoregel,
    afnemers.map(({ product, deelnemer, contract, minimum }) => {
      return { verband, dvo, wijziging: 0, product, deelnemer, contract, minimum, vanaf, tot, ...vrij };
    }),
  );
}

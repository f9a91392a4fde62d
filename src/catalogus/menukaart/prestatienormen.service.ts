import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Database,
  findFeiten,
  nietGevonden,
  NU,
  recordFeiten,
  replaceFeiten,
  type NieuwFeit,
  type Peil,
} from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { hoeveelheid } from './hoeveelheid.js';
import { Menukaart } from './menukaart.entity.js';
import type { NormInvoer, NormWijziging } from './norm.schema.js';
import { checkNorm } from './normcontrole.js';
import { Meting } from './meting.entity.js';
import { realise, type Normrealisatie } from './prestatie.js';
import { Prestatienorm } from './prestatienorm.entity.js';
import { ingehaald, lockMenukaarten, refuseFaults } from './werk.js';

export type NormMetRealisatie = Prestatienorm & { readonly realisatie: Normrealisatie };

/** Keeps the prestatienormen of the menukaarten, and tells what a year came to of them. */
@Injectable()
export class PrestatienormenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /** The norms of a boekjaar by menukaart and letter, each with its realisation, as known at the peil. */
  async list(verband: string, boekjaar: number, peil: Peil = NU): Promise<NormMetRealisatie[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const order = { werkveld: 'ASC', letter: 'ASC' } as const;
      const normen = await findFeiten(manager, Prestatienorm, { verband, boekjaar }, { peil, order });
      const metingen = await findFeiten(manager, Meting, { verband, boekjaar }, { peil });
      return normen.map((norm) => {
        const own = metingen.filter(({ werkveld, letter }) => {
          return werkveld === norm.werkveld && letter === norm.letter;
        });
        return { ...plainNorm(norm), realisatie: realise(norm, own) };
      });
    });
  }

  /** @throws DomeinFout ongeldig_verzoek with everything that is wrong */
  async record({ verband, gebruiker }: Wie, invoer: NormInvoer): Promise<Prestatienorm> {
    const { toelichting = null, grens = null, vergelijking = null, ...rest } = invoer;
    const norm = { verband, ...rest, toelichting, grens, vergelijking };
    const { boekjaar, werkveld, letter } = norm;
    return await this.database.inVerband(verband, async (manager) => {
      await lockMenukaarten(manager, verband, boekjaar);
      const where = { verband, boekjaar, werkveld, letter };
      const taken = await findFeiten(manager, Prestatienorm, where);
      const kaart = await manager.existsBy(Menukaart, { verband, boekjaar, werkveld });
      refuseFaults([
        ...(kaart ? [] : [geenMenukaart(norm)]),
        ...taken.map(({ criterium }) => ({
          name: 'letter',
          reason: `Letter ${letter} is al van “${criterium}”. Kies een andere letter, of wijzig die norm.`,
        })),
        ...checkNorm(norm),
      ]);
      const [recorded] = await recordFeiten(manager, Prestatienorm, [norm]);
      return await this.close(manager, { actie: 'vastleggen', gebruiker, recorded, na: norm });
    });
  }

  /** @throws DomeinFout niet_gevonden, wijziging_ingehaald, ongeldig_verzoek */
  async change({ verband, gebruiker }: Wie, id: string, wijziging: NormWijziging): Promise<Prestatienorm> {
    return await this.database.inVerband(verband, async (manager) => {
      const old = await findHeld(manager, verband, id);
      const voor = bareNorm(old);
      const changes = Object.entries(wijziging).filter(([, waarde]) => waarde !== undefined);
      const na: NieuwFeit<Prestatienorm> = {
        ...voor,
        ...(Object.fromEntries(changes) as Partial<typeof voor>),
      };
      refuseFaults(checkNorm(na));
      const [recorded] = await replaceFeiten(manager, Prestatienorm, [old], [na]);
      return await this.close(manager, { actie: 'wijzigen', gebruiker, recorded, voor, na });
    });
  }

  private async close(
    manager: EntityManager,
    handeling: {
      readonly actie: string;
      readonly gebruiker: string;
      readonly recorded: Prestatienorm | undefined;
      readonly voor?: unknown;
      readonly na: unknown;
    },
  ): Promise<Prestatienorm> {
    const { actie, gebruiker, recorded, voor, na } = handeling;
    if (recorded === undefined) throw new Error('A norm that was recorded is not there');
    await this.handelingen.record(manager, {
      actie: `prestatienorm.${actie}`,
      object: `prestatienorm/${recorded.id}`,
      resultaat: 'gelukt',
      actor: gebruiker,
      voor,
      na,
    });
    return recorded;
  }
}

function bareNorm(norm: Prestatienorm): NieuwFeit<Prestatienorm> {
  const { verband, boekjaar, werkveld, letter, kant, criterium, toelichting, soort, vergelijking } = norm;
  const values = { kant, criterium, toelichting, norm: norm.norm, soort, vergelijking };
  return { verband, boekjaar, werkveld, letter, ...values, grens: plainNorm(norm).grens };
}

function plainNorm(norm: Prestatienorm): Prestatienorm {
  return { ...norm, grens: norm.grens === null ? null : hoeveelheid(norm.grens) };
}

/** The norm by this id, when it is still held true; nobody changes it before this transaction ends. */
async function findHeld(manager: EntityManager, verband: string, id: string): Promise<Prestatienorm> {
  const known = await manager.findOneBy(Prestatienorm, { verband, id });
  if (known === null) throw nietGevonden();
  await lockMenukaarten(manager, verband, known.boekjaar);
  const [held] = await findFeiten(manager, Prestatienorm, { verband, id });
  if (held === undefined) throw ingehaald();
  return held;
}

function geenMenukaart({ werkveld, boekjaar }: Pick<Prestatienorm, 'werkveld' | 'boekjaar'>) {
  const reason = `Werkveld “${werkveld}” heeft in ${boekjaar} geen menukaart. Maak die eerst, of kies een ander werkveld.`;
  return { name: 'werkveld', reason };
}

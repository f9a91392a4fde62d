import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database, DomeinFout, NU, recordFeiten, type Peil } from '../platform/index.js';
import { Handelingen } from '../toegang/index.js';
import { requireOpenBoekjaar } from '../verband/index.js';
import { Kostenplaats } from './kostenplaats.entity.js';
import {
  KOSTENPLAATS_INVOER,
  type KostenplaatsInvoer,
  type NieuweKostenplaats,
} from './kostenplaats.schema.js';
import { readToewijzingen } from './read-toewijzingen.js';
import { requireBoekjaar, type InJaar } from './require-boekjaar.js';
import { Toewijzing } from './toewijzing.entity.js';
import { ToewijzingenService, type Wie } from './toewijzingen.service.js';

export type KostenplaatsMetToewijzingen = Kostenplaats & { readonly toewijzingen: readonly Toewijzing[] };

/** The kostenplaatsen of a boekjaar and where their cost goes. */
@Injectable()
export class KostenplaatsenService {
  constructor(
    private readonly database: Database,
    private readonly toewijzingen: ToewijzingenService,
    private readonly handelingen: Handelingen,
  ) {}

  /** The kostenplaatsen of a boekjaar by code; without a toewijzing nothing may be booked on one. */
  async list(verband: string, boekjaar: number, peil: Peil = NU): Promise<KostenplaatsMetToewijzingen[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const where = { verband, boekjaar };
      const kostenplaatsen = await manager.find(Kostenplaats, { where, order: { code: 'ASC' } });
      const toewijzingen = await readToewijzingen(manager, verband, boekjaar, peil);
      return kostenplaatsen.map((kostenplaats) => ({
        ...kostenplaats,
        toewijzingen: toewijzingen.filter((toewijzing) => toewijzing.kostenplaats === kostenplaats.code),
      }));
    });
  }

  /** Where the cost of each kostenplaats goes, as known at the peil, in the caller's transaction. */
  async readToewijzingen(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<Toewijzing[]> {
    return await readToewijzingen(manager, verband, boekjaar, peil);
  }

  /**
   * A new kostenplaats of a boekjaar, if wanted with where all of its cost goes.
   *
   * @throws DomeinFout boekjaar_onbekend, boekjaar_afgesloten, kostenplaats_bestaat; toewijzing_ongeldig with every fault
   */
  async create(
    wie: Wie,
    { toewijzing, ...kostenplaats }: NieuweKostenplaats,
  ): Promise<KostenplaatsMetToewijzingen> {
    const { verband, gebruiker } = wie;
    const { boekjaar, code, naam } = kostenplaats;
    return await this.database.inVerband(verband, async (manager) => {
      await requireBoekjaar(manager, { verband, boekjaar });
      await requireOpenBoekjaar(manager, { verband, boekjaar });
      if (await manager.existsBy(Kostenplaats, { verband, boekjaar, code })) throw bestaat(kostenplaats);
      await manager.insert(Kostenplaats, { verband, ...kostenplaats });
      await this.handelingen.record(manager, {
        actie: 'kostenplaats.vastleggen',
        object: `kostenplaats/${boekjaar}/${code}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { boekjaar, code, naam },
      });
      const whole = { boekjaar, kostenplaats: code, rekeningVan: null, rekeningTot: null };
      const toewijzingen =
        toewijzing === undefined
          ? []
          : [await this.toewijzingen.createIn(manager, wie, { ...whole, ...toewijzing })];
      return { verband, ...kostenplaats, toewijzingen };
    });
  }

  /** Sets up the kostenplaatsen of a boekjaar that has none yet, in the caller's transaction. */
  async setUp(manager: EntityManager, inJaar: InJaar, invoer: readonly KostenplaatsInvoer[]): Promise<void> {
    for (const { toewijzing, code, naam } of z.array(KOSTENPLAATS_INVOER).parse(invoer)) {
      await manager.insert(Kostenplaats, { ...inJaar, code, naam });
      const whole = { kostenplaats: code, rekeningVan: null, rekeningTot: null };
      await recordFeiten(manager, Toewijzing, [{ ...inJaar, ...whole, ...toewijzing }]);
    }
  }
}

const bestaat = ({ boekjaar, code }: Pick<NieuweKostenplaats, 'boekjaar' | 'code'>): DomeinFout =>
  new DomeinFout({
    code: 'kostenplaats_bestaat',
    status: 409,
    melding: `Kostenplaats ${code} is er in ${boekjaar} al. Kies een andere code, of leg een toewijzing voor haar vast.`,
  });

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database, findFeiten, NU, type Peil } from '../platform/index.js';
import { Kostenplaats } from './kostenplaats.entity.js';
import { KOSTENPLAATS_INVOER, type KostenplaatsInvoer } from './kostenplaats.schema.js';
import { Toewijzing } from './toewijzing.entity.js';

export type KostenplaatsMetToewijzing = Kostenplaats & { readonly toewijzing: Toewijzing | null };

/** Reads and sets up the kostenplaatsen of a boekjaar and where their cost goes. */
@Injectable()
export class KostenplaatsenService {
  constructor(private readonly database: Database) {}

  /** The kostenplaatsen of a boekjaar by code; without a toewijzing nothing may be booked on one. */
  async list(verband: string, boekjaar: number): Promise<KostenplaatsMetToewijzing[]> {
    return await this.database.inVerband(verband, async (manager) => {
      const where = { verband, boekjaar };
      const kostenplaatsen = await manager.find(Kostenplaats, { where, order: { code: 'ASC' } });
      const toewijzingen = await this.readToewijzingen(manager, verband, boekjaar);
      const byCode = new Map(toewijzingen.map((toewijzing) => [toewijzing.kostenplaats, toewijzing]));
      return kostenplaatsen.map((kostenplaats) => {
        return { ...kostenplaats, toewijzing: byCode.get(kostenplaats.code) ?? null };
      });
    });
  }

  /** Where the cost of each kostenplaats goes, as known at the peil, in the caller's transaction. */
  async readToewijzingen(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<Toewijzing[]> {
    const order = { kostenplaats: 'ASC', rekeningVan: 'ASC', id: 'ASC' } as const;
    return await findFeiten(manager, Toewijzing, { verband, boekjaar }, { peil, order });
  }

  /** Sets up the kostenplaatsen of a boekjaar that has none yet, in the caller's transaction. */
  async setUp(
    manager: EntityManager,
    inJaar: { readonly verband: string; readonly boekjaar: number },
    invoer: readonly KostenplaatsInvoer[],
  ): Promise<void> {
    for (const { toewijzing, ...kostenplaats } of z.array(KOSTENPLAATS_INVOER).parse(invoer)) {
      await manager.insert(Kostenplaats, { ...inJaar, ...kostenplaats });
      await manager.insert(Toewijzing, { ...inJaar, kostenplaats: kostenplaats.code, ...toewijzing });
    }
  }
}

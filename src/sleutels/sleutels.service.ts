import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database, findFeiten, NU, recordFeiten, type Peil } from '../platform/index.js';
import { VerbandService } from '../verband/index.js';
import type { Wie } from '../toegang/index.js';
import { Casco } from './casco.entity.js';
import { Hulpkostenplaats } from './hulpkostenplaats.entity.js';
import {
  toCasco,
  toHulpkostenplaats,
  type CascoInJaar,
  type HulpkostenplaatsInJaar,
  type RekenregelInJaar,
} from './in-jaar.js';
import { readSleutelgegevens } from './read-sleutels.js';
import { recordSleutelwaarden } from './record-waarden.js';
import { Rekenregel } from './rekenregel.entity.js';
import { resolveSleutels } from './resolve.js';
import { setUpSleutels } from './set-up.js';
import type { SleutelInJaar } from './sleutel-in-jaar.js';
import type { SleutelwaardeInvoer } from './sleutelwaarde.schema.js';
import { CASCO_INVOER, type CascoInvoer, type SleutelInvoer } from './sleutel.schema.js';

/** Reads how the costs of a boekjaar are divided, as it was known at a moment. */
@Injectable()
export class SleutelsService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
  ) {}

  /** All keys that exist in the boekjaar by code, each as it counts for that year. */
  async sleutels(verband: string, boekjaar: number, peil: Peil = NU): Promise<SleutelInJaar[]> {
    return await this.database.inVerband(verband, (manager) =>
      this.readSleutels(manager, verband, boekjaar, peil),
    );
  }

  /** As `sleutels`, inside the caller's transaction. @throws DomeinFout niet_gevonden */
  async readSleutels(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<SleutelInJaar[]> {
    const model = await this.verbanden.readModel(manager, verband, boekjaar, peil);
    return resolveSleutels(await readSleutelgegevens(manager, model, peil));
  }

  /** The cascos of a boekjaar by werkorganisatie, inside the caller's transaction. */
  async readCascos(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<CascoInJaar[]> {
    const order = { werkorganisatie: 'ASC' } as const;
    const found = await findFeiten(manager, Casco, { verband, boekjaar }, { peil, order });
    return found.map(toCasco);
  }

  /** The hulpkostenplaatsen of a boekjaar in their order, inside the caller's transaction. */
  async readHulpkostenplaatsen(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<HulpkostenplaatsInJaar[]> {
    const order = { volgorde: 'ASC', code: 'ASC' } as const;
    const found = await findFeiten(manager, Hulpkostenplaats, { verband, boekjaar }, { peil, order });
    return found.map(toHulpkostenplaats);
  }

  /** What holds for the whole calculation of a boekjaar, inside the caller's transaction. */
  async readRekenregel(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<RekenregelInJaar> {
    const [regel] = await findFeiten(manager, Rekenregel, { verband, boekjaar }, { peil });
    return { methodeHulpkosten: regel?.methodeHulpkosten ?? 'stapsgewijs' };
  }

  /** Sets up new keys with their values, in the caller's transaction. */
  async setUp(manager: EntityManager, verband: string, invoer: readonly SleutelInvoer[]): Promise<void> {
    await setUpSleutels(manager, verband, invoer);
  }

  /** Sets up the cascos of a boekjaar that has none yet, in the caller's transaction. */
  async setUpCascos(
    manager: EntityManager,
    inJaar: { readonly verband: string; readonly boekjaar: number },
    invoer: readonly CascoInvoer[],
  ): Promise<void> {
    const cascos = z.array(CASCO_INVOER).parse(invoer);
    await recordFeiten(
      manager,
      Casco,
      cascos.map((casco) => ({ ...inJaar, aandeelInTarief: null, ...casco })),
    );
  }

  /** Records values of keys, in the caller's transaction, which records the handeling too. @throws DomeinFout sleutelwaarden_ongeldig */
  async recordWaarden(
    manager: EntityManager,
    { verband }: Wie,
    invoer: readonly SleutelwaardeInvoer[],
  ): Promise<void> {
    await recordSleutelwaarden(manager, verband, invoer);
  }
}

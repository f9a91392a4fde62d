import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import { Inlezing, KostenplaatsenService } from '../realisatie/index.js';
import { SleutelsService } from '../sleutels/index.js';
import { VerbandService } from '../verband/index.js';
import type { Gegevens } from './gegevens.js';
import { sumAfname, sumKosten, sumVoorschotten } from './sommen.js';

/** Gegevens with the ids of the loads that they were added up from, sorted. */
export interface GegevensMetInlezingen {
  readonly gegevens: Gegevens;
  readonly inlezingen: readonly string[];
}

/** Collects everything that a rekenmodel is made of. */
@Injectable()
export class GegevensService {
  constructor(
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
    private readonly sleutels: SleutelsService,
    private readonly kostenplaatsen: KostenplaatsenService,
  ) {}

  /**
   * Reads a boekjaar with many statements: only a transaction that is REPEATABLE READ sees one state of it.
   *
   * @throws DomeinFout niet_gevonden when the verband or its boekjaar does not exist
   */
  async read(manager: EntityManager, verband: string, boekjaar: number): Promise<GegevensMetInlezingen> {
    const model = await this.verbanden.readModel(manager, verband, boekjaar);
    const loads = await manager.findBy(Inlezing, { verband, boekjaar, status: 'verwerkt' });
    const inlezingen = loads.map(({ id }) => id).sort();
    const ladingen = { verband, inlezingen };
    return {
      inlezingen,
      gegevens: {
        model,
        producten: await this.catalogus.readProducten(manager, verband, boekjaar),
        sleutels: await this.sleutels.readSleutels(manager, verband, boekjaar),
        cascos: await this.sleutels.readCascos(manager, verband, boekjaar),
        toewijzingen: await this.kostenplaatsen.readToewijzingen(manager, verband, boekjaar),
        kosten: await sumKosten(manager, ladingen),
        afname: await sumAfname(manager, ladingen),
        voorschotten: await sumVoorschotten(manager, ladingen),
      },
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import type { Peil } from '../platform/index.js';
import { KostenplaatsenService } from '../realisatie/index.js';
import { SleutelsService } from '../sleutels/index.js';
import { VerbandService } from '../verband/index.js';
import { FASEBRON, type Fase } from './fase.js';
import type { Gegevens } from './gegevens.js';
import { readInlezingen } from './ladingen.js';
import { sumAfname, sumKosten, sumVoorschotten, type Ladingen } from './sommen.js';

/** Gegevens with the ids of the loads that they were added up from, sorted. */
export interface GegevensMetInlezingen {
  readonly gegevens: Gegevens;
  readonly inlezingen: readonly string[];
}

/** Which boekjaar, for which fase, as known when. */
export interface Gegevensvraag {
  readonly verband: string;
  readonly boekjaar: number;
  readonly fase: Fase;
  readonly peil: Peil;
  /** Id of a load to leave out, to see what it changes. */
  readonly zonder?: string;
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
   * Reads a boekjaar, as known at the peil, with many statements: only a transaction that is REPEATABLE READ sees one
   * state of it.
   *
   * @throws DomeinFout niet_gevonden when the verband or its boekjaar does not exist
   */
  async read(manager: EntityManager, vraag: Gegevensvraag): Promise<GegevensMetInlezingen> {
    const { verband, fase } = vraag;
    const afspraken = await this.readAfspraken(manager, vraag);
    const loads = await readInlezingen(manager, vraag);
    const inlezingen = loads
      .map(({ id }) => id)
      .filter((id) => id !== vraag.zonder)
      .sort();
    const geteld = await readSommen(manager, fase, { verband, inlezingen });
    return { inlezingen, gegevens: { fase, ...afspraken, ...geteld } };
  }

  private async readAfspraken(
    manager: EntityManager,
    { verband, boekjaar, peil }: Gegevensvraag,
  ): Promise<Omit<Gegevens, 'fase' | keyof Sommen>> {
    const model = await this.verbanden.readModel(manager, verband, boekjaar, peil);
    const rekenregel = await this.sleutels.readRekenregel(manager, verband, boekjaar, peil);
    return {
      model,
      producten: await this.catalogus.readProducten(manager, verband, boekjaar, peil),
      sleutels: await this.sleutels.readSleutels(manager, verband, boekjaar, peil),
      cascos: await this.sleutels.readCascos(manager, verband, boekjaar, peil),
      hulpkostenplaatsen: await this.sleutels.readHulpkostenplaatsen(manager, verband, boekjaar, peil),
      methodeHulpkosten: rekenregel.methodeHulpkosten,
      toewijzingen: await this.kostenplaatsen.readToewijzingen(manager, verband, boekjaar, peil),
    };
  }
}

type Sommen = Pick<Gegevens, 'kosten' | 'afname' | 'voorschotten'>;

async function readSommen(manager: EntityManager, fase: Fase, ladingen: Ladingen): Promise<Sommen> {
  return {
    kosten: await sumKosten(manager, FASEBRON[fase].kosten, ladingen),
    afname: await sumAfname(manager, ladingen),
    voorschotten: await sumVoorschotten(manager, ladingen),
  };
}

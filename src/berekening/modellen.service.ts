import { Injectable } from '@nestjs/common';
import { Database, NU, type Peil } from '../platform/index.js';
import type { Rekenmodel } from '../rekenkern/index.js';
import { refused } from './doorrekenen.js';
import type { Fase } from './fase.js';
import type { Gegevens } from './gegevens.js';
import { GegevensService } from './gegevens.service.js';
import { findHindernissen } from './hindernissen.js';
import { buildRekenmodel } from './rekenmodel.builder.js';

const ONE_STATE = { isolation: 'REPEATABLE READ' } as const;

export interface Modelvraag {
  readonly boekjaar: number;
  readonly fase: Fase;
  readonly peil?: Peil;
}

/** A rekenmodel with the gegevens that it was made of. */
export interface ModelMetGegevens {
  readonly model: Rekenmodel;
  readonly gegevens: Gegevens;
}

/** Rekenmodellen that are asked for and not kept: as it was then, or to try something out on. */
@Injectable()
export class ModellenService {
  constructor(
    private readonly database: Database,
    private readonly gegevens: GegevensService,
  ) {}

  /**
   * The rekenmodel of a boekjaar as it was known at the peil: loads count when they were processed by then.
   *
   * @throws DomeinFout niet_gevonden; rekenmodel_geweigerd when there is cost that has no place in a model
   */
  async find(verband: string, vraag: Modelvraag): Promise<Rekenmodel> {
    const { model } = await this.findWithGegevens(verband, vraag);
    return model;
  }

  /** As `find`, with what the model was made of. */
  async findWithGegevens(
    verband: string,
    { boekjaar, fase, peil = NU }: Modelvraag,
  ): Promise<ModelMetGegevens> {
    const { gegevens } = await this.database.inVerband(
      verband,
      (manager) => this.gegevens.read(manager, { verband, boekjaar, fase, peil }),
      ONE_STATE,
    );
    // A year without costs has a model all the same: who takes part, who takes what, by which keys.
    const hindernissen = findHindernissen(gegevens).filter(({ pad }) => pad !== 'kostenposten');
    if (hindernissen.length > 0) throw refused(hindernissen);
    return { model: buildRekenmodel(gegevens), gegevens };
  }
}

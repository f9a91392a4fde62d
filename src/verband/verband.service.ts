import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, nietGevonden, NU, type Peil } from '../platform/index.js';
import { Boekjaar } from './boekjaar.entity.js';
import type { Deelnemer } from './deelnemer.entity.js';
import { gastherenIn } from './gastheren.js';
import type { Onderdeel } from './onderdeel.entity.js';
import {
  findVorm,
  readDeelnemers,
  readOnderdelen,
  readVerband,
  readVorm,
  readWerkorganisaties,
  type Moment,
  type OnderdeelMetWerkorganisaties,
  type WerkorganisatieMetGastheren,
} from './read-verband.js';
import { setUpVerband } from './set-up.js';
import { today } from './vandaag.js';
import type { Verband } from './verband.entity.js';
import type { VerbandInvoer } from './verband.schema.js';
import type { Vorm } from './vormen.js';

export interface WerkorganisatieInJaar {
  readonly code: string;
  readonly naam: string;
  /** Who runs it at the end of the year; null when the verband itself does. */
  readonly gastheer: string | null;
  /** Everybody who runs it during the year, in order of time. */
  readonly gastheren: readonly string[];
}

export type OnderdeelInJaar = Pick<Onderdeel, 'code' | 'naam' | 'werkveld'> & {
  /** Codes of what runs it during the year, in order of time. */
  readonly werkorganisaties: readonly string[];
};

/** A verband as it is in one boekjaar; every list in its declared order. */
export interface VerbandModel {
  readonly verband: Verband;
  readonly vorm: Vorm;
  readonly boekjaar: number;
  /** Whoever takes part in that year. */
  readonly deelnemers: readonly Deelnemer[];
  /** Whatever exists in that year. */
  readonly werkorganisaties: readonly WerkorganisatieInJaar[];
  readonly onderdelen: readonly OnderdeelInJaar[];
}

/** Its vorm is null before its first day and after its last. */
export type VerbandMetVorm = Verband & { readonly vorm: Vorm | null };

/** Reads verbanden: their boekjaren, deelnemers, werkorganisaties and gastheren. */
@Injectable()
export class VerbandService {
  constructor(private readonly database: Database) {}

  /** With its vorm of today, or of the moment that is asked. @throws DomeinFout niet_gevonden */
  async find(verband: string, moment: Moment = { op: today() }): Promise<VerbandMetVorm> {
    return await this.database.inVerband(verband, async (manager) => ({
      ...(await readVerband(manager, verband)),
      vorm: await findVorm(manager, verband, moment),
    }));
  }

  /** The years that the verband keeps books for, oldest first. */
  async boekjaren(verband: string): Promise<number[]> {
    const found = await this.database.inVerband(verband, (manager) =>
      manager.find(Boekjaar, { where: { verband }, order: { jaar: 'ASC' } }),
    );
    return found.map(({ jaar }) => jaar);
  }

  /** Whoever takes part at a moment; without one, whoever ever did or will. */
  async deelnemers(verband: string, moment: Moment = {}): Promise<Deelnemer[]> {
    return await this.database.inVerband(verband, (manager) => readDeelnemers(manager, verband, moment));
  }

  /** Whatever exists at a moment, each with all its gastheren, oldest first. */
  async werkorganisaties(verband: string, moment: Moment = {}): Promise<WerkorganisatieMetGastheren[]> {
    return await this.database.inVerband(verband, (manager) =>
      readWerkorganisaties(manager, verband, moment),
    );
  }

  /** Every onderdeel, with what runs it at a moment. */
  async onderdelen(verband: string, moment: Moment = {}): Promise<OnderdeelMetWerkorganisaties[]> {
    return await this.database.inVerband(verband, (manager) => readOnderdelen(manager, verband, moment));
  }

  /**
   * The verband as it is in a boekjaar and as it was known at the peil, inside the caller's transaction.
   *
   * @throws DomeinFout niet_gevonden when the verband or its boekjaar does not exist; vorm_onbekend when it was not
   * known yet
   */
  async readModel(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<VerbandModel> {
    const found = await readVerband(manager, verband);
    await this.requireBoekjaar(manager, verband, boekjaar);
    const moment = { boekjaar, peil };
    const werkorganisaties = await readWerkorganisaties(manager, verband, moment);
    const onderdelen = await readOnderdelen(manager, verband, moment);
    return {
      verband: found,
      vorm: await readVorm(manager, verband, boekjaar, peil),
      boekjaar,
      deelnemers: await readDeelnemers(manager, verband, moment),
      werkorganisaties: werkorganisaties.map(({ code, naam, gastheerschappen }) => {
        const gastheren = gastherenIn(gastheerschappen, boekjaar);
        return { code, naam, gastheer: gastheren.at(-1) ?? null, gastheren };
      }),
      onderdelen: onderdelen.map(({ code, naam, werkveld, werkorganisaties: door }) => {
        return { code, naam, werkveld, werkorganisaties: door };
      }),
    };
  }

  /** Sets up a verband that does not exist yet, in the caller's transaction. */
  async setUp(manager: EntityManager, invoer: VerbandInvoer): Promise<void> {
    await setUpVerband(manager, invoer);
  }

  private async requireBoekjaar(manager: EntityManager, verband: string, boekjaar: number): Promise<void> {
    if (!(await manager.existsBy(Boekjaar, { verband, jaar: boekjaar }))) throw nietGevonden();
  }
}

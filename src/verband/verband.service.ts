import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, nietGevonden } from '../platform/index.js';
import { Boekjaar } from './boekjaar.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import { gastherenIn } from './gastheren.js';
import { Gastheerschap } from './gastheerschap.entity.js';
import { Verband } from './verband.entity.js';
import { VERBAND_INVOER, type VerbandInvoer } from './verband.schema.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

export interface WerkorganisatieInJaar {
  readonly code: string;
  readonly naam: string;
  /** Who runs it on 31 December; null when the verband itself does. */
  readonly gastheer: string | null;
  /** Everybody who runs it during the year, in order of time. */
  readonly gastheren: readonly string[];
}

/** A verband as it is in one boekjaar; every list in its declared order. */
export interface VerbandModel {
  readonly verband: Verband;
  readonly boekjaar: number;
  readonly deelnemers: readonly Deelnemer[];
  readonly werkorganisaties: readonly WerkorganisatieInJaar[];
}

export type WerkorganisatieMetGastheren = Werkorganisatie & {
  readonly gastheerschappen: readonly Pick<Gastheerschap, 'vanaf' | 'gastheer'>[];
};

/** Reads and sets up verbanden: their boekjaren, deelnemers, werkorganisaties and gastheren. */
@Injectable()
export class VerbandService {
  constructor(private readonly database: Database) {}

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string): Promise<Verband> {
    return await this.database.inVerband(verband, (manager) => this.readVerband(manager, verband));
  }

  /** The years that the verband keeps books for, oldest first. */
  async boekjaren(verband: string): Promise<number[]> {
    const found = await this.database.inVerband(verband, (manager) =>
      manager.find(Boekjaar, { where: { verband }, order: { jaar: 'ASC' } }),
    );
    return found.map(({ jaar }) => jaar);
  }

  async deelnemers(verband: string): Promise<Deelnemer[]> {
    return await this.database.inVerband(verband, (manager) => readDeelnemers(manager, verband));
  }

  /** Every werkorganisatie with all its gastheren, oldest first. */
  async werkorganisaties(verband: string): Promise<WerkorganisatieMetGastheren[]> {
    return await this.database.inVerband(verband, (manager) => readWerkorganisaties(manager, verband));
  }

  /**
   * The verband as it is in a boekjaar, inside the caller's transaction.
   *
   * @throws DomeinFout niet_gevonden when the verband or its boekjaar does not exist
   */
  async readModel(manager: EntityManager, verband: string, boekjaar: number): Promise<VerbandModel> {
    const found = await this.readVerband(manager, verband);
    await this.requireBoekjaar(manager, verband, boekjaar);
    const werkorganisaties = await readWerkorganisaties(manager, verband);
    return {
      verband: found,
      boekjaar,
      deelnemers: await readDeelnemers(manager, verband),
      werkorganisaties: werkorganisaties.map(({ code, naam, gastheerschappen }) => {
        const gastheren = gastherenIn(gastheerschappen, boekjaar);
        return { code, naam, gastheer: gastheren.at(-1) ?? null, gastheren };
      }),
    };
  }

  /** Sets up a verband that does not exist yet, in the caller's transaction. */
  async setUp(manager: EntityManager, invoer: VerbandInvoer): Promise<void> {
    const { boekjaren, deelnemers, werkorganisaties, ...verband } = VERBAND_INVOER.parse(invoer);
    const own = { verband: verband.code };
    await manager.insert(Verband, verband);
    await manager.insert(
      Boekjaar,
      boekjaren.map((jaar) => ({ ...own, jaar })),
    );
    await manager.insert(
      Deelnemer,
      deelnemers.map((deelnemer) => ({ ...own, ...deelnemer })),
    );
    for (const { gastheerschappen, ...werkorganisatie } of werkorganisaties) {
      const { code } = werkorganisatie;
      await manager.insert(Werkorganisatie, { ...own, ...werkorganisatie });
      await manager.insert(
        Gastheerschap,
        gastheerschappen.map((schap) => ({ ...own, werkorganisatie: code, ...schap })),
      );
    }
  }

  private async readVerband(manager: EntityManager, code: string): Promise<Verband> {
    const found = await manager.findOneBy(Verband, { code });
    if (found === null) throw nietGevonden();
    return found;
  }

  private async requireBoekjaar(manager: EntityManager, verband: string, boekjaar: number): Promise<void> {
    if (!(await manager.existsBy(Boekjaar, { verband, jaar: boekjaar }))) throw nietGevonden();
  }
}

async function readDeelnemers(manager: EntityManager, verband: string): Promise<Deelnemer[]> {
  return await manager.find(Deelnemer, { where: { verband }, order: { volgorde: 'ASC' } });
}

async function readWerkorganisaties(
  manager: EntityManager,
  verband: string,
): Promise<WerkorganisatieMetGastheren[]> {
  const found = await manager.find(Werkorganisatie, { where: { verband }, order: { volgorde: 'ASC' } });
  const schappen = await manager.find(Gastheerschap, { where: { verband }, order: { vanaf: 'ASC' } });
  return found.map((werkorganisatie) => ({
    ...werkorganisatie,
    gastheerschappen: schappen
      .filter((schap) => schap.werkorganisatie === werkorganisatie.code)
      .map(({ vanaf, gastheer }) => ({ vanaf, gastheer })),
  }));
}

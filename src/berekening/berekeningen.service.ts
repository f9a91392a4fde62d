import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomeinFout, NU } from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { Berekening } from './berekening.entity.js';
import { HEAD, toDetail, toKop, type BerekeningDetail, type BerekeningKop } from './berekening.js';
import { retryOnConflict } from './conflict.js';
import { calculate } from './doorrekenen.js';
import type { Fase } from './fase.js';
import { GegevensService } from './gegevens.service.js';
import { readHerkomst, type Herkomst } from './herkomst.js';
import {
  findInlezingen,
  findNewest,
  insertBerekening,
  isCurrent,
  nextNummer,
  requireBerekening,
  type Opdracht,
} from './opslag.js';
import type { LastSleutel } from './pool.js';
import type { InlezingInStand, Stand } from './stand.js';
import { StandService } from './stand.service.js';

const ONE_STATE = { isolation: 'REPEATABLE READ' } as const;

/** What is to be calculated. */
export interface Doorrekenopdracht {
  readonly boekjaar: number;
  readonly fase: Fase;
}

/** Runs the rekenkern on a boekjaar, keeps the runs, and leads each charge back to the rows it came from. */
@Injectable()
export class BerekeningenService {
  constructor(
    private readonly database: Database,
    private readonly gegevens: GegevensService,
    private readonly standen: StandService,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Calculates a boekjaar for a fase on one consistent state of the books and stores the run. When nothing changed since
   * the newest run, that run is the answer: equal input is the same berekening.
   *
   * @throws DomeinFout rekenmodel_geweigerd with every reason; niet_gevonden
   */
  async run({ verband, gebruiker }: Wie, { boekjaar, fase }: Doorrekenopdracht): Promise<BerekeningDetail> {
    const opdracht = { verband, boekjaar, fase, gebruiker };
    try {
      return await retryOnConflict(() =>
        this.database.inVerband(verband, (manager) => this.runOn(manager, opdracht), ONE_STATE),
      );
    } catch (error) {
      if (error instanceof DomeinFout && error.code === 'rekenmodel_geweigerd')
        await this.recordRefusal(opdracht, error);
      throw error;
    }
  }

  /** The newest run of a boekjaar for a fase. */
  async latest(
    verband: string,
    boekjaar: number,
    fase: Fase = 'jaarrekening',
  ): Promise<BerekeningDetail | null> {
    const newest = await this.database.inVerband(verband, (manager) =>
      findNewest(manager, { verband, boekjaar, fase }),
    );
    return newest === null ? null : toDetail(newest);
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, id: string): Promise<BerekeningDetail> {
    return toDetail(await this.findStored(verband, id));
  }

  /** A run as it is stored: what went in and what came out are the very bytes that their hashes are over. */
  async findStored(verband: string, id: string): Promise<Berekening> {
    return await this.database.inVerband(verband, (manager) => requireBerekening(manager, verband, id));
  }

  /** The runs of a boekjaar, or of all, newest first. */
  async list(verband: string, boekjaar?: number): Promise<BerekeningKop[]> {
    const where = boekjaar === undefined ? { verband } : { verband, boekjaar };
    const found = await this.database.inVerband(verband, (manager) =>
      manager.find(Berekening, {
        select: HEAD,
        where,
        order: { boekjaar: 'DESC', nummer: 'DESC' },
      }),
    );
    return found.map(toKop);
  }

  /** Where a boekjaar stands, counted to the row. @throws DomeinFout niet_gevonden */
  async stand(verband: string, boekjaar: number): Promise<Stand> {
    return await this.standen.stand(verband, boekjaar);
  }

  /** The loads that count and that the newest run does not stand on; reads no row of any load. */
  async nieuwer(verband: string, boekjaar: number): Promise<InlezingInStand[]> {
    return await this.standen.nieuwer(verband, boekjaar);
  }

  /** The uploaded rows behind the pool of one charge of a run, by its own loads only. @throws DomeinFout niet_gevonden */
  async rowsBehind(verband: string, id: string, last: LastSleutel): Promise<Herkomst> {
    return await this.database.inVerband(verband, async (manager) => {
      const { rekenmodel, fase } = toDetail(await requireBerekening(manager, verband, id));
      const inlezingen = await findInlezingen(manager, verband, id);
      return await readHerkomst(manager, { verband, inlezingen, fase, rekenmodel, last });
    });
  }

  private async runOn(manager: EntityManager, opdracht: Opdracht): Promise<BerekeningDetail> {
    const { gegevens, inlezingen } = await this.gegevens.read(manager, { ...opdracht, peil: NU });
    const doorrekening = calculate(gegevens);
    const newest = await findNewest(manager, opdracht);
    if (newest !== null && (await isCurrent(manager, newest, { ...doorrekening, inlezingen })))
      return toDetail(newest);
    const nummer = await nextNummer(manager, opdracht);
    const berekening = await insertBerekening(manager, opdracht, { ...doorrekening, nummer, inlezingen });
    await this.recordRun(manager, berekening);
    return toDetail(berekening);
  }

  private async recordRun(manager: EntityManager, berekening: Berekening): Promise<void> {
    const { id, boekjaar, fase, nummer, invoerHash, uitkomstHash, rekenkern, gemaaktDoor } = berekening;
    await this.handelingen.record(manager, {
      actie: 'berekening.maken',
      object: `berekening/${id}`,
      resultaat: 'gelukt',
      actor: gemaaktDoor,
      na: { boekjaar, fase, nummer, invoerHash, uitkomstHash, rekenkern },
    });
  }

  private async recordRefusal(opdracht: Opdracht, fout: DomeinFout): Promise<void> {
    const { verband, boekjaar, fase, gebruiker } = opdracht;
    await this.database.inVerband(verband, (manager) =>
      this.handelingen.record(manager, {
        actie: 'berekening.maken',
        object: `boekjaar/${boekjaar}`,
        resultaat: 'geweigerd',
        actor: gebruiker,
        code: fout.code,
        na: { fase, redenen: fout.invalidParams.map(({ name }) => name) },
      }),
    );
  }
}

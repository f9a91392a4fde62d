import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomeinFout } from '../platform/index.js';
import { Handelingen } from '../toegang/index.js';
import { VerbandService } from '../verband/index.js';
import { Berekening } from './berekening.entity.js';
import { HEAD, toDetail, toKop, type BerekeningDetail, type BerekeningKop } from './berekening.js';
import { retryOnConflict } from './conflict.js';
import { calculate } from './doorrekenen.js';
import { GegevensService } from './gegevens.service.js';
import { readHerkomst, type Herkomst } from './herkomst.js';
import {
  findInlezingen,
  findNewest,
  findNewestKop,
  insertBerekening,
  isCurrent,
  requireBerekening,
  type Opdracht,
} from './opslag.js';
import type { LastSleutel } from './pool.js';
import { makeStand, type Stand } from './stand.js';
import { countRijen, readInlezingen } from './stand.query.js';

const ONE_STATE = { isolation: 'REPEATABLE READ' } as const;

/** Runs the rekenkern on a boekjaar, keeps the runs, and leads each charge back to the rows it came from. */
@Injectable()
export class BerekeningenService {
  constructor(
    private readonly database: Database,
    private readonly gegevens: GegevensService,
    private readonly verbanden: VerbandService,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Calculates a boekjaar on one consistent state of the books and stores the run. When nothing changed since the
   * newest run, that run is the answer: equal input is the same berekening.
   *
   * @throws DomeinFout rekenmodel_geweigerd with every reason; niet_gevonden
   */
  async run(verband: string, boekjaar: number, gebruiker: string): Promise<BerekeningDetail> {
    const opdracht = { verband, boekjaar, gebruiker };
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

  /** The newest run of a boekjaar. */
  async latest(verband: string, boekjaar: number): Promise<BerekeningDetail | null> {
    const newest = await this.database.inVerband(verband, (manager) =>
      findNewest(manager, verband, boekjaar),
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

  /** Where a boekjaar stands. @throws DomeinFout niet_gevonden */
  async stand(verband: string, boekjaar: number): Promise<Stand> {
    return await this.database.inVerband(
      verband,
      async (manager) => {
        const { werkorganisaties } = await this.verbanden.readModel(manager, verband, boekjaar);
        const laatste = await findNewestKop(manager, verband, boekjaar);
        const known = laatste === null ? [] : await findInlezingen(manager, verband, laatste.id);
        return makeStand({
          boekjaar,
          laatste,
          inBerekening: new Set(known),
          inlezingen: await readInlezingen(manager, verband, boekjaar),
          tellingen: await countRijen(manager, verband, boekjaar),
          werkorganisaties,
        });
      },
      ONE_STATE,
    );
  }

  /** The uploaded rows behind the pool of one charge of a run, by its own loads only. @throws DomeinFout niet_gevonden */
  async rowsBehind(verband: string, id: string, last: LastSleutel): Promise<Herkomst> {
    return await this.database.inVerband(verband, async (manager) => {
      const { rekenmodel } = toDetail(await requireBerekening(manager, verband, id));
      const inlezingen = await findInlezingen(manager, verband, id);
      return await readHerkomst(manager, { verband, inlezingen, rekenmodel, last });
    });
  }

  private async runOn(manager: EntityManager, opdracht: Opdracht): Promise<BerekeningDetail> {
    const { verband, boekjaar } = opdracht;
    const { gegevens, inlezingen } = await this.gegevens.read(manager, verband, boekjaar);
    const doorrekening = calculate(gegevens);
    const newest = await findNewest(manager, verband, boekjaar);
    const inhoud = { ...doorrekening, nummer: (newest?.nummer ?? 0) + 1, inlezingen };
    if (newest !== null && (await isCurrent(manager, newest, inhoud))) return toDetail(newest);
    const berekening = await insertBerekening(manager, opdracht, inhoud);
    const { id, nummer, invoerHash, uitkomstHash, rekenkern } = berekening;
    await this.handelingen.record(manager, {
      actie: 'berekening.maken',
      object: `berekening/${id}`,
      resultaat: 'gelukt',
      actor: opdracht.gebruiker,
      na: { boekjaar, nummer, invoerHash, uitkomstHash, rekenkern },
    });
    return toDetail(berekening);
  }

  private async recordRefusal({ verband, boekjaar, gebruiker }: Opdracht, fout: DomeinFout): Promise<void> {
    await this.database.inVerband(verband, (manager) =>
      this.handelingen.record(manager, {
        actie: 'berekening.maken',
        object: `boekjaar/${boekjaar}`,
        resultaat: 'geweigerd',
        actor: gebruiker,
        code: fout.code,
        na: { redenen: fout.invalidParams.map(({ name }) => name) },
      }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, NU, readMoment } from '../../platform/index.js';
import { hashRekenmodel } from '../../rekenkern/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { Boekjaarafsluiting, lockBoekjaar } from '../../verband/index.js';
import { GegevensService } from '../gegevens.service.js';
import { findInlezingen, requireBerekening } from '../opslag.js';
import { buildRekenmodel } from '../rekenmodel.builder.js';
import { alAfgesloten, nietAfTeSluiten, whyNotClose } from './afsluiten.js';

export interface Afsluitopdracht {
  readonly boekjaar: number;
  /** Id of the berekening of the jaarrekening. */
  readonly berekening: string;
}

/** Closes boekjaren: from then on nothing is booked in them. */
@Injectable()
export class BoekjaarafsluitingenService {
  constructor(
    private readonly database: Database,
    private readonly gegevens: GegevensService,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Closes a boekjaar with a berekening that holds every load that counts and is what would come out now. Whoever is
   * booking at this moment goes first, and then their load is in it or the closing is refused; who comes later is refused.
   *
   * @throws DomeinFout niet_gevonden, boekjaar_afgesloten, boekjaar_niet_af_te_sluiten
   */
  async close({ verband, gebruiker }: Wie, opdracht: Afsluitopdracht): Promise<Boekjaarafsluiting> {
    const { boekjaar, berekening } = opdracht;
    return await this.database.inVerband(verband, async (manager) => {
      await requireBerekening(manager, verband, berekening);
      await lockBoekjaar(manager, { verband, boekjaar });
      if (await manager.existsBy(Boekjaarafsluiting, { verband, boekjaar })) throw alAfgesloten(boekjaar);
      await this.requireCurrent(manager, verband, opdracht);
      const afgeslotenOp = await readMoment(manager);
      const afsluiting = { verband, boekjaar, berekening, afgeslotenDoor: gebruiker, afgeslotenOp };
      await manager.insert(Boekjaarafsluiting, afsluiting);
      await this.handelingen.record(manager, {
        actie: 'boekjaar.afsluiten',
        object: `boekjaar/${boekjaar}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { boekjaar, berekening },
      });
      return afsluiting;
    });
  }

  /** The closed boekjaren, the latest first. */
  async list(verband: string): Promise<Boekjaarafsluiting[]> {
    return await this.database.inVerband(verband, (manager) =>
      manager.find(Boekjaarafsluiting, { where: { verband }, order: { boekjaar: 'DESC' } }),
    );
  }

  /** Null for a year that is open. */
  async find(verband: string, boekjaar: number): Promise<Boekjaarafsluiting | null> {
    return await this.database.inVerband(verband, (manager) =>
      manager.findOneBy(Boekjaarafsluiting, { verband, boekjaar }),
    );
  }

  private async requireCurrent(
    manager: EntityManager,
    verband: string,
    { boekjaar, berekening }: Afsluitopdracht,
  ): Promise<void> {
    const kop = await requireBerekening(manager, verband, berekening);
    const vraag = { verband, boekjaar, fase: 'jaarrekening', peil: NU } as const;
    const { gegevens, inlezingen: geldend } = await this.gegevens.read(manager, vraag);
    const inlezingen = await findInlezingen(manager, verband, berekening);
    const invoerHash = hashRekenmodel(buildRekenmodel(gegevens));
    const reason = whyNotClose({ boekjaar, berekening: { ...kop, inlezingen }, geldend, invoerHash });
    if (reason !== null) throw nietAfTeSluiten(reason);
  }
}

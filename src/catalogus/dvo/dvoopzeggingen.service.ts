import { Injectable } from '@nestjs/common';
import { Database, replaceFeiten } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { requireOpenFor } from '../../verband/index.js';
import { refuseFaults } from '../menukaart/werk.js';
import type { OpzeggingInvoer } from './dvo.schema.js';
import { Dvoopzegging } from './dvoopzegging.entity.js';
import { Dvoregel } from './dvoregel.entity.js';
import { inhoudOf, teltRegel } from './gevraagd.js';
import { lockDvos } from './lock-dvos.js';
import { subtract } from './periode.js';
import { readDvoOmgeving } from './read-dvo-omgeving.js';
import { readDvo, type DvoStand } from './read-dvo.js';
import { checkOpzegging, leaversOf } from './regels/opzegging.js';
import { requireVaststelling } from './regels/voor-vaststelling.js';

/** Ends DVO's. */
@Injectable()
export class DvoopzeggingenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Ends a DVO for a deelnemer, or for all that are still in it: their lines hold until that day.
   *
   * @throws DomeinFout niet_gevonden, dvo_niet_vastgesteld, boekjaar_afgesloten, ongeldig_verzoek with everything that is wrong
   */
  async record({ verband, gebruiker }: Wie, id: string, invoer: OpzeggingInvoer): Promise<DvoStand> {
    const { opgezegdOp, per, toelichting } = invoer;
    return await this.database.inVerband(verband, async (manager) => {
      await lockDvos(manager, verband);
      const dvo = await readDvo(manager, verband, { id });
      requireVaststelling(dvo.overeenkomst.vaststelling, dvo.code);
      const omgeving = await readDvoOmgeving(manager, verband, dvo);
      refuseFaults(checkOpzegging(omgeving, invoer));
      const leavers = leaversOf(omgeving, invoer);
      const zo = { verband, dvo: id, opgezegdOp, per, toelichting, door: gebruiker, bekendVanaf: new Date() };
      await manager.insert(
        Dvoopzegging,
        leavers.map((deelnemer) => ({ ...zo, deelnemer })),
      );
      const ended = omgeving.eigen.filter(
        ({ deelnemer, tot }) => leavers.includes(deelnemer) && (tot === null || tot > per),
      );
      const left = ended.flatMap((regel) => subtract(regel, { vanaf: per, tot: null }));
      await requireOpenFor(manager, verband, { oude: ended, nieuwe: left, telt: teltRegel });
      await replaceFeiten(
        manager,
        Dvoregel,
        ended,
        left.map((regel) => ({ verband, dvo: id, wijziging: regel.wijziging, ...inhoudOf(regel) })),
      );
      await this.handelingen.record(manager, {
        actie: 'dvo.opzeggen',
        object: `dvo/${id}`,
        resultaat: 'gelukt',
        actor: gebruiker,
        na: { ...invoer, deelnemers: leavers },
      });
      return await readDvo(manager, verband, { id });
    });
  }
}

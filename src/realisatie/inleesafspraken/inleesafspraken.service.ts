import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomeinFout, findFeiten, NU, replaceFeiten, type Peil } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { requireOpenBoekjaar, VerbandService } from '../../verband/index.js';
import { requireBoekjaar } from '../require-boekjaar.js';
import { checkAanleverafspraken } from './aanleverafspraak.js';
import { Inleesafspraak } from './inleesafspraak.entity.js';
import type { InleesafsprakenInvoer } from './inleesafspraken.schema.js';
import { readInleesafspraken, type Inleesafspraken } from './read-inleesafspraken.js';

/** What a verband agreed about its files: who owes what by when, and whether there is a periode 13. */
@Injectable()
export class InleesafsprakenService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly handelingen: Handelingen,
  ) {}

  /** What holds for a boekjaar, as known at the peil. @throws DomeinFout boekjaar_onbekend */
  async find(verband: string, boekjaar: number, peil: Peil = NU): Promise<Inleesafspraken> {
    const inJaar = { verband, boekjaar };
    return await this.database.inVerband(verband, async (manager) => {
      await requireBoekjaar(manager, inJaar);
      return await readInleesafspraken(manager, inJaar, peil);
    });
  }

  /**
   * Records what is said for a boekjaar; what is not said stays as it was.
   *
   * @returns what holds for that boekjaar now
   * @throws DomeinFout boekjaar_onbekend, boekjaar_afgesloten; inleesafspraken_ongeldig with every fault
   */
  async record(wie: Wie, invoer: InleesafsprakenInvoer): Promise<Inleesafspraken> {
    const inJaar = { verband: wie.verband, boekjaar: invoer.boekjaar };
    return await this.database.inVerband(wie.verband, async (manager) => {
      await requireBoekjaar(manager, inJaar);
      await requireOpenBoekjaar(manager, inJaar);
      await this.requireGood(manager, wie, invoer);
      const voor = await readInleesafspraken(manager, inJaar);
      const held = await findFeiten(manager, Inleesafspraak, inJaar);
      const { periode13 = false, aanleverafspraken = null } = { ...held[0], ...invoer };
      await replaceFeiten(manager, Inleesafspraak, held, [{ ...inJaar, periode13, aanleverafspraken }]);
      const na = await readInleesafspraken(manager, inJaar);
      await this.handelingen.record(manager, {
        ...{ actie: 'inleesafspraken.vastleggen', object: `boekjaar/${invoer.boekjaar}` },
        ...{ resultaat: 'gelukt', actor: wie.gebruiker, voor, na },
      });
      return na;
    });
  }

  private async requireGood(
    manager: EntityManager,
    { verband }: Wie,
    { boekjaar, aanleverafspraken }: InleesafsprakenInvoer,
  ): Promise<void> {
    const model = await this.verbanden.readModel(manager, verband, boekjaar);
    const werkorganisaties = model.werkorganisaties.map(({ code }) => code);
    const invalidParams = checkAanleverafspraken(aanleverafspraken ?? [], { boekjaar, werkorganisaties });
    if (invalidParams.length === 0) return;
    throw new DomeinFout({
      code: 'inleesafspraken_ongeldig',
      melding: 'Er is niets vastgelegd. Herstel de genoemde punten en leg het opnieuw vast.',
      invalidParams,
    });
  }
}

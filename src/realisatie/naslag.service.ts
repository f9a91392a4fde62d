import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import { Sleutel } from '../sleutels/index.js';
import { VerbandService } from '../verband/index.js';
import type { Naslag } from './checks/naslag.js';
import { Kostenplaats } from './kostenplaats.entity.js';
import { readInleesafspraken } from './inleesafspraken/read-inleesafspraken.js';
import { requireBoekjaar, type InJaar } from './require-boekjaar.js';
import { readToewijzingen } from './read-toewijzingen.js';

type Gecodeerd = Readonly<Record<'code' | 'naam', string>>;

/** Collects what the rows of a file may name, from the rooms that know. */
@Injectable()
export class NaslagService {
  constructor(
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
  ) {}

  /**
   * The reference lists of a verband and boekjaar, as known now: who takes part, what is on the menukaarten, and who
   * takes it by a DVO that is vastgesteld; and whether there is a periode 13.
   *
   * @throws DomeinFout boekjaar_onbekend
   */
  async read(manager: EntityManager, { verband, boekjaar }: InJaar): Promise<Naslag> {
    await requireBoekjaar(manager, { verband, boekjaar });
    const model = await this.verbanden.readModel(manager, verband, boekjaar);
    const producten = await this.catalogus.readProducten(manager, verband, boekjaar);
    const kostenplaatsen = await manager.findBy(Kostenplaats, { verband, boekjaar });
    const toewijzingen = await readToewijzingen(manager, verband, boekjaar);
    const { periode13 } = await readInleesafspraken(manager, { verband, boekjaar });
    // Without their classes: the lists go to a worker.
    return {
      ...{ boekjaar, periode13 },
      kostenplaatsen: kostenplaatsen.map(({ code }) => ({ code })),
      toewijzingen: toewijzingen.map(({ kostenplaats, rekeningVan, rekeningTot }) => {
        return { kostenplaats, rekeningVan, rekeningTot };
      }),
      producten: producten.map(({ code }) => ({ code })),
      deelnemers: named(model.deelnemers),
      werkorganisaties: named(model.werkorganisaties),
      sleutels: named(await manager.findBy(Sleutel, { verband })),
      afnemers: producten.flatMap(({ code, afnemers }) =>
        afnemers.map(({ deelnemer }) => ({ product: code, deelnemer })),
      ),
    };
  }
}

const named = (rows: readonly Gecodeerd[]): Gecodeerd[] => rows.map(({ code, naam }) => ({ code, naam }));

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import { Database, NU } from '../platform/index.js';
import { KostenplaatsenService, type Inlezing } from '../realisatie/index.js';
import { VerbandService } from '../verband/index.js';
import type { BerekeningKop } from './berekening.js';
import { readInlezingen } from './ladingen.js';
import { findInlezingen, findNewestKop } from './opslag.js';
import { countRijen } from './stand.query.js';
import { makeStand, toInlezingInStand, type InlezingInStand, type Stand } from './stand.js';

const ONE_STATE = { isolation: 'REPEATABLE READ' } as const;

/** Where a boekjaar stands: what is in, and what the latest run does not know yet. */
@Injectable()
export class StandService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
    private readonly kostenplaatsen: KostenplaatsenService,
  ) {}

  /** The loads that count and that the latest run does not stand on; reads no row of any load. */
  async nieuwer(verband: string, boekjaar: number): Promise<InlezingInStand[]> {
    return await this.database.inVerband(
      verband,
      async (manager) => {
        const { inlezingen, inBerekening } = await readKoppen(manager, verband, boekjaar);
        return inlezingen
          .map((inlezing) => toInlezingInStand(inlezing, inBerekening))
          .filter((inlezing) => !inlezing.inBerekening);
      },
      ONE_STATE,
    );
  }

  /** With how many rows of each soort are in for each werkorganisatie. @throws DomeinFout niet_gevonden */
  async stand(verband: string, boekjaar: number): Promise<Stand> {
    return await this.database.inVerband(
      verband,
      async (manager) => {
        const { werkorganisaties } = await this.verbanden.readModel(manager, verband, boekjaar);
        const koppen = await readKoppen(manager, verband, boekjaar);
        const inlezingen = koppen.inlezingen.map(({ id }) => id);
        return makeStand({
          boekjaar,
          ...koppen,
          werkorganisaties,
          tellingen: await countRijen(manager, { verband, inlezingen }),
          producten: await this.catalogus.readProducten(manager, verband, boekjaar),
          toewijzingen: await this.kostenplaatsen.readToewijzingen(manager, verband, boekjaar),
        });
      },
      ONE_STATE,
    );
  }
}

interface Koppen {
  readonly laatste: BerekeningKop | null;
  readonly inBerekening: ReadonlySet<string>;
  readonly inlezingen: readonly Inlezing[];
}

async function readKoppen(manager: EntityManager, verband: string, boekjaar: number): Promise<Koppen> {
  const plaats = { verband, boekjaar, fase: 'jaarrekening' } as const;
  const laatste = await findNewestKop(manager, plaats);
  const known = laatste === null ? [] : await findInlezingen(manager, verband, laatste.id);
  const inlezingen = await readInlezingen(manager, { ...plaats, peil: NU });
  return { laatste, inBerekening: new Set(known), inlezingen };
}

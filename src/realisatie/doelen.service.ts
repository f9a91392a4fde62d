import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import { SleutelsService } from '../sleutels/index.js';
import { VerbandService } from '../verband/index.js';
import type { Doelen } from './check-toewijzing.js';
import { Kostenplaats } from './kostenplaats.entity.js';
import { requireBoekjaar, type InJaar } from './require-boekjaar.js';

/** Collects what a toewijzing may point to, from the rooms that know. */
@Injectable()
export class DoelenService {
  constructor(
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
    private readonly sleutels: SleutelsService,
  ) {}

  /** As known now. @throws DomeinFout boekjaar_onbekend */
  async read(manager: EntityManager, { verband, boekjaar }: InJaar): Promise<Doelen> {
    await requireBoekjaar(manager, { verband, boekjaar });
    const model = await this.verbanden.readModel(manager, verband, boekjaar);
    const producten = await this.catalogus.readProducten(manager, verband, boekjaar);
    const hulp = await this.sleutels.readHulpkostenplaatsen(manager, verband, boekjaar);
    return {
      boekjaar,
      kostenplaatsen: codes(await manager.findBy(Kostenplaats, { verband, boekjaar })),
      werkorganisaties: codes(model.werkorganisaties),
      deelnemers: codes(model.deelnemers),
      producten: owners(producten),
      hulpkostenplaatsen: owners(hulp),
    };
  }
}

const codes = (rows: readonly { readonly code: string }[]): Set<string> =>
  new Set(rows.map(({ code }) => code));

const owners = (
  rows: readonly { readonly code: string; readonly werkorganisatie: string }[],
): Map<string, string> => new Map(rows.map(({ code, werkorganisatie }) => [code, werkorganisatie]));

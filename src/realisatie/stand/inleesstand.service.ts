import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../../catalogus/index.js';
import { Database } from '../../platform/index.js';
import { today, VerbandService } from '../../verband/index.js';
import type { OntbrekendeToewijzing } from '../checks/ontbrekend.js';
import { findGeldendeInlezingen } from '../geldend.js';
import { mapRegel } from '../map-regel.js';
import { findInlezing } from '../opslag.js';
import { readToewijzingen } from '../read-toewijzingen.js';
import { requireBoekjaar, type InJaar } from '../require-boekjaar.js';
import { SOORT } from '../soorten.js';
import { ontbrekendIn } from '../verslag.js';
import { readAansluiting, type Aansluiting } from './aansluiting.js';
import {
  AANLEVERAFSPRAKEN,
  makeAanleverkalender,
  type Aangeleverd,
  type Aanleverafspraak,
  type Aanlevering,
} from './aanlevering.js';

interface Groep {
  readonly kostenplaats: string;
  readonly grootboekrekening: string | null;
  readonly product: string | null;
  readonly periode: number;
  readonly rijen: number;
}

/** What is in, what it adds up to, and what is still owed. */
@Injectable()
export class InleesstandService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
  ) {}

  /** What a file adds up to beside what was booked. @throws DomeinFout niet_gevonden */
  async aansluiting(verband: string, id: string): Promise<Aansluiting> {
    return await this.database.inVerband(verband, (manager) => readAansluiting(manager, { verband, id }));
  }

  /** What the rows of a load are booked on and nothing maps, each once. @throws DomeinFout niet_gevonden */
  async ontbrekend(verband: string, id: string): Promise<readonly OntbrekendeToewijzing[]> {
    return ontbrekendIn(
      await this.database.inVerband(verband, (manager) => findInlezing(manager, verband, id)),
    );
  }

  /** Which werkorganisatie still owes which file for which periode. @throws DomeinFout boekjaar_onbekend */
  async aanleverkalender(verband: string, boekjaar: number): Promise<Aanlevering[]> {
    const inJaar = { verband, boekjaar };
    return await this.database.inVerband(verband, async (manager) => {
      await requireBoekjaar(manager, inJaar);
      const { werkorganisaties } = await this.verbanden.readModel(manager, verband, boekjaar);
      const aangeleverd: Aangeleverd[] = [];
      for (const afspraak of AANLEVERAFSPRAKEN)
        aangeleverd.push(...(await this.readAangeleverd(manager, inJaar, afspraak)));
      const gegevens = { boekjaar, werkorganisaties, aangeleverd, vandaag: today() };
      return makeAanleverkalender(AANLEVERAFSPRAKEN, gegevens);
    });
  }

  /** Rows of loads that count, by the werkorganisatie of their product, else of the toewijzing of their kostenplaats. */
  private async readAangeleverd(
    manager: EntityManager,
    { verband, boekjaar }: InJaar,
    { soort }: Aanleverafspraak,
  ): Promise<Aangeleverd[]> {
    const { tabel } = SOORT[soort];
    const geldend = await findGeldendeInlezingen(manager, verband, boekjaar);
    const ids = geldend.filter((inlezing) => inlezing.soort === soort).map(({ id }) => id);
    const groepen = await manager.query<Groep[]>(
      `SELECT kostenplaats, grootboekrekening, product, periode, count(*)::integer AS rijen
         FROM ${tabel} WHERE verband = $1 AND inlezing = ANY ($2) GROUP BY 1, 2, 3, 4`,
      [verband, ids],
    );
    const producten = await this.catalogus.readProducten(manager, verband, boekjaar);
    const owners = new Map(producten.map(({ code, werkorganisatie }) => [code, werkorganisatie]));
    const toewijzingen = await readToewijzingen(manager, verband, boekjaar);
    return groepen.flatMap((groep) => {
      const owner = groep.product === null ? undefined : owners.get(groep.product);
      const werkorganisatie = owner ?? mapRegel(toewijzingen, groep)?.werkorganisatie;
      if (werkorganisatie === undefined) return [];
      return [{ soort, werkorganisatie, periode: groep.periode, rijen: groep.rijen }];
    });
  }
}

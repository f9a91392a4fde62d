import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService, type ProductMetAfnemers } from '../../catalogus/index.js';
import { Database, findFeiten } from '../../platform/index.js';
import { Looptijd, today, VerbandService } from '../../verband/index.js';
import type { OntbrekendeToewijzing } from '../checks/ontbrekend.js';
import { readInleesafspraken, type Inleesafspraken } from '../inleesafspraken/read-inleesafspraken.js';
import { findInlezing } from '../opslag.js';
import { requireBoekjaar, type InJaar } from '../require-boekjaar.js';
import { ontbrekendIn } from '../verslag.js';
import { readAansluiting, type Aansluiting } from './aansluiting.js';
import { makeAanleverkalender, type Aanleveraar, type Aanlevering } from './aanlevering.js';
import { readAangeleverd } from './read-aangeleverd.js';

/** What was agreed to be handed in, and what of that is in. */
export interface Aanleverkalender {
  readonly afspraken: Inleesafspraken;
  readonly aanleveringen: readonly Aanlevering[];
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

  /** Which werkorganisatie still owes which file for when, by what was agreed. @throws DomeinFout boekjaar_onbekend */
  async aanleverkalender(verband: string, boekjaar: number): Promise<Aanleverkalender> {
    const inJaar = { verband, boekjaar };
    return await this.database.inVerband(verband, async (manager) => {
      await requireBoekjaar(manager, inJaar);
      const afspraken = await readInleesafspraken(manager, inJaar);
      const { aanleverafspraken, periode13 } = afspraken;
      const producten = await this.catalogus.readProducten(manager, verband, boekjaar);
      const soorten = [...new Set(aanleverafspraken.map(({ soort }) => soort))];
      const aanleveringen = makeAanleverkalender(aanleverafspraken, {
        ...{ boekjaar, periode13, vandaag: today() },
        werkorganisaties: await this.readAanleveraars(manager, inJaar, producten),
        aangeleverd: await readAangeleverd(manager, { ...inJaar, soorten, producten }),
      });
      return { afspraken, aanleveringen };
    });
  }

  private async readAanleveraars(
    manager: EntityManager,
    { verband, boekjaar }: InJaar,
    producten: readonly Pick<ProductMetAfnemers, 'werkorganisatie'>[],
  ): Promise<Aanleveraar[]> {
    const { werkorganisaties } = await this.verbanden.readModel(manager, verband, boekjaar);
    const looptijden = await findFeiten(manager, Looptijd, { verband }, { order: { vanaf: 'ASC' } });
    return werkorganisaties.map(({ code, naam }) => ({
      ...{ code, naam },
      heeftProducten: producten.some(({ werkorganisatie }) => werkorganisatie === code),
      looptijden: looptijden.filter(({ werkorganisatie }) => werkorganisatie === code),
    }));
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogusService } from '../catalogus/index.js';
import {
  Database,
  DomeinFout,
  findFeiten,
  NU,
  replaceFeiten,
  type OngeldigVeld,
  type Peil,
} from '../platform/index.js';
import { Handelingen, type Wie } from '../toegang/index.js';
import { requireOpenBoekjaar, VerbandService } from '../verband/index.js';
import { Casco } from './casco.entity.js';
import { checkCascos } from './check-cascos.js';
import { checkHulpkosten } from './check-hulpkosten.js';
import { Hulpkostenplaats } from './hulpkostenplaats.entity.js';
import type { CascoInJaar, HulpkostenplaatsInJaar, RekenregelInJaar } from './in-jaar.js';
import type { CascosInvoer, HulpkostenplaatsenInvoer, RekenregelInvoer } from './inrichting.schema.js';
import { Rekenregel } from './rekenregel.entity.js';
import { SleutelsService } from './sleutels.service.js';

interface Wat {
  readonly soort: 'casco' | 'hulpkostenplaats' | 'rekenregel';
  readonly boekjaar: number;
  readonly voor?: unknown;
  readonly na: unknown;
}

/** Records how a boekjaar is calculated: its cascos, its hulpkostenplaatsen and its rekenregel. */
@Injectable()
export class InrichtingService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
    private readonly sleutels: SleutelsService,
    private readonly handelingen: Handelingen,
  ) {}

  async cascos(verband: string, boekjaar: number, peil: Peil = NU): Promise<CascoInJaar[]> {
    return await this.database.inVerband(verband, (manager) =>
      this.sleutels.readCascos(manager, verband, boekjaar, peil),
    );
  }

  async hulpkostenplaatsen(
    verband: string,
    boekjaar: number,
    peil: Peil = NU,
  ): Promise<HulpkostenplaatsInJaar[]> {
    return await this.database.inVerband(verband, (manager) =>
      this.sleutels.readHulpkostenplaatsen(manager, verband, boekjaar, peil),
    );
  }

  async rekenregel(verband: string, boekjaar: number, peil: Peil = NU): Promise<RekenregelInJaar> {
    return await this.database.inVerband(verband, (manager) =>
      this.sleutels.readRekenregel(manager, verband, boekjaar, peil),
    );
  }

  /**
   * Records cascos, each instead of the one that was held true for its werkorganisatie.
   *
   * @returns all cascos of the boekjaar
   * @throws DomeinFout niet_gevonden (the boekjaar), boekjaar_afgesloten, cascos_ongeldig
   */
  async recordCascos(wie: Wie, { boekjaar, cascos }: CascosInvoer): Promise<CascoInJaar[]> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      await requireOpenBoekjaar(manager, { verband, boekjaar });
      const { deelnemers, werkorganisaties } = await this.verbanden.readModel(manager, verband, boekjaar);
      const sleutels = await this.sleutels.readSleutels(manager, verband, boekjaar);
      refuse(
        'cascos_ongeldig',
        checkCascos(cascos, { boekjaar, deelnemers, sleutels, werkorganisaties: codesOf(werkorganisaties) }),
      );
      const voor = await this.sleutels.readCascos(manager, verband, boekjaar);
      const held = await findFeiten(manager, Casco, { verband, boekjaar });
      const named = new Set(cascos.map(({ werkorganisatie }) => werkorganisatie));
      const rows = cascos.map((casco) => ({
        verband,
        boekjaar,
        sleutel: null,
        aandeelInTarief: null,
        ...casco,
      }));
      await replaceFeiten(
        manager,
        Casco,
        held.filter((casco) => named.has(casco.werkorganisatie)),
        rows,
      );
      await this.write(manager, wie, { soort: 'casco', boekjaar, voor, na: cascos });
      return await this.sleutels.readCascos(manager, verband, boekjaar);
    });
  }

  /**
   * Records the hulpkostenplaatsen of a boekjaar instead of those that were held true: the whole list.
   *
   * @throws DomeinFout niet_gevonden (the boekjaar), boekjaar_afgesloten, hulpkostenplaatsen_ongeldig
   */
  async recordHulpkostenplaatsen(
    wie: Wie,
    { boekjaar, hulpkostenplaatsen }: HulpkostenplaatsenInvoer,
  ): Promise<HulpkostenplaatsInJaar[]> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      await requireOpenBoekjaar(manager, { verband, boekjaar });
      const { werkorganisaties } = await this.verbanden.readModel(manager, verband, boekjaar);
      const producten = await this.catalogus.readProducten(manager, verband, boekjaar);
      const jaar = { boekjaar, werkorganisaties: codesOf(werkorganisaties), producten: codesOf(producten) };
      refuse('hulpkostenplaatsen_ongeldig', checkHulpkosten(hulpkostenplaatsen, jaar));
      const voor = await this.sleutels.readHulpkostenplaatsen(manager, verband, boekjaar);
      const held = await findFeiten(manager, Hulpkostenplaats, { verband, boekjaar });
      const rows = hulpkostenplaatsen.map((plaats) => ({ verband, boekjaar, ...plaats }));
      await replaceFeiten(manager, Hulpkostenplaats, held, rows);
      await this.write(manager, wie, { soort: 'hulpkostenplaats', boekjaar, voor, na: hulpkostenplaatsen });
      return await this.sleutels.readHulpkostenplaatsen(manager, verband, boekjaar);
    });
  }

  /** @throws DomeinFout niet_gevonden (the boekjaar), boekjaar_afgesloten */
  async recordRekenregel(
    wie: Wie,
    { boekjaar, methodeHulpkosten }: RekenregelInvoer,
  ): Promise<RekenregelInJaar> {
    const { verband } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      await requireOpenBoekjaar(manager, { verband, boekjaar });
      await this.verbanden.readModel(manager, verband, boekjaar);
      const voor = await this.sleutels.readRekenregel(manager, verband, boekjaar);
      const held = await findFeiten(manager, Rekenregel, { verband, boekjaar });
      await replaceFeiten(manager, Rekenregel, held, [{ verband, boekjaar, methodeHulpkosten }]);
      await this.write(manager, wie, { soort: 'rekenregel', boekjaar, voor, na: { methodeHulpkosten } });
      return { methodeHulpkosten };
    });
  }

  private async write(
    manager: EntityManager,
    { gebruiker: actor }: Wie,
    { soort, boekjaar, voor, na }: Wat,
  ): Promise<void> {
    const gedaan = {
      actie: `${soort}.vastleggen`,
      object: `boekjaar/${boekjaar}`,
      resultaat: 'gelukt',
    } as const;
    await this.handelingen.record(manager, { ...gedaan, actor, voor, na });
  }
}

function refuse(code: string, invalidParams: readonly OngeldigVeld[]): void {
  if (invalidParams.length === 0) return;
  const melding = 'Er is niets vastgelegd. Herstel de genoemde punten en leg het opnieuw vast.';
  throw new DomeinFout({ code, melding, invalidParams });
}

const codesOf = (items: readonly { readonly code: string }[]): string[] => items.map(({ code }) => code);

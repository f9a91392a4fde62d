import { Injectable } from '@nestjs/common';
import {
  BerekeningenService,
  BoekjaarafsluitingenService,
  LadingeffectService,
} from '../../berekening/index.js';
import { CatalogusService } from '../../catalogus/index.js';
import { Database, DomeinFout } from '../../platform/index.js';
import {
  ImportprofielenService,
  InlezingenService,
  InleesstandService,
  VergelijkingenService,
  type Inlezingdetail,
  type Vergelijking,
} from '../../realisatie/index.js';
import { mag } from '../../toegang/index.js';
import { VerbandService } from '../../verband/index.js';
import type { Kader } from '../onderdelen/kader.js';
import type { InlezenProps } from './inlezen.page.js';
import { toestandOf, withBevindingen } from './lading.js';
import type { LadingProps } from './lading.page.js';
import type { Bestemmingskeuze } from './ontbrekend.js';

/** Collects what the screens of the import desk show. */
@Injectable()
export class InlezenschermService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
    private readonly catalogus: CatalogusService,
    private readonly inlezingen: InlezingenService,
    private readonly profielen: ImportprofielenService,
    private readonly standen: InleesstandService,
    private readonly berekeningen: BerekeningenService,
    private readonly afsluitingen: BoekjaarafsluitingenService,
    private readonly effecten: LadingeffectService,
    private readonly vergelijkingen: VergelijkingenService,
  ) {}

  async readLijst(
    kader: Kader,
  ): Promise<
    Pick<InlezenProps, 'ladingen' | 'teRekenen' | 'kalender' | 'afgesloten' | 'afTeSluiten' | 'profielen'>
  > {
    const { boekjaar } = kader;
    const { code } = kader.verband;
    const nieuwer = await this.berekeningen.nieuwer(code, boekjaar);
    const afgesloten = await this.afsluitingen.find(code, boekjaar);
    const laatste = (await this.berekeningen.list(code, boekjaar)).find(
      ({ fase }) => fase === 'jaarrekening',
    );
    const sluitbaar =
      afgesloten === null && nieuwer.length === 0 && mag(kader.gebruiker, 'doorrekenen', code);
    return {
      ladingen: await this.inlezingen.list(code, boekjaar),
      profielen: await this.profielen.list(code),
      teRekenen: nieuwer.length > 0,
      kalender: await this.standen.aanleverkalender(code, boekjaar),
      afgesloten,
      afTeSluiten: sluitbaar ? (laatste ?? null) : null,
    };
  }

  /** @throws DomeinFout niet_gevonden */
  async readLading(kader: Kader, id: string): Promise<Omit<LadingProps, 'kader'>> {
    const { boekjaar } = kader;
    const { code } = kader.verband;
    const detail = await this.inlezingen.find(code, id);
    const geboekt = detail.status === 'verwerkt' && detail.keertOm === null;
    const nieuwer = await this.berekeningen.nieuwer(code, boekjaar);
    const fase = detail.soort === 'begroting' ? 'begroting' : 'jaarrekening';
    const vraag = { boekjaar, fase, inlezing: id } as const;
    return {
      lading: withBevindingen(detail),
      teRekenen: nieuwer.some((inlezing) => inlezing.id === id),
      toestand: toestandOf(detail, await this.inlezingen.list(code, boekjaar)),
      voortgang: await this.inlezingen.voortgang(code, id),
      aansluiting:
        geboekt && detail.soort !== 'sleutelwaarden' ? await this.standen.aansluiting(code, id) : null,
      effect: geboekt && detail.teruggedraaidOp === null ? await this.effecten.find(code, vraag) : null,
      vergelijking: await this.readVergelijking(code, detail),
      bestemmingen: detail.ontbrekendeToewijzingen.length > 0 ? await this.readBestemmingen(kader) : [],
      afgesloten: (await this.afsluitingen.find(code, boekjaar)) !== null,
    };
  }

  /** Earlier loads beside one that waits, or beside the one that replaced them; null when there are none. */
  private async readVergelijking(verband: string, detail: Inlezingdetail): Promise<Vergelijking | null> {
    const { id, soort, status, keertOm, vervangt } = detail;
    const wacht = status === 'gecontroleerd' && soort !== 'sleutelwaarden';
    const kwamInDePlaats = status === 'verwerkt' && keertOm === null && vervangt.length > 0;
    if (!wacht && !kwamInDePlaats) return null;
    try {
      const vergelijking = await this.vergelijkingen.find(verband, id);
      return vergelijking.eerdere.length === 0 ? null : vergelijking;
    } catch (error) {
      // A load that waits since before sums were kept can still be confirmed or dropped.
      if (error instanceof DomeinFout && error.code === 'vergelijking_niet_bekend') return null;
      throw error;
    }
  }

  /** The casco and each product of every werkorganisatie; nothing for who may not map. */
  private async readBestemmingen(kader: Kader): Promise<Bestemmingskeuze[]> {
    const { code } = kader.verband;
    if (!mag(kader.gebruiker, 'inrichten', code)) return [];
    return await this.database.inVerband(code, async (manager) => {
      const { werkorganisaties } = await this.verbanden.readModel(manager, code, kader.boekjaar);
      const producten = await this.catalogus.readProducten(manager, code, kader.boekjaar);
      return werkorganisaties.flatMap((een): Bestemmingskeuze[] => [
        [een.code, `${een.naam}: casco`],
        ...producten
          .filter(({ werkorganisatie }) => werkorganisatie === een.code)
          .map((product): Bestemmingskeuze => [
            `${een.code}|${product.code}`,
            `${een.naam}: ${product.naam} (${product.code})`,
          ]),
      ]);
    });
  }
}

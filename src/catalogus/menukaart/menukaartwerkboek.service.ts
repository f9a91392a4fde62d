import { Injectable } from '@nestjs/common';
import { Database, nietGevonden, type Peil } from '../../platform/index.js';
import { VerbandService } from '../../verband/index.js';
import { BELEIDEN, PAKKETTEN, UITVOERINGEN } from './keuzes.js';
import type { Menukaart } from './menukaart.entity.js';
import { readInhoud, readMenukaarten } from './menukaarten.service.js';
import { readSleutelcodes } from './read-omgeving.js';
import { inhoudOf } from './regelinhoud.js';
import type { Kaart } from './werk.js';
import { bladnamen } from './werkboek/celtekst.js';
import { HULPBLADEN, makeMenukaartWerkboek, type Menukaartwerkboek } from './werkboek/make-werkboek.js';

export interface Werkboekvraag {
  readonly boekjaar: number;
  /** null: every menukaart of the boekjaar. */
  readonly werkveld: string | null;
  readonly peil: Peil;
}

/** Hands the menukaarten out as a workbook. */
@Injectable()
export class MenukaartwerkboekService {
  constructor(
    private readonly database: Database,
    private readonly verbanden: VerbandService,
  ) {}

  /** @throws DomeinFout niet_gevonden without a menukaart */
  async make(verband: string, vraag: Werkboekvraag): Promise<Uint8Array> {
    return await makeMenukaartWerkboek(await this.gather(verband, vraag));
  }

  /** On which sheet a menukaart stands in a workbook of more than one. @throws DomeinFout niet_gevonden */
  async findBladnaam(verband: string, { boekjaar, werkveld }: Kaart): Promise<string> {
    const kaarten = await this.database.inVerband(verband, (manager) =>
      readMenukaarten(manager, verband, boekjaar),
    );
    const namen = bladnamen(
      kaarten.map(({ naam }) => naam),
      HULPBLADEN,
    );
    const blad = namen[kaarten.findIndex((kaart) => kaart.werkveld === werkveld)];
    if (blad === undefined) throw nietGevonden();
    return blad;
  }

  private async gather(
    verband: string,
    { boekjaar, werkveld, peil }: Werkboekvraag,
  ): Promise<Menukaartwerkboek> {
    return await this.database.inVerband(
      verband,
      async (manager) => {
        const model = await this.verbanden.readModel(manager, verband, boekjaar, peil);
        const kaarten = await readMenukaarten(manager, verband, boekjaar);
        const chosen = kaarten.filter((kaart) => werkveld === null || kaart.werkveld === werkveld);
        if (chosen.length === 0) throw nietGevonden();
        const menukaarten = [];
        for (const kaart of chosen) menukaarten.push(await readKaart(kaart));
        return {
          verband: model.verband.naam,
          boekjaar,
          menukaarten,
          keuzes: {
            Uitvoering: UITVOERINGEN,
            Pakket: PAKKETTEN,
            Beleid: BELEIDEN,
            Werkorganisatie: model.werkorganisaties.map(({ code }) => code),
            Sleutel: await readSleutelcodes(manager, verband),
            Risicodrager: model.deelnemers.map(({ code }) => code),
          },
        };

        async function readKaart(kaart: Menukaart) {
          const { regels, normen } = await readInhoud(
            manager,
            { verband, boekjaar, werkveld: kaart.werkveld },
            peil,
          );
          return {
            werkveld: kaart.werkveld,
            naam: kaart.naam,
            regels: regels.map((regel) => ({ product: regel.product, ...inhoudOf(regel) })),
            normen,
          };
        }
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

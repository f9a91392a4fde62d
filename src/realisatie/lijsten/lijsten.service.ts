import { Injectable } from '@nestjs/common';
import {
  AfnamematrixService,
  MenukaartregelsService,
  MenukaartwerkboekService,
  type Indicatie,
  type Vervangen,
} from '../../catalogus/index.js';
import { DomeinFout } from '../../platform/index.js';
import { WEIGERINGEN } from '../gate/weigering.js';
import { builtWorker, inWerker } from '../in-werker.js';
import type { Wie } from '../toewijzingen.service.js';
import type { Lijst, Lijstfout } from './lijst.js';
import { leesMatrixlijst } from './matrixlijst.js';
import { leesMenukaartlijst, type Menukaartlezing } from './menukaartlijst.js';

const WERKER = builtWorker('./lijst.worker.js', import.meta.url);

/** Takes lists that somebody filled in: a whole menukaart, or the matrix of who takes what. */
@Injectable()
export class LijstenService {
  constructor(
    private readonly menukaartregels: MenukaartregelsService,
    private readonly werkboeken: MenukaartwerkboekService,
    private readonly matrix: AfnamematrixService,
  ) {}

  /**
   * Puts the menukaart in the file in the place of the one that stands; what the file has no column for stays as it is.
   *
   * @param pad the file on disk
   * @throws DomeinFout niet_gevonden, lijst_geweigerd with every fout and its cell
   */
  async takeInMenukaart(
    wie: Wie,
    kaart: { readonly boekjaar: number; readonly werkveld: string },
    pad: string,
  ): Promise<Vervangen> {
    const blad = await this.werkboeken.findBladnaam(wie.verband, kaart);
    const regels = await this.menukaartregels.list(wie.verband, kaart);
    const staand = new Map(regels.map((regel) => [regel.product, regel]));
    const gelezen = leesMenukaartlijst(await readInWorker(pad), { ...kaart, blad, staand });
    if (!gelezen.ok) throw geweigerd(gelezen.fouten);
    return await this.replace(wie, gelezen.lezing);
  }

  /**
   * Records what the matrix in the file expects; what is agreed stays with the DVO's.
   *
   * @param pad the file on disk
   * @returns the indicaties as they stand afterwards
   * @throws DomeinFout lijst_geweigerd with every fout and its cell
   */
  async takeInMatrix(wie: Wie, boekjaar: number, pad: string): Promise<Indicatie[]> {
    const gegevens = await this.matrix.gegevens(wie.verband, boekjaar);
    const gelezen = leesMatrixlijst(await readInWorker(pad), gegevens);
    if (!gelezen.ok) throw geweigerd(gelezen.fouten);
    return await this.matrix.recordIndicaties(wie, gelezen.invoer);
  }

  private async replace(wie: Wie, { invoer, place }: Menukaartlezing): Promise<Vervangen> {
    try {
      return await this.menukaartregels.replaceAll(wie, invoer);
    } catch (error) {
      if (!(error instanceof DomeinFout) || error.invalidParams.length === 0) throw error;
      throw geweigerd(error.invalidParams.map(place));
    }
  }
}

async function readInWorker(pad: string): Promise<Lijst> {
  const uitslag = await inWerker<Lijst>({ werker: WERKER, opdracht: pad });
  if (uitslag.ok) return uitslag.waarde;
  throw geweigerd([{ blad: 'bestand', cel: null, melding: WEIGERINGEN[uitslag.code] }]);
}

const geweigerd = (fouten: readonly Lijstfout[]): DomeinFout =>
  new DomeinFout({
    code: 'lijst_geweigerd',
    melding: 'Er is niets vastgelegd. Herstel de genoemde cellen en lees het bestand opnieuw in.',
    invalidParams: fouten.map(({ blad, cel, melding }) => {
      return { name: cel === null ? blad : `${blad}!${cel}`, reason: melding };
    }),
  });

import { Injectable } from '@nestjs/common';
import { nietGevonden } from '../platform/index.js';
import type { Gebruiker } from '../toegang/index.js';
import { VerbandService } from '../verband/index.js';
import type { Deel, Kader } from './onderdelen/kader.js';

/** What a request for a page of a verband says about where it is. */
export interface Plek {
  readonly verband: string;
  /** As it stands in the address. */
  readonly boekjaar: string;
}

/** Who asks for a page, and what its forms must carry. */
export interface Bezoek {
  readonly gebruiker: Gebruiker;
  readonly csrf: string;
}

/** Finds what the frame of a page needs. */
@Injectable()
export class KaderService {
  constructor(private readonly verbanden: VerbandService) {}

  /** @throws DomeinFout niet_gevonden for a verband or a boekjaar that does not exist */
  async find(plek: Plek, { gebruiker, csrf }: Bezoek, deel: Deel): Promise<Kader> {
    const verband = await this.verbanden.find(plek.verband);
    const boekjaren = await this.verbanden.boekjaren(plek.verband);
    const boekjaar = boekjaren.find((jaar) => String(jaar) === plek.boekjaar);
    if (boekjaar === undefined) throw nietGevonden();
    const deelnemers = await this.verbanden.deelnemers(plek.verband);
    const { code, naam, voorbeeld } = verband;
    return { gebruiker, csrf, verband: { code, naam, voorbeeld, deelnemers }, boekjaar, boekjaren, deel };
  }
}

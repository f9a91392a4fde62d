import { Injectable } from '@nestjs/common';
import { nietGevonden } from '../platform/index.js';
import { indelingVan, PAGINAS, VerbandService } from '../verband/index.js';
import type { Bezoek } from './bezoek.js';
import type { Jaardeel, Kader, Verbandkader, Verbanddeel } from './onderdelen/kader.js';
import { isThere } from './onderdelen/menu.js';

/** What a request for a page of a verband says about where it is. */
export interface Plek {
  readonly verband: string;
  /** As it stands in the address. */
  readonly boekjaar: string;
}

/** Finds what the frame of a page needs. */
@Injectable()
export class KaderService {
  constructor(private readonly verbanden: VerbandService) {}

  /** @throws DomeinFout niet_gevonden for a verband, a boekjaar or a part of the site that is not there */
  async find(plek: Plek, bezoek: Bezoek, deel: Jaardeel): Promise<Kader> {
    const kader = await this.read(plek.verband, bezoek, deel);
    const boekjaar = kader.boekjaren.find((jaar) => String(jaar) === plek.boekjaar);
    if (boekjaar === undefined) throw nietGevonden();
    return { ...kader, boekjaar, deel };
  }

  /** For a page of the verband as a whole. @throws DomeinFout niet_gevonden */
  async findVerband(verband: string, bezoek: Bezoek, deel: Verbanddeel): Promise<Verbandkader> {
    return { ...(await this.read(verband, bezoek, deel)), boekjaar: null, deel };
  }

  private async read(
    verband: string,
    { gebruiker, csrf }: Bezoek,
    deel: Jaardeel | Verbanddeel,
  ): Promise<Omit<Verbandkader, 'boekjaar' | 'deel'>> {
    const { code, naam, voorbeeld, vorm } = await this.verbanden.find(verband);
    const paginas = vorm === null ? PAGINAS : indelingVan(vorm).paginas;
    if (!isThere(deel, paginas)) throw nietGevonden();
    const boekjaren = await this.verbanden.boekjaren(verband);
    const deelnemers = await this.verbanden.deelnemers(verband);
    return {
      gebruiker,
      csrf,
      verband: { code, naam, voorbeeld, deelnemers },
      paginas,
      verbanden: gebruiker.verbanden.length > 1 ? await this.names(gebruiker.verbanden) : [],
      boekjaren,
    };
  }

  private async names(codes: readonly string[]): Promise<{ code: string; naam: string }[]> {
    const found: { code: string; naam: string }[] = [];
    for (const code of codes) found.push({ code, naam: (await this.verbanden.find(code)).naam });
    return found;
  }
}

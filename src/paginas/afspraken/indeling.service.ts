import { Injectable } from '@nestjs/common';
import { nietGevonden } from '../../platform/index.js';
import { indelingVan, VerbandService, type Pagina } from '../../verband/index.js';

/** Whether a verband of this vorm has a page at all. */
@Injectable()
export class IndelingService {
  constructor(private readonly verbanden: VerbandService) {}

  /** A verband without a vorm today keeps what it had. @throws DomeinFout niet_gevonden */
  async require(verband: string, pagina: Pagina): Promise<void> {
    const { vorm } = await this.verbanden.find(verband);
    if (vorm !== null && !indelingVan(vorm).paginas.includes(pagina)) throw nietGevonden();
  }
}

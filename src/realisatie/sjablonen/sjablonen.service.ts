import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { NaslagService } from '../naslag.service.js';
import type { Soort } from '../soorten.js';
import { makeWerkmap } from './make-werkmap.js';
import { makeSjabloon } from './sjabloon.js';

/** Empty templates to fill in, with the codes of the verband to choose from. */
@Injectable()
export class SjablonenService {
  constructor(
    private readonly database: Database,
    private readonly naslag: NaslagService,
  ) {}

  /** @throws DomeinFout boekjaar_onbekend @bron INLEZEN.md "What can be read" */
  async make(
    verband: string,
    soort: Soort,
    boekjaar: number,
  ): Promise<{ bestandsnaam: string; inhoud: Uint8Array }> {
    const naslag = await this.database.inVerband(verband, (manager) =>
      this.naslag.read(manager, { verband, boekjaar }),
    );
    const bestandsnaam = `${verband}-${boekjaar}-${soort}-sjabloon.xlsx`;
    return { bestandsnaam, inhoud: await makeWerkmap(makeSjabloon(soort, naslag)) };
  }
}

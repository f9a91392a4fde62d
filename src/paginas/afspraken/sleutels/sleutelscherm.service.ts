import { Injectable } from '@nestjs/common';
import { SleutelsService, VerdeelsleutelsService } from '../../../sleutels/index.js';
import { VerbandService } from '../../../verband/index.js';
import type { Bezoek, Vraag } from '../../bezoek.js';
import type { Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { readBekend, type Bekend } from '../../onderdelen/bekend.js';
import { verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { render } from '../../render.js';
import { readSoort, type Definitiekeuzes } from './definitievelden.js';
import { SleuteldelingenService } from './sleuteldelingen.service.js';
import { SleutelPagina } from './sleutel.page.js';
import { SleutelsPagina } from './sleutels.page.js';

/** Where a key is, as it stands in the address. */
export interface Sleutelplek {
  readonly verband: string;
  readonly code: string;
}

/** What its page is asked: also of which kind the definition is that the form asks for. */
export interface Sleutelvraag extends Vraag {
  readonly soort?: string;
}

/** The pages of the verdeelsleutels: where all work on them begins and ends. */
@Injectable()
export class SleutelschermService {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly sleutels: SleutelsService,
    private readonly verdeelsleutels: VerdeelsleutelsService,
    private readonly delingen: SleuteldelingenService,
  ) {}

  async showAll(
    verband: string,
    bezoek: Bezoek,
    { vraag, verzonden }: Scherm<Sleutelvraag>,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'sleutels');
    const bekend = readBekend(vraag.bekendOp);
    const jaar = kader.boekjaren.at(-1) ?? new Date().getUTCFullYear();
    const sleutels =
      kader.boekjaren.length === 0 ? [] : await this.sleutels.sleutels(verband, jaar, bekend.peil);
    return render(SleutelsPagina, {
      ...{ kader, jaar, sleutels, bekend, verzonden },
      keuzes: await this.keuzes(kader, bekend),
      soort: readSoort(vraag.soort),
      open: vraag.soort !== undefined,
      gedaan: vraag.gedaan,
    });
  }

  /** @throws DomeinFout niet_gevonden */
  async show(
    { verband, code }: Sleutelplek,
    bezoek: Bezoek,
    { vraag, verzonden }: Scherm<Sleutelvraag>,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'sleutels');
    const bekend = readBekend(vraag.bekendOp);
    const sleutel = await this.verdeelsleutels.find(verband, code);
    const wanneer = { boekjaren: kader.boekjaren, peil: bekend.peil };
    const jaren = await this.delingen.list(verband, code, wanneer);
    const nu = sleutel.versies.findLast(({ bekendTot }) => bekendTot === null)?.definitie.soort;
    return render(SleutelPagina, {
      ...{ kader, sleutel, jaren, bekend, verzonden },
      keuzes: await this.keuzes(kader, bekend),
      soort: readSoort(vraag.soort ?? nu),
      open: vraag.soort !== undefined,
      gedaan: vraag.gedaan,
    });
  }

  private async keuzes({ verband, boekjaren }: Verbandkader, { peil }: Bekend): Promise<Definitiekeuzes> {
    const jaar = boekjaren.at(-1);
    const eerste = boekjaren[0] ?? new Date().getUTCFullYear();
    return {
      sleutels: jaar === undefined ? [] : await this.sleutels.sleutels(verband.code, jaar, peil),
      deelnemers: verband.deelnemers,
      werkorganisaties: await this.verbanden.werkorganisaties(verband.code),
      jaren: Array.from({ length: 8 }, (_, plaats) => eerste + plaats),
    };
  }
}

/** The address of a key, confirming what was done. */
export const sleutelAdres = ({ verband, code }: Sleutelplek, gedaan: string): string =>
  `${verbandAdres(verband, 'sleutels')}/${encodeURIComponent(code)}?gedaan=${gedaan}`;

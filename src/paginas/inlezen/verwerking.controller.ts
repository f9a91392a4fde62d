import { Body, Controller, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomeinFout } from '../../platform/index.js';
import { InlezingenService, VergelijkingenService } from '../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../toegang/index.js';
import { KaderService, type Plek } from '../kader.service.js';
import { adres } from '../onderdelen/kader.js';
import { PaginaFilter } from '../pagina.filter.js';
import { render } from '../render.js';
import { InlezenschermService } from './inlezenscherm.service.js';
import { LadingPagina } from './lading.page.js';
import { readVervangkeuze } from './vervangkeuze.js';

const NIETS_GEKOZEN = 'Kruis aan welk eerder bestand dit bestand vervangt.';

/** What becomes of a load that waits: it is booked beside what counts already, or in the place of it. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inlezen')
@Controller('verbanden/:verband/:boekjaar/inlezen/:id/verwerkingen')
export class VerwerkingController {
  constructor(
    private readonly kaders: KaderService,
    private readonly inlezingen: InlezingenService,
    private readonly vergelijkingen: VergelijkingenService,
    private readonly scherm: InlezenschermService,
  ) {}

  /** Confirms the warnings of a load that waits; what it replaces is reversed at the moment that it is booked. */
  @Post()
  async process(
    @Param() plek: Plek & { readonly id: string },
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const { verband, id } = plek;
    const { keuze, vervangt } = readVervangkeuze(body);
    const fout =
      keuze === 'vervangen' && vervangt.length === 0
        ? NIETS_GEKOZEN
        : await explainRefusal(async () => {
            if (keuze !== null) await this.vergelijkingen.choose(verband, id, vervangt);
            await this.inlezingen.process(verband, id, gebruiker.naam);
          });
    if (fout === null) {
      response.redirect(303, adres(kader, `inlezen/${encodeURIComponent(id)}`));
      return;
    }
    const lading = await this.scherm.readLading(kader, id);
    const vervangstand = { gekozen: vervangt, fout };
    response
      .status(400)
      .type('html')
      .send(render(LadingPagina, { kader, ...lading, vervangstand }));
  }
}

/** Why what was chosen cannot be replaced any more, to be chosen again; null when it was done. */
async function explainRefusal(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof DomeinFout && error.code === 'inlezing_niet_te_vervangen') return error.message;
    throw error;
  }
}

import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Redirect,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { BerekeningenService } from '../../berekening/index.js';
import { INLEZING_INVOER, InlezingenService, type GeuploadBestand } from '../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../toegang/index.js';
import { KaderService, type Plek } from '../kader.service.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { PaginaFilter } from '../pagina.filter.js';
import { render } from '../render.js';
import { InlezenPagina, type InlezenProps } from './inlezen.page.js';
import { withBevindingen } from './lading.js';
import { LadingPagina } from './lading.page.js';

/** What the form sends; the boekjaar stands in the address. */
const FORMULIER = INLEZING_INVOER.pick({ soort: true });

/** The import desk on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inlezen')
@Controller('verbanden/:verband/:boekjaar/inlezen')
export class InlezenController {
  constructor(
    private readonly kaders: KaderService,
    private readonly inlezingen: InlezingenService,
    private readonly berekeningen: BerekeningenService,
  ) {}

  @Get()
  async list(
    @Param() plek: Plek,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    return await this.show(kader, { fout: null, gekozen: 'realisatie' });
  }

  /** Takes in the file and shows what came of it, refused or not. */
  @Post()
  @UseInterceptors(FileInterceptor('bestand'))
  async takeIn(
    @Param() plek: Plek,
    @Body({ schema: FORMULIER }) { soort }: z.infer<typeof FORMULIER>,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
      if (bestand === undefined) {
        const fout = 'Er is geen bestand gekozen. Kies een Excel-werkmap (.xlsx).';
        response.status(400).send(await this.show(kader, { fout, gekozen: soort }));
        return;
      }
      const { id } = await this.inlezingen.takeIn({
        verband: plek.verband,
        soort,
        boekjaar: kader.boekjaar,
        bestandsnaam: bestand.originalname,
        pad: bestand.path,
        proef: false,
        gebruiker: gebruiker.naam,
      });
      response.redirect(303, adres(kader, `inlezen/${id ?? ''}`));
    } finally {
      if (bestand !== undefined) await rm(bestand.path, { force: true });
    }
  }

  @Get(':id')
  async find(
    @Param() plek: Plek & { readonly id: string },
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const lading = withBevindingen(await this.inlezingen.find(plek.verband, plek.id));
    const nieuwer = await this.berekeningen.nieuwer(plek.verband, kader.boekjaar);
    return render(LadingPagina, { kader, lading, teRekenen: nieuwer.some(({ id }) => id === lading.id) });
  }

  /** Confirms the warnings of a load that waits. */
  @Post(':id/verwerkingen')
  @Redirect()
  async process(
    @Param() plek: Plek & { readonly id: string },
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<{ url: string; statusCode: number }> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    await this.inlezingen.process(plek.verband, plek.id, gebruiker.naam);
    return { url: adres(kader, `inlezen/${encodeURIComponent(plek.id)}`), statusCode: 303 };
  }

  private async show(kader: Kader, form: Pick<InlezenProps, 'fout' | 'gekozen'>): Promise<string> {
    const { code } = kader.verband;
    const ladingen = await this.inlezingen.list(code, kader.boekjaar);
    const nieuwer = await this.berekeningen.nieuwer(code, kader.boekjaar);
    return render(InlezenPagina, { kader, ladingen, ...form, teRekenen: nieuwer.length > 0 });
  }
}

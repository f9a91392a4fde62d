import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { DomeinFout, nietGevonden } from '../../platform/index.js';
import {
  IMPORTPROFIEL_INVOER,
  ImportprofielenService,
  koppenOf,
  type GeuploadBestand,
} from '../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../toegang/index.js';
import { KaderService, type Plek } from '../kader.service.js';
import { adres } from '../onderdelen/kader.js';
import { PaginaFilter } from '../pagina.filter.js';
import { render } from '../render.js';
import { beginOf, keuzesVan } from './begin.js';
import { ImportprofielenPagina } from './importprofielen.page.js';
import { readKeuzes, soortOf, textOf, type Keuzes } from './velden.js';

type Velden = Readonly<Record<string, unknown>>;

/** The profile that the form is for. */
const WIJZIG_QUERY = z.object({ wijzig: z.string().exactOptional() });

/** How files of other programs are read, on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inlezen')
@Controller('verbanden/:verband/:boekjaar/importprofielen')
export class ImportprofielenPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly importprofielen: ImportprofielenService,
  ) {}

  @Get()
  async list(
    @Param() plek: Plek,
    @Query({ schema: WIJZIG_QUERY }) { wijzig }: z.infer<typeof WIJZIG_QUERY>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const profielen = await this.importprofielen.list(plek.verband);
    const profiel = profielen.find(({ code }) => code === wijzig);
    if (profiel === undefined && wijzig !== undefined) throw nietGevonden();
    const keuzes = profiel === undefined ? null : keuzesVan(profiel);
    return render(ImportprofielenPagina, { kader, profielen, keuzes, voorbeeld: null, fouten: [] });
  }

  /** Shows what a file looks like, with the form to say which column is what. */
  @Post('voorbeelden')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('bestand'))
  async voorbeeld(
    @Param() plek: Plek,
    @Body() body: Velden | undefined,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
      const profielen = await this.importprofielen.list(plek.verband);
      const leeg = { kader, profielen, keuzes: null, voorbeeld: null };
      if (bestand === undefined) {
        response.status(400).send(render(ImportprofielenPagina, { ...leeg, fouten: [GEEN_BESTAND] }));
        return;
      }
      const voorbeeld = await this.importprofielen.readVoorbeeld(bestand.path);
      const begin = { begin: textOf(body, 'begin'), soort: soortOf(body), koppen: voorbeeld.koppen };
      const keuzes = beginOf({ ...begin, profielen });
      response.send(render(ImportprofielenPagina, { ...leeg, keuzes, voorbeeld, fouten: [] }));
    } finally {
      if (bestand !== undefined) await rm(bestand.path, { force: true });
    }
  }

  /** Records what was chosen, or shows it again with everything that is wrong with it. */
  @Post()
  @Vereist('inrichten')
  async save(
    @Param() plek: Plek,
    @Body() body: Velden | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const keuzes = readKeuzes(body);
    const fouten = await this.record({ verband: plek.verband, gebruiker: gebruiker.naam }, keuzes);
    if (fouten.length === 0) return response.redirect(303, adres(kader, 'importprofielen'));
    const profielen = await this.importprofielen.list(plek.verband);
    const opnieuw = { kader, profielen, keuzes, voorbeeld: null, fouten };
    response.status(400).send(render(ImportprofielenPagina, opnieuw));
  }

  @Post(':code/beeindigingen')
  @Vereist('inrichten')
  async end(
    @Param() plek: Plek & { readonly code: string },
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    await this.importprofielen.end({ verband: plek.verband, gebruiker: gebruiker.naam }, plek.code);
    response.redirect(303, adres(kader, 'importprofielen'));
  }

  /** @returns what stands in the way */
  private async record(wie: { verband: string; gebruiker: string }, keuzes: Keuzes): Promise<string[]> {
    const { koppen, ...inhoud } = keuzes;
    const gelezen = koppenOf(inhoud);
    const negeren = koppen.filter((kop) => kop !== '' && !gelezen.includes(kop));
    const invoer = IMPORTPROFIEL_INVOER.safeParse({ ...inhoud, negeren });
    if (!invoer.success) return [...new Set(invoer.error.issues.map(({ message }) => message))];
    const { code, ...wijziging } = invoer.data;
    const bekend = (await this.importprofielen.list(wie.verband)).some((profiel) => profiel.code === code);
    try {
      if (bekend) await this.importprofielen.change(wie, code, wijziging);
      else await this.importprofielen.create(wie, invoer.data);
      return [];
    } catch (error) {
      if (!(error instanceof DomeinFout) || error.invalidParams.length === 0) throw error;
      return error.invalidParams.map(({ reason }) => reason);
    }
  }
}

const GEEN_BESTAND = 'Er is geen voorbeeldbestand gekozen. Kies een werkmap (.xlsx of .ods) of een .csv.';

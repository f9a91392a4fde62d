import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  INLEZING_INVOER,
  InlezingenService,
  SOORTEN,
  type GeuploadBestand,
  type Soort,
} from '../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../toegang/index.js';
import { KaderService, type Plek } from '../kader.service.js';
import { adres } from '../onderdelen/kader.js';
import { PaginaFilter } from '../pagina.filter.js';
import { render } from '../render.js';
import { InlezenPagina } from './inlezen.page.js';
import { InlezenschermService } from './inlezenscherm.service.js';
import { LadingPagina } from './lading.page.js';

type Velden = Readonly<Record<string, unknown>>;

const textOf = (velden: Velden | undefined, naam: string): string => {
  const waarde = velden?.[naam];
  return typeof waarde === 'string' ? waarde.trim() : '';
};

/** The import desk on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inlezen')
@Controller('verbanden/:verband/:boekjaar/inlezen')
export class InlezenController {
  constructor(
    private readonly kaders: KaderService,
    private readonly inlezingen: InlezingenService,
    private readonly scherm: InlezenschermService,
  ) {}

  @Get()
  async list(
    @Param() plek: Plek,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const form = { fout: null, gekozen: 'realisatie' } as const;
    return render(InlezenPagina, { kader, ...(await this.scherm.readLijst(kader)), ...form });
  }

  /** Takes in the file and shows what comes of it, refused or not. */
  @Post()
  @UseInterceptors(FileInterceptor('bestand'))
  async takeIn(
    @Param() plek: Plek,
    @Body() body: Velden | undefined,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
      const [controletotaal, vervangt] = [textOf(body, 'controletotaal'), textOf(body, 'vervangt')];
      const profiel = textOf(body, 'profiel');
      const soort = textOf(body, 'soort');
      const invoer = INLEZING_INVOER.safeParse({
        ...{ soort, boekjaar: kader.boekjaar, controletotaal, profiel, vervangt },
      });
      if (bestand === undefined || !invoer.success) {
        const issues = invoer.success ? [] : invoer.error.issues;
        const ofField = (naam: string): string | undefined =>
          issues.find(({ path }) => path[0] === naam)?.message;
        const form = {
          fout: bestand === undefined ? GEEN_BESTAND : (ofField('soort') ?? ofField('vervangt') ?? NIET_GOED),
          gekozen: SOORTEN.includes(soort as Soort) ? (soort as Soort) : ('realisatie' as const),
          ingevuld: { controletotaal, vervangt, profiel },
          totaalfout: ofField('controletotaal'),
        };
        const lijst = await this.scherm.readLijst(kader);
        response.status(400).send(render(InlezenPagina, { kader, ...lijst, ...form }));
        return;
      }
      const { id } = await this.inlezingen.submit({
        verband: plek.verband,
        soort: invoer.data.soort,
        boekjaar: kader.boekjaar,
        controletotaal: invoer.data.controletotaal ?? null,
        vervangt: invoer.data.vervangt,
        profiel: invoer.data.profiel ?? null,
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
    return render(LadingPagina, { kader, ...(await this.scherm.readLading(kader, plek.id)) });
  }
}

const GEEN_BESTAND =
  'Er is geen bestand gekozen. Kies een werkmap (.xlsx of .ods), een .csv of een auditfile.';
const NIET_GOED = 'Er is nog niets ingelezen. Herstel het veld hieronder en kies het bestand opnieuw.';

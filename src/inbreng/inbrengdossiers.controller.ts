import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import {
  INBRENGDOSSIER_INVOER,
  INBRENGSTAP_INVOER,
  type InbrengdossierInvoer,
  type InbrengstapInvoer,
} from './inbrengdossier.schema.js';
import { INBRENGDOSSIER, INBRENGDOSSIERS } from './inbrengdossiers.antwoord.js';
import { InbrengdossiersService } from './inbrengdossiers.service.js';
import type { InbrengdossierStand } from './read-dossiers.js';

type Antwoord = AntwoordVan<typeof INBRENGDOSSIER>;

/** Plug-in files. */
@ApiTags('inbrengdossiers')
@Controller('v1/verbanden/:verband/inbrengdossiers')
export class InbrengdossiersController {
  constructor(private readonly dossiers: InbrengdossiersService) {}

  @Get()
  @Vereist('inzien')
  @ApiOperation({ summary: 'De taken die worden of zijn ingebracht' })
  @ApiOkResponse({ standardSchema: INBRENGDOSSIERS })
  async list(@Param('verband') verband: string): Promise<AntwoordVan<typeof INBRENGDOSSIERS>> {
    return (await this.dossiers.list(verband)).map(toAntwoord);
  }

  @Get(':code')
  @Vereist('inzien')
  @ApiOperation({ summary: 'Eén inbreng: wat is ingevuld en wat nog ontbreekt' })
  @ApiOkResponse({ standardSchema: INBRENGDOSSIER })
  async find(@Param('verband') verband: string, @Param('code') code: string): Promise<Antwoord> {
    return toAntwoord(await this.dossiers.find(verband, code));
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een inbreng beginnen' })
  @ApiCreatedResponse({ standardSchema: INBRENGDOSSIER })
  async open(
    @AlsGebruiker() wie: Gebruiker,
    @Param('verband') verband: string,
    @Body({ schema: INBRENGDOSSIER_INVOER }) invoer: InbrengdossierInvoer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Antwoord> {
    const dossier = await this.dossiers.open({ verband, gebruiker: wie.naam }, invoer);
    response.location(`/v1/verbanden/${verband}/inbrengdossiers/${encodeURIComponent(dossier.code)}`);
    return toAntwoord(dossier);
  }

  @Post(':code/stappen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een stap van een inbreng invullen of opnieuw invullen' })
  @ApiCreatedResponse({ standardSchema: INBRENGDOSSIER })
  async fillIn(
    @AlsGebruiker() wie: Gebruiker,
    @Param('verband') verband: string,
    @Param('code') code: string,
    @Body({ schema: INBRENGSTAP_INVOER }) invoer: InbrengstapInvoer,
  ): Promise<Antwoord> {
    return toAntwoord(await this.dossiers.fillIn({ verband, gebruiker: wie.naam }, code, invoer));
  }

  @Post(':code/afrondingen')
  @Vereist('inrichten')
  @ApiOperation({
    summary: 'Een inbreng afronden: wat op haar kostenplaats komt, gaat rechtstreeks naar de inbrenger',
  })
  @ApiCreatedResponse({ standardSchema: INBRENGDOSSIER })
  async complete(
    @AlsGebruiker() wie: Gebruiker,
    @Param('verband') verband: string,
    @Param('code') code: string,
  ): Promise<Antwoord> {
    return toAntwoord(await this.dossiers.complete({ verband, gebruiker: wie.naam }, code));
  }
}

function toAntwoord(dossier: InbrengdossierStand): Antwoord {
  const { code, naam, inbrenger, werkorganisatie, opgesteldDoor, opgesteldOp } = dossier;
  const { stappen, hiaten, afgerondDoor, afgerondOp } = dossier;
  const opgesteld = { opgesteldDoor, opgesteldOp };
  return { code, naam, inbrenger, werkorganisatie, ...opgesteld, stappen, hiaten, afgerondDoor, afgerondOp };
}

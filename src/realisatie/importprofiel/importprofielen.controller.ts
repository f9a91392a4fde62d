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
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import {
  DomeinFout,
  PEIL_QUERY,
  PROBLEEM,
  toPeil,
  type AntwoordVan,
  type PeilQuery,
} from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import type { GeuploadBestand } from '../inlezingen.controller.js';
import { describeProfiel } from './importprofiel.entity.js';
import {
  IMPORTPROFIEL_INVOER,
  IMPORTPROFIEL_WIJZIGING,
  VOORBEELD_FORMULIER,
  type ImportprofielInvoer,
  type ImportprofielWijziging,
} from './importprofiel.schema.js';
import { IMPORTPROFIEL, IMPORTPROFIELEN, VOORBEELD } from './importprofielen.antwoord.js';
import { ImportprofielenService } from './importprofielen.service.js';

const NIETS = z.strictObject({}).optional();

/** How files of other sources are read. */
@ApiTags('importprofielen')
@Vereist('inzien')
@ApiBadRequestResponse({ standardSchema: PROBLEEM })
@Controller('v1/verbanden/:verband/importprofielen')
export class ImportprofielenController {
  constructor(private readonly importprofielen: ImportprofielenService) {}

  @Get()
  @ApiOperation({ summary: 'De importprofielen, zoals nu of op een eerder moment bekend' })
  @ApiOkResponse({ standardSchema: IMPORTPROFIELEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: PEIL_QUERY }) peil: PeilQuery,
  ): Promise<AntwoordVan<typeof IMPORTPROFIELEN>> {
    const found = await this.importprofielen.list(verband, toPeil(peil));
    return found.map(describeProfiel);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een importprofiel vastleggen' })
  @ApiCreatedResponse({
    standardSchema: IMPORTPROFIEL,
    headers: { Location: { schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 409, description: 'Er is al een importprofiel met deze code.' })
  async create(
    @Param('verband') verband: string,
    @Body({ schema: IMPORTPROFIEL_INVOER }) invoer: ImportprofielInvoer,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof IMPORTPROFIEL>> {
    const nieuw = await this.importprofielen.create({ verband, gebruiker: naam }, invoer);
    response.location(`/v1/verbanden/${encodeURIComponent(verband)}/importprofielen`);
    return describeProfiel(nieuw);
  }

  @Post(':code/wijzigingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een importprofiel vervangen door een andere inhoud' })
  @ApiCreatedResponse({ standardSchema: IMPORTPROFIEL })
  @ApiResponse({ status: 409, description: 'Het importprofiel is intussen al vervangen.' })
  async change(
    @Param('verband') verband: string,
    @Param('code') code: string,
    @Body({ schema: IMPORTPROFIEL_WIJZIGING }) wijziging: ImportprofielWijziging,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof IMPORTPROFIEL>> {
    return describeProfiel(await this.importprofielen.change({ verband, gebruiker: naam }, code, wijziging));
  }

  @Post(':code/beeindigingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een importprofiel beëindigen; wat ermee is ingelezen, blijft zoals het is' })
  @ApiCreatedResponse({ standardSchema: IMPORTPROFIEL })
  @ApiResponse({ status: 409, description: 'Het importprofiel is intussen gewijzigd.' })
  async end(
    @Param('verband') verband: string,
    @Param('code') code: string,
    @Body({ schema: NIETS }) _invoer: z.infer<typeof NIETS>,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof IMPORTPROFIEL>> {
    return describeProfiel(await this.importprofielen.end({ verband, gebruiker: naam }, code));
  }

  /** Nothing is made: the answer is all there is. */
  @Post('voorbeelden')
  @HttpCode(200)
  @Vereist('inlezen')
  @UseInterceptors(FileInterceptor('bestand'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: VOORBEELD_FORMULIER })
  @ApiOperation({ summary: 'De kolomnamen en eerste rijen van een bestand; er wordt niets bewaard' })
  @ApiOkResponse({ standardSchema: VOORBEELD })
  @ApiResponse({ status: 413, description: 'Het bestand is groter dan 50 MB.' })
  @ApiParam({ name: 'verband' })
  async voorbeeld(
    @UploadedFile() bestand: GeuploadBestand | undefined,
  ): Promise<AntwoordVan<typeof VOORBEELD>> {
    if (bestand === undefined) throw geenBestand();
    try {
      const { blad, koppen, rijen } = await this.importprofielen.readVoorbeeld(bestand.path);
      return { blad, koppen: [...koppen], rijen: rijen.map((rij) => [...rij]) };
    } finally {
      await rm(bestand.path, { force: true });
    }
  }
}

const geenBestand = (): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is geen bestand meegestuurd. Kies een werkmap (.xlsx of .ods) of een .csv.',
    invalidParams: [{ name: 'bestand', reason: 'Stuur het bestand mee in het veld “bestand”.' }],
  });

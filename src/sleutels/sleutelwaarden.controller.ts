import { Body, Controller, Get, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { DomeinFout, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { CODE } from '../verband/index.js';
import { decodeTekst } from './decode-tekst.js';
import { INWONERSVERSLAG, SLEUTELWAARDEN } from './inrichting.antwoord.js';
import {
  INWONERS_FORMULIER,
  INWONERS_INVOER,
  SLEUTELWAARDEN_INVOER,
  type InwonersInvoer,
} from './sleutelwaarde.schema.js';
import { SleutelwaardenService } from './sleutelwaarden.service.js';

const SLEUTEL_QUERY = z.object({ sleutel: CODE.optional() });
const GROOTSTE_BESTAND = 256 * 1024;
const UPLOAD = { limits: { fileSize: GROOTSTE_BESTAND, files: 1, fields: 10, fieldSize: 2_000, parts: 11 } };

/** Values of keys in, and everything that was ever held true about them out. */
@ApiTags('verdeelsleutels')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class SleutelwaardenController {
  constructor(private readonly sleutelwaarden: SleutelwaardenService) {}

  @Get('sleutelwaarden')
  @ApiOperation({ summary: 'Alle waarden die sleutels ooit hadden, ook die van vóór een correctie' })
  @ApiOkResponse({ standardSchema: SLEUTELWAARDEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: SLEUTEL_QUERY }) { sleutel }: z.infer<typeof SLEUTEL_QUERY>,
  ): Promise<AntwoordVan<typeof SLEUTELWAARDEN>> {
    return await this.sleutelwaarden.list(verband, sleutel);
  }

  @Post('sleutelwaarden')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Waarden van sleutels vastleggen; het antwoord noemt wat er veranderde' })
  @ApiCreatedResponse({ standardSchema: SLEUTELWAARDEN })
  async record(
    @Param('verband') verband: string,
    @Body({ schema: SLEUTELWAARDEN_INVOER }) { sleutelwaarden }: z.infer<typeof SLEUTELWAARDEN_INVOER>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof SLEUTELWAARDEN>> {
    return await this.sleutelwaarden.record({ verband, gebruiker: aanmeldnaam }, sleutelwaarden);
  }

  @Post('inwoners')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand', UPLOAD))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: INWONERS_FORMULIER })
  @ApiOperation({ summary: 'Inwonertallen uit een csv-bestand vastleggen als waarden van een sleutel' })
  @ApiCreatedResponse({ standardSchema: INWONERSVERSLAG })
  @ApiResponse({ status: 413, description: 'Het bestand is groter dan 256 kB.' })
  async recordInwoners(
    @Param('verband') verband: string,
    @Body({ schema: INWONERS_INVOER }) invoer: InwonersInvoer,
    @UploadedFile() bestand: { readonly buffer: Buffer } | undefined,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof INWONERSVERSLAG>> {
    if (bestand === undefined) throw geenBestand();
    const wie = { verband, gebruiker: aanmeldnaam };
    return await this.sleutelwaarden.recordInwoners(wie, decodeTekst(bestand.buffer), invoer);
  }
}

const geenBestand = (): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is geen bestand meegestuurd. Kies een csv-bestand met gm_code;naam;inwoners.',
    invalidParams: [{ name: 'bestand', reason: 'Stuur het bestand mee in het veld “bestand”.' }],
  });

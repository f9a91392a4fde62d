import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { WerkboekenService } from './werkboeken.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks to download. */
@ApiTags('werkboeken')
@Vereist('downloaden')
@Controller('v1/verbanden/:verband/berekeningen/:id')
export class WerkboekenController {
  constructor(private readonly werkboeken: WerkboekenService) {}

  @Get('jaarrekening')
  @ApiOperation({ summary: 'Het werkboek van de jaarrekening, met levende formules (.xlsx)' })
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async jaarrekening(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<StreamableFile> {
    const { bestandsnaam, inhoud } = await this.werkboeken.jaarrekening(verband, id, naam);
    return new StreamableFile(inhoud, {
      type: XLSX,
      disposition: `attachment; filename="${bestandsnaam}"`,
      length: inhoud.byteLength,
    });
  }
}

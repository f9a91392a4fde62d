import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { asDownload, WERKBOEK } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { WerkboekenService } from './werkboeken.service.js';

/** Workbooks to download. */
@ApiTags('werkboeken')
@Vereist('downloaden')
@Controller('v1/verbanden/:verband/berekeningen/:id')
export class WerkboekenController {
  constructor(private readonly werkboeken: WerkboekenService) {}

  @Get('jaarrekening')
  @ApiOperation({ summary: 'Het werkboek van de jaarrekening, met levende formules (.xlsx)' })
  @ApiOkResponse(WERKBOEK)
  async jaarrekening(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<StreamableFile> {
    return asDownload(await this.werkboeken.jaarrekening(verband, id, naam));
  }
}

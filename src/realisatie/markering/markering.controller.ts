import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { asDownload, WERKBOEK } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { MarkeringService } from './markering.service.js';

/** Files back, with what was found in them. */
@ApiTags('inlezingen')
@Vereist('downloaden')
@Controller('v1/verbanden/:verband/inlezingen/:id/gemarkeerd')
export class MarkeringController {
  constructor(private readonly markeringen: MarkeringService) {}

  @Get()
  @ApiOperation({ summary: 'Het ingelezen bestand met de bevindingen gemerkt bij hun cellen (.xlsx)' })
  @ApiOkResponse(WERKBOEK)
  @ApiResponse({ status: 409, description: 'Het bestand kon niet worden gelezen: er is geen cel te merken.' })
  async markeer(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<StreamableFile> {
    return asDownload(await this.markeringen.markeer({ verband, gebruiker: naam }, id));
  }
}

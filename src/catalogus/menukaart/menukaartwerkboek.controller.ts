import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { asDownload, toPeil, WERKBOEK } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from './menukaart.query.js';
import { MenukaartwerkboekService } from './menukaartwerkboek.service.js';

/** The menukaarten as workbooks, to read, fill in and hand in again. */
@ApiTags('catalogus')
@Vereist('downloaden')
@Controller('v1/verbanden/:verband/menukaarten')
export class MenukaartwerkboekController {
  constructor(private readonly werkboeken: MenukaartwerkboekService) {}

  @Get('werkboek')
  @ApiOperation({ summary: 'Alle menukaarten van een boekjaar als werkboek (.xlsx)' })
  @ApiOkResponse(WERKBOEK)
  async all(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<StreamableFile> {
    const vraag = { boekjaar, werkveld: null, peil: toPeil({ bekendOp }) };
    const inhoud = await this.werkboeken.make(verband, vraag);
    return asDownload({ bestandsnaam: `menukaarten-${boekjaar}.xlsx`, inhoud });
  }

  @Get(':werkveld/werkboek')
  @ApiOperation({ summary: 'Eén menukaart als werkboek (.xlsx)' })
  @ApiOkResponse(WERKBOEK)
  async one(
    @Param('verband') verband: string,
    @Param('werkveld') werkveld: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<StreamableFile> {
    const vraag = { boekjaar, werkveld, peil: toPeil({ bekendOp }) };
    const naam = werkveld.replace(/[^\w-]/g, '_');
    const inhoud = await this.werkboeken.make(verband, vraag);
    return asDownload({ bestandsnaam: `menukaart-${boekjaar}-${naam}.xlsx`, inhoud });
  }
}

import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { toPeil } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from './menukaart.query.js';
import { MenukaartwerkboekService } from './menukaartwerkboek.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BESTAND = { content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } } as const;

/** The menukaarten as workbooks, to read, fill in and hand in again. */
@ApiTags('catalogus')
@Vereist('downloaden')
@Controller('v1/verbanden/:verband/menukaarten')
export class MenukaartwerkboekController {
  constructor(private readonly werkboeken: MenukaartwerkboekService) {}

  @Get('werkboek')
  @ApiOperation({ summary: 'Alle menukaarten van een boekjaar als werkboek (.xlsx)' })
  @ApiOkResponse(BESTAND)
  async all(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<StreamableFile> {
    const vraag = { boekjaar, werkveld: null, peil: toPeil({ bekendOp }) };
    return toFile(await this.werkboeken.make(verband, vraag), `menukaarten-${boekjaar}.xlsx`);
  }

  @Get(':werkveld/werkboek')
  @ApiOperation({ summary: 'Eén menukaart als werkboek (.xlsx)' })
  @ApiOkResponse(BESTAND)
  async one(
    @Param('verband') verband: string,
    @Param('werkveld') werkveld: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<StreamableFile> {
    const vraag = { boekjaar, werkveld, peil: toPeil({ bekendOp }) };
    const naam = werkveld.replace(/[^\w-]/g, '_');
    return toFile(await this.werkboeken.make(verband, vraag), `menukaart-${boekjaar}-${naam}.xlsx`);
  }
}

function toFile(inhoud: Uint8Array, bestandsnaam: string): StreamableFile {
  return new StreamableFile(inhoud, {
    type: XLSX,
    disposition: `attachment; filename="${bestandsnaam}"`,
    length: inhoud.byteLength,
  });
}

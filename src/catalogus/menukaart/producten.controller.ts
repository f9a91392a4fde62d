import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { toPeil, type AntwoordVan } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { CatalogusService } from './catalogus.service.js';
import { JAAR_QUERY, type JaarQuery } from './menukaart.query.js';
import { PRODUCTEN } from './producten.antwoord.js';

/** The catalogus of a boekjaar, to read. */
@ApiTags('producten')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/producten')
export class ProductenController {
  constructor(private readonly catalogus: CatalogusService) {}

  @Get()
  @ApiOperation({ summary: 'De producten van een boekjaar, met hun afnemers' })
  @ApiOkResponse({ standardSchema: PRODUCTEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<AntwoordVan<typeof PRODUCTEN>> {
    const producten = await this.catalogus.producten(verband, boekjaar, toPeil({ bekendOp }));
    return producten.map((product) => ({ ...product, boekjaar }));
  }
}

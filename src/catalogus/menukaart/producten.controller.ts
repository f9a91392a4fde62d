import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AntwoordVan } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../../verband/index.js';
import { CatalogusService, type ProductMetAfnemers } from './catalogus.service.js';
import { PRODUCTEN } from './producten.antwoord.js';

type ProductenAntwoord = AntwoordVan<typeof PRODUCTEN>;

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
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<ProductenAntwoord> {
    const producten = await this.catalogus.producten(verband, boekjaar);
    return producten.map(toAntwoord);
  }
}

function toAntwoord({
  code,
  naam,
  werkorganisatie,
  eenheid,
  beleid,
  ...product
}: ProductMetAfnemers): ProductenAntwoord[number] {
  const afnemers = product.afnemers.map(({ deelnemer, contract, minimum }) => ({
    deelnemer,
    contract,
    minimum,
  }));
  return {
    code,
    naam,
    werkorganisatie,
    eenheid,
    beleid,
    boekjaar: product.boekjaar,
    volgorde: product.volgorde,
    afnemers,
  };
}

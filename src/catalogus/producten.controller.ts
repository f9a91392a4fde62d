import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Vereist } from '../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../verband/index.js';
import type { Afnemer } from './afnemer.entity.js';
import { CatalogusService, type ProductMetAfnemers } from './catalogus.service.js';
import type { Product } from './product.entity.js';

type ProductAntwoord = Omit<Product, 'verband'> & {
  readonly afnemers: readonly Pick<Afnemer, 'deelnemer' | 'contract' | 'minimum'>[];
};

/** The catalogus of a boekjaar, to read. */
@ApiTags('producten')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/producten')
export class ProductenController {
  constructor(private readonly catalogus: CatalogusService) {}

  @Get()
  @ApiOperation({ summary: 'De producten van een boekjaar, met hun afnemers' })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<ProductAntwoord[]> {
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
}: ProductMetAfnemers): ProductAntwoord {
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

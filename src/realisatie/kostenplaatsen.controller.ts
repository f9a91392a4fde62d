import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AntwoordVan } from '../platform/index.js';
import { Vereist } from '../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../verband/index.js';
import { KOSTENPLAATSEN } from './kostenplaatsen.antwoord.js';
import { KostenplaatsenService } from './kostenplaatsen.service.js';
import type { Toewijzing } from './toewijzing.entity.js';

type KostenplaatsenAntwoord = AntwoordVan<typeof KOSTENPLAATSEN>;

/** The kostenplaatsen of a boekjaar, to read. */
@ApiTags('kostenplaatsen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/kostenplaatsen')
export class KostenplaatsenController {
  constructor(private readonly kostenplaatsen: KostenplaatsenService) {}

  @Get()
  @ApiOperation({ summary: 'De kostenplaatsen van een boekjaar, met waar hun kosten heen gaan' })
  @ApiOkResponse({ standardSchema: KOSTENPLAATSEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<KostenplaatsenAntwoord> {
    const found = await this.kostenplaatsen.list(verband, boekjaar);
    return found.map(({ code, naam, toewijzing }) => {
      return { boekjaar, code, naam, toewijzing: toewijzing === null ? null : toAntwoord(toewijzing) };
    });
  }
}

function toAntwoord({
  werkorganisatie,
  bestemming,
  product,
  gedrag,
}: Toewijzing): KostenplaatsenAntwoord[number]['toewijzing'] {
  return { werkorganisatie, bestemming, product, gedrag };
}

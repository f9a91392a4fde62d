import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Vereist } from '../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../verband/index.js';
import type { Kostenplaats } from './kostenplaats.entity.js';
import { KostenplaatsenService } from './kostenplaatsen.service.js';
import type { Toewijzing } from './toewijzing.entity.js';

type KostenplaatsAntwoord = Omit<Kostenplaats, 'verband'> & {
  readonly toewijzing: Pick<Toewijzing, 'werkorganisatie' | 'bestemming' | 'product' | 'gedrag'> | null;
};

/** The kostenplaatsen of a boekjaar, to read. */
@ApiTags('kostenplaatsen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/kostenplaatsen')
export class KostenplaatsenController {
  constructor(private readonly kostenplaatsen: KostenplaatsenService) {}

  @Get()
  @ApiOperation({ summary: 'De kostenplaatsen van een boekjaar, met waar hun kosten heen gaan' })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<KostenplaatsAntwoord[]> {
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
}: Toewijzing): KostenplaatsAntwoord['toewijzing'] {
  return { werkorganisatie, bestemming, product, gedrag };
}

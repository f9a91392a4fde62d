import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { asDownload, nietGevonden, WERKBOEK } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../../verband/index.js';
import { SOORTEN } from '../soorten.js';
import { SjablonenService } from './sjablonen.service.js';

/** Empty files to fill in. */
@ApiTags('inlezingen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/sjablonen')
export class SjablonenController {
  constructor(private readonly sjablonen: SjablonenService) {}

  @Get(':soort')
  @ApiOperation({ summary: 'Een leeg sjabloon om in te vullen en in te lezen (.xlsx)' })
  @ApiParam({ name: 'soort', enum: SOORTEN })
  @ApiOkResponse(WERKBOEK)
  async make(
    @Param('verband') verband: string,
    @Param('soort') gevraagd: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<StreamableFile> {
    const soort = SOORTEN.find((one) => one === gevraagd);
    if (soort === undefined) throw nietGevonden();
    return asDownload(await this.sjablonen.make(verband, soort, boekjaar));
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AntwoordVan } from '../platform/index.js';
import { Vereist } from '../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../verband/index.js';
import { SleutelsService } from './sleutels.service.js';
import { VERDEELSLEUTELS } from './verdeelsleutels.antwoord.js';

/** The keys as they count for a boekjaar, to read. */
@ApiTags('verdeelsleutels')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/verdeelsleutels')
export class VerdeelsleutelsController {
  constructor(private readonly sleutels: SleutelsService) {}

  @Get()
  @ApiOperation({ summary: 'De verdeelsleutels, met de waarden die voor een boekjaar tellen' })
  @ApiOkResponse({ standardSchema: VERDEELSLEUTELS })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<AntwoordVan<typeof VERDEELSLEUTELS>> {
    return await this.sleutels.sleutels(verband, boekjaar);
  }
}

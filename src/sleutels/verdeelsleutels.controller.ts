import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Vereist } from '../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../verband/index.js';
import { SleutelsService, type SleutelInJaar } from './sleutels.service.js';

/** The keys as they count for a boekjaar, to read. */
@ApiTags('verdeelsleutels')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/verdeelsleutels')
export class VerdeelsleutelsController {
  constructor(private readonly sleutels: SleutelsService) {}

  @Get()
  @ApiOperation({ summary: 'De verdeelsleutels, met de waarden die voor een boekjaar tellen' })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<SleutelInJaar[]> {
    return await this.sleutels.sleutels(verband, boekjaar);
  }
}

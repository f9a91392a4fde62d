import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { toPeil, type AntwoordVan } from '../platform/index.js';
import { Vereist } from '../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from './jaar.query.js';
import type { SleutelInJaar } from './sleutel-in-jaar.js';
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
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...vraag }: JaarQuery,
  ): Promise<AntwoordVan<typeof VERDEELSLEUTELS>> {
    const found = await this.sleutels.sleutels(verband, boekjaar, toPeil(vraag));
    return found.map(toAntwoord);
  }
}

function toAntwoord(sleutel: SleutelInJaar): AntwoordVan<typeof VERDEELSLEUTELS>[number] {
  const { code, naam, soort, definitie, peildatum, bron, status, waarden, hindernis } = sleutel;
  return { code, naam, soort, definitie, peildatum, bron, status, waarden, hindernis };
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PROBLEEM, toPeil, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from './jaar.query.js';
import { NIEUWE_KOSTENPLAATS, type NieuweKostenplaats } from './kostenplaats.schema.js';
import { KOSTENPLAATS, KOSTENPLAATSEN } from './kostenplaatsen.antwoord.js';
import { KostenplaatsenService, type KostenplaatsMetToewijzingen } from './kostenplaatsen.service.js';
import { describeToewijzing } from './toewijzing.entity.js';

/** The kostenplaatsen of a boekjaar. */
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
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...peil }: JaarQuery,
  ): Promise<AntwoordVan<typeof KOSTENPLAATSEN>> {
    const found = await this.kostenplaatsen.list(verband, boekjaar, toPeil(peil));
    return found.map(toAntwoord);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een kostenplaats vastleggen, zo mogelijk met haar toewijzing' })
  @ApiCreatedResponse({ standardSchema: KOSTENPLAATS })
  @ApiBadRequestResponse({ standardSchema: PROBLEEM })
  @ApiResponse({ status: 409, description: 'De kostenplaats is er al.' })
  async create(
    @Param('verband') verband: string,
    @Body({ schema: NIEUWE_KOSTENPLAATS }) invoer: NieuweKostenplaats,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof KOSTENPLAATS>> {
    return toAntwoord(await this.kostenplaatsen.create({ verband, gebruiker: naam }, invoer));
  }
}

function toAntwoord({
  boekjaar,
  code,
  naam,
  toewijzingen,
}: KostenplaatsMetToewijzingen): AntwoordVan<typeof KOSTENPLAATS> {
  return { boekjaar, code, naam, toewijzingen: toewijzingen.map(describeToewijzing) };
}

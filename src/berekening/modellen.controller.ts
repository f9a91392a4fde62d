import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { nietGevonden, toPeil } from '../platform/index.js';
import { canonicalJson } from '../rekenkern/index.js';
import { Vereist } from '../toegang/index.js';
import { REKENMODEL } from './berekeningen.antwoord.js';
import { MODEL_QUERY, type ModelQuery } from './berekeningen.query.js';
import { ModellenService } from './modellen.service.js';

/** The rekenmodel of a boekjaar as it was known at a moment; asking keeps nothing. */
@ApiTags('berekeningen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/modellen')
export class ModellenController {
  constructor(private readonly modellen: ModellenService) {}

  @Get(':boekjaar')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    summary:
      'Het rekenmodel van een boekjaar zoals het op een moment bekend was, als canonieke JSON (RFC 8785); er wordt niets bewaard',
  })
  @ApiOkResponse({ standardSchema: REKENMODEL })
  async find(
    @Param('verband') verband: string,
    @Param('boekjaar') boekjaar: string,
    @Query({ schema: MODEL_QUERY }) { fase, ...peil }: ModelQuery,
    @Res() response: Response,
  ): Promise<void> {
    if (!/^\d{4}$/.test(boekjaar)) throw nietGevonden();
    const vraag = { boekjaar: Number(boekjaar), fase, peil: toPeil(peil) };
    response.send(Buffer.from(canonicalJson(await this.modellen.find(verband, vraag)), 'utf8'));
  }
}

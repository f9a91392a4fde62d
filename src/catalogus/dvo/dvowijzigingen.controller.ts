import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { nietGevonden, PEIL_QUERY, toPeil, type PeilQuery } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import {
  VASTSTELLING_INVOER,
  WIJZIGING_INVOER,
  type VaststellingInvoer,
  type WijzigingInvoer,
} from './dvo.schema.js';
import { DVOWIJZIGING, DVOWIJZIGINGEN } from './dvos.antwoord.js';
import { ID, NIEUW } from './dvos.controller.js';
import { DvosService } from './dvos.service.js';
import { DvowijzigingenService } from './dvowijzigingen.service.js';
import { findAfspraak } from './read-dvo.js';
import { toWijziging, type DvowijzigingAntwoord } from './to-antwoord.js';

const NUMMER = new ParseIntPipe({ exceptionFactory: nietGevonden });

/** Dated addenda to a DVO, each with a vaststelling of its own. */
@ApiTags('dvos')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/dvos/:id/wijzigingen')
export class DvowijzigingenController {
  constructor(
    private readonly dvos: DvosService,
    private readonly wijzigingen: DvowijzigingenService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De wijzigingen van een DVO, de oudste eerst' })
  @ApiOkResponse({ standardSchema: DVOWIJZIGINGEN })
  async list(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Query({ schema: PEIL_QUERY }) query: PeilQuery,
  ): Promise<readonly DvowijzigingAntwoord[]> {
    const { wijzigingen } = await this.dvos.find(verband, id, toPeil(query));
    return wijzigingen.map(toWijziging);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een wijziging van een DVO opstellen; zij geldt pas na haar eigen vaststelling' })
  @ApiCreatedResponse({ standardSchema: DVOWIJZIGING, ...NIEUW })
  async drawUp(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Body({ schema: WIJZIGING_INVOER }) invoer: WijzigingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DvowijzigingAntwoord> {
    const wijziging = await this.wijzigingen.drawUp({ verband, gebruiker: aanmeldnaam }, id, invoer);
    response.location(`/v1/verbanden/${verband}/dvos/${id}/wijzigingen/${wijziging.nummer}`);
    return toWijziging(wijziging);
  }

  @Get(':nummer')
  @ApiOperation({ summary: 'Eén wijziging van een DVO' })
  @ApiOkResponse({ standardSchema: DVOWIJZIGING })
  async find(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Param('nummer', NUMMER) nummer: number,
  ): Promise<DvowijzigingAntwoord> {
    return toWijziging(findWijziging(await this.dvos.find(verband, id), nummer));
  }

  @Post(':nummer/vaststellingen')
  @Vereist('dvo_vaststellen')
  @ApiOperation({ summary: 'Een wijziging van een DVO vaststellen, door een ander dan wie haar opstelde' })
  @ApiCreatedResponse({ standardSchema: DVOWIJZIGING, ...NIEUW })
  async recordVaststelling(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Param('nummer', NUMMER) nummer: number,
    @Body({ schema: VASTSTELLING_INVOER }) invoer: VaststellingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DvowijzigingAntwoord> {
    findWijziging(await this.dvos.find(verband, id), nummer);
    const wie = { verband, gebruiker: aanmeldnaam };
    const dvo = await this.wijzigingen.recordVaststelling(wie, { id, nummer }, invoer);
    response.location(`/v1/verbanden/${verband}/dvos/${id}/wijzigingen/${nummer}`);
    return toWijziging(findAfspraak(dvo, nummer));
  }
}

/** Number 0 is the DVO itself, which has an address of its own. */
function findWijziging(dvo: Parameters<typeof findAfspraak>[0], nummer: number) {
  if (nummer === 0) throw nietGevonden();
  return findAfspraak(dvo, nummer);
}

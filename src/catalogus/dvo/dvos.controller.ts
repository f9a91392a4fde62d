import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { nietGevonden, PEIL_QUERY, toPeil, type PeilQuery } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { toWanneer, WANNEER_QUERY, type WanneerQuery } from './dvo.query.js';
import {
  DVO_INVOER,
  OPZEGGING_INVOER,
  VASTSTELLING_INVOER,
  type DvoInvoer,
  type OpzeggingInvoer,
  type VaststellingInvoer,
} from './dvo.schema.js';
import { DvoopzeggingenService } from './dvoopzeggingen.service.js';
import { DVO, DVOREGELS, DVOS } from './dvos.antwoord.js';
import { DvosService } from './dvos.service.js';
import { DvowijzigingenService } from './dvowijzigingen.service.js';
import { toDvo, toRegel, type DvoAntwoord, type DvoregelAntwoord } from './to-antwoord.js';

export const NIEUW = { headers: { Location: { schema: { type: 'string' } } } };
/** An id that cannot be one is an address that does not exist. */
export const ID = new ParseUUIDPipe({ exceptionFactory: nietGevonden });

/** Dienstverleningsovereenkomsten: drawn up, vastgesteld, ended. */
@ApiTags('dvos')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/dvos')
export class DvosController {
  constructor(
    private readonly dvos: DvosService,
    private readonly wijzigingen: DvowijzigingenService,
    private readonly opzeggingen: DvoopzeggingenService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De DVO’s van een boekjaar, van een dag of allemaal, ook zoals toen bekend' })
  @ApiOkResponse({ standardSchema: DVOS })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: WANNEER_QUERY }) query: WanneerQuery,
  ): Promise<readonly DvoAntwoord[]> {
    return (await this.dvos.list(verband, toWanneer(query))).map(toDvo);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een DVO opstellen, met al haar regels; zij geldt pas na de vaststelling' })
  @ApiCreatedResponse({ standardSchema: DVO, ...NIEUW })
  async drawUp(
    @Param('verband') verband: string,
    @Body({ schema: DVO_INVOER }) invoer: DvoInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DvoAntwoord> {
    const dvo = await this.dvos.drawUp({ verband, gebruiker: aanmeldnaam }, invoer);
    response.location(`/v1/verbanden/${verband}/dvos/${dvo.id}`);
    return toDvo(dvo);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén DVO, met haar wijzigingen en opzeggingen' })
  @ApiOkResponse({ standardSchema: DVO })
  async find(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Query({ schema: PEIL_QUERY }) query: PeilQuery,
  ): Promise<DvoAntwoord> {
    return toDvo(await this.dvos.find(verband, id, toPeil(query)));
  }

  @Get(':id/regels')
  @ApiOperation({ summary: 'De regels van een DVO die gelden' })
  @ApiOkResponse({ standardSchema: DVOREGELS })
  async regels(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Query({ schema: WANNEER_QUERY }) query: WanneerQuery,
  ): Promise<readonly DvoregelAntwoord[]> {
    return (await this.dvos.regels(verband, id, toWanneer(query))).map(toRegel);
  }

  @Post(':id/vaststellingen')
  @Vereist('dvo_vaststellen')
  @ApiOperation({ summary: 'Een DVO vaststellen, door een ander dan wie haar opstelde' })
  @ApiCreatedResponse({ standardSchema: DVO, ...NIEUW })
  async recordVaststelling(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Body({ schema: VASTSTELLING_INVOER }) invoer: VaststellingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DvoAntwoord> {
    const wie = { verband, gebruiker: aanmeldnaam };
    const dvo = await this.wijzigingen.recordVaststelling(wie, { id, nummer: 0 }, invoer);
    response.location(`/v1/verbanden/${verband}/dvos/${id}`);
    return toDvo(dvo);
  }

  @Post(':id/opzeggingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een DVO opzeggen, voor één deelnemer of voor alle' })
  @ApiCreatedResponse({ standardSchema: DVO, ...NIEUW })
  async recordOpzegging(
    @Param('verband') verband: string,
    @Param('id', ID) id: string,
    @Body({ schema: OPZEGGING_INVOER }) invoer: OpzeggingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DvoAntwoord> {
    const dvo = await this.opzeggingen.record({ verband, gebruiker: aanmeldnaam }, id, invoer);
    response.location(`/v1/verbanden/${verband}/dvos/${id}`);
    return toDvo(dvo);
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { toPeil, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { SLEUTEL_MET_HISTORIE } from './inrichting.antwoord.js';
import { JAAR_QUERY, type JaarQuery } from './jaar.query.js';
import type { SleutelInJaar } from './sleutel-in-jaar.js';
import { SleutelsService } from './sleutels.service.js';
import {
  SLEUTEL_NIEUW,
  VERSIE_INVOER,
  type SleutelNieuw,
  type VersieInvoer,
} from './verdeelsleutel.schema.js';
import { VERDEELSLEUTELS } from './verdeelsleutels.antwoord.js';
import { VerdeelsleutelsService } from './verdeelsleutels.service.js';

type Historie = AntwoordVan<typeof SLEUTEL_MET_HISTORIE>;

const VASTGELEGD = {
  standardSchema: SLEUTEL_MET_HISTORIE,
  headers: { Location: { schema: { type: 'string' } } },
};

/** Keys: as they count for a boekjaar, and with everything that was ever held true about them. */
@ApiTags('verdeelsleutels')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/verdeelsleutels')
export class VerdeelsleutelsController {
  constructor(
    private readonly sleutels: SleutelsService,
    private readonly verdeelsleutels: VerdeelsleutelsService,
  ) {}

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

  @Get(':sleutel')
  @ApiOperation({ summary: 'Eén verdeelsleutel, met alle versies en waarden die hij ooit had' })
  @ApiOkResponse({ standardSchema: SLEUTEL_MET_HISTORIE })
  async find(@Param('verband') verband: string, @Param('sleutel') code: string): Promise<Historie> {
    return await this.verdeelsleutels.find(verband, code);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een verdeelsleutel vastleggen' })
  @ApiCreatedResponse(VASTGELEGD)
  async create(
    @Param('verband') verband: string,
    @Body({ schema: SLEUTEL_NIEUW }) invoer: SleutelNieuw,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Historie> {
    const sleutel = await this.verdeelsleutels.create({ verband, gebruiker: aanmeldnaam }, invoer);
    response.location(addressOf(verband, sleutel.code));
    return sleutel;
  }

  @Post(':sleutel/versies')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Vastleggen hoe een verdeelsleutel vanaf een 1 januari verdeelt' })
  @ApiCreatedResponse(VASTGELEGD)
  async addVersie(
    @Param('verband') verband: string,
    @Param('sleutel') code: string,
    @Body({ schema: VERSIE_INVOER }) invoer: VersieInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Historie> {
    const sleutel = await this.verdeelsleutels.addVersie({ verband, gebruiker: aanmeldnaam }, code, invoer);
    response.location(addressOf(verband, code));
    return sleutel;
  }
}

const addressOf = (verband: string, code: string): string =>
  `/v1/verbanden/${encodeURIComponent(verband)}/verdeelsleutels/${encodeURIComponent(code)}`;

function toAntwoord(sleutel: SleutelInJaar): AntwoordVan<typeof VERDEELSLEUTELS>[number] {
  const { code, naam, soort, definitie, peildatum, bron, status, waarden, hindernis } = sleutel;
  return { code, naam, soort, definitie, peildatum, bron, status, waarden, hindernis };
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { TOETREDING, TOETREDINGEN } from './inrichting.antwoord.js';
import {
  TOETREDING_INVOER,
  INSTEMMING_INVOER,
  type ToetredingInvoer,
  type InstemmingInvoer,
} from './inrichting.schema.js';
import { locate, toToetreding } from './naar-antwoord.js';
import { ToetredingenService } from './toetredingen.service.js';

/** Newcomers. @bron DOWR art. 14 */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/toetredingen')
export class ToetredingenController {
  constructor(private readonly service: ToetredingenService) {}

  @Get()
  @ApiOperation({ summary: 'De toetredingen, de eerste dag eerst' })
  @ApiOkResponse({ standardSchema: TOETREDINGEN })
  async list(@Param('verband') verband: string): Promise<AntwoordVan<typeof TOETREDINGEN>> {
    return (await this.service.list(verband)).map(toToetreding);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén toetreding, met wie nog moet instemmen' })
  @ApiOkResponse({ standardSchema: TOETREDING })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof TOETREDING>> {
    return toToetreding(await this.service.find(verband, id));
  }

  @Vereist('inrichten')
  @Post()
  @ApiOperation({ summary: 'Een toetreding indienen, per 1 januari' })
  @ApiCreatedResponse({ standardSchema: TOETREDING })
  async open(
    @Param('verband') verband: string,
    @Body({ schema: TOETREDING_INVOER }) invoer: ToetredingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof TOETREDING>> {
    const id = await this.service.open({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'toetredingen', id);
    return await this.find(verband, id);
  }

  @Vereist('inrichten')
  @Post(':id/instemmingen')
  @ApiOperation({ summary: 'Vastleggen dat een deelnemer met een toetreding instemt' })
  @ApiCreatedResponse({ standardSchema: TOETREDING })
  async consent(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: INSTEMMING_INVOER }) invoer: InstemmingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof TOETREDING>> {
    await this.service.consent({ verband, gebruiker: aanmeldnaam }, id, invoer);
    return await this.find(verband, id);
  }

  @Vereist('inrichten')
  @Post(':id/effectueringen')
  @ApiOperation({ summary: 'Een toetreding laten ingaan, als allen hebben ingestemd' })
  @ApiCreatedResponse({ standardSchema: TOETREDING })
  async effectuate(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof TOETREDING>> {
    await this.service.effectuate({ verband, gebruiker: aanmeldnaam }, id);
    return await this.find(verband, id);
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { UITTREDING, UITTREDINGEN } from './inrichting.antwoord.js';
import {
  UITTREDING_INVOER,
  ADVIES_INVOER,
  type UittredingInvoer,
  type AdviesInvoer,
} from './inrichting.schema.js';
import { locate, toUittreding } from './naar-antwoord.js';
import { UittredingenService } from './uittredingen.service.js';

/** Leavers. @bron DOWR art. 15 */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/uittredingen')
export class UittredingenController {
  constructor(private readonly service: UittredingenService) {}

  @Get()
  @ApiOperation({ summary: 'De uittredingen, de eerste dag eerst' })
  @ApiOkResponse({ standardSchema: UITTREDINGEN })
  async list(@Param('verband') verband: string): Promise<AntwoordVan<typeof UITTREDINGEN>> {
    return (await this.service.list(verband)).map(toUittreding);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén uittreding' })
  @ApiOkResponse({ standardSchema: UITTREDING })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof UITTREDING>> {
    return toUittreding(await this.service.find(verband, id));
  }

  @Vereist('inrichten')
  @Post()
  @ApiOperation({ summary: 'Een opzegging vastleggen: per 1 januari, ten minste een jaar later' })
  @ApiCreatedResponse({ standardSchema: UITTREDING })
  async open(
    @Param('verband') verband: string,
    @Body({ schema: UITTREDING_INVOER }) invoer: UittredingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof UITTREDING>> {
    const id = await this.service.open({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'uittredingen', id);
    return await this.find(verband, id);
  }

  @Vereist('inrichten')
  @Post(':id/adviezen')
  @ApiOperation({ summary: 'Het bindend advies van een externe deskundige vastleggen' })
  @ApiCreatedResponse({ standardSchema: UITTREDING })
  async advise(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: ADVIES_INVOER }) invoer: AdviesInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof UITTREDING>> {
    await this.service.advise({ verband, gebruiker: aanmeldnaam }, id, invoer);
    return await this.find(verband, id);
  }

  @Vereist('inrichten')
  @Post(':id/effectueringen')
  @ApiOperation({ summary: 'Een uittreding laten ingaan, na het advies' })
  @ApiCreatedResponse({ standardSchema: UITTREDING })
  async effectuate(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof UITTREDING>> {
    await this.service.effectuate({ verband, gebruiker: aanmeldnaam }, id);
    return await this.find(verband, id);
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { VERBANDVORM, VERBANDVORMEN } from './inrichting.antwoord.js';
import { MOMENT_QUERY, VORMWIJZIGING, type MomentQuery, type Vormwijziging } from './inrichting.schema.js';
import { locate, toMoment, toVerbandvorm } from './naar-antwoord.js';
import { pick } from './inrichten.js';
import { VerbandenService } from './verbanden.service.js';

/** How a verband exists, with the duties, pages and documents that follow. */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/vormen')
export class VormenController {
  constructor(private readonly service: VerbandenService) {}

  @Get()
  @ApiOperation({
    summary: 'Hoe het verband bestaat, met de plichten, pagina’s en documenten die daarbij horen',
  })
  @ApiOkResponse({ standardSchema: VERBANDVORMEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof VERBANDVORMEN>> {
    return (await this.service.vormen(verband, toMoment(vraag))).map(toVerbandvorm);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén vorm' })
  @ApiOkResponse({ standardSchema: VERBANDVORM })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof VERBANDVORM>> {
    return toVerbandvorm(pick(await this.service.vormen(verband), id));
  }

  @Vereist('inrichten')
  @Post(':id/wijzigingen')
  @ApiOperation({ summary: 'Het verband per een dag een andere vorm geven' })
  @ApiCreatedResponse({ standardSchema: VERBANDVORM })
  async change(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: VORMWIJZIGING }) invoer: Vormwijziging,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof VERBANDVORM>> {
    const made = await this.service.changeVorm({ verband, gebruiker: aanmeldnaam }, id, invoer);
    locate(response, verband, 'vormen', made.id);
    return toVerbandvorm(made);
  }
}

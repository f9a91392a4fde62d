import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { LOOPTIJD, LOOPTIJDEN } from './inrichting.antwoord.js';
import {
  EINDE_INVOER,
  LOOPTIJD_INVOER,
  MOMENT_QUERY,
  type LooptijdInvoer,
  type MomentQuery,
} from './inrichting.schema.js';
import { locate, toLooptijd, toMoment } from './naar-antwoord.js';
import { WerkorganisatiesService } from './werkorganisaties.service.js';

/** From when until when werkorganisaties exist. */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/looptijden')
export class LooptijdenController {
  constructor(private readonly service: WerkorganisatiesService) {}

  @Get()
  @ApiOperation({ summary: 'Van wanneer tot wanneer de werkorganisaties bestaan' })
  @ApiOkResponse({ standardSchema: LOOPTIJDEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof LOOPTIJDEN>> {
    return (await this.service.looptijden(verband, toMoment(vraag))).map(toLooptijd);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén looptijd' })
  @ApiOkResponse({ standardSchema: LOOPTIJD })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof LOOPTIJD>> {
    return toLooptijd(await this.service.findLooptijd(verband, id));
  }

  @Vereist('inrichten')
  @Post()
  @ApiOperation({ summary: 'Een werkorganisatie opnieuw laten bestaan' })
  @ApiCreatedResponse({ standardSchema: LOOPTIJD })
  async add(
    @Param('verband') verband: string,
    @Body({ schema: LOOPTIJD_INVOER }) invoer: LooptijdInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof LOOPTIJD>> {
    const made = await this.service.addLooptijd({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'looptijden', made.id);
    return toLooptijd(made);
  }

  @Vereist('inrichten')
  @Post(':id/beeindigingen')
  @ApiOperation({ summary: 'Een werkorganisatie opheffen: tot is de eerste dag erna' })
  @ApiCreatedResponse({ standardSchema: LOOPTIJD })
  async end(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: EINDE_INVOER }) { tot }: z.infer<typeof EINDE_INVOER>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof LOOPTIJD>> {
    const made = await this.service.endLooptijd({ verband, gebruiker: aanmeldnaam }, id, tot);
    locate(response, verband, 'looptijden', made.id);
    return toLooptijd(made);
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import {
  BOEKJAAR_INVOER,
  MOMENT_QUERY,
  NIEUW_VERBAND,
  type MomentQuery,
  type NieuwVerband,
} from './inrichting.schema.js';
import { locate, toMoment } from './naar-antwoord.js';
import { today } from './vandaag.js';
import { VerbandService } from './verband.service.js';
import { BOEKJAAR, BOEKJAREN, VERBAND, VERBANDEN } from './verbanden.antwoord.js';
import { VerbandenService } from './verbanden.service.js';

/** The verbanden themselves and their boekjaren. */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden')
export class VerbandenController {
  constructor(
    private readonly verbanden: VerbandService,
    private readonly service: VerbandenService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De verbanden waarin u een rol hebt' })
  @ApiOkResponse({ standardSchema: VERBANDEN })
  async list(@AlsGebruiker() { verbanden }: Gebruiker): Promise<AntwoordVan<typeof VERBANDEN>> {
    const found: AntwoordVan<typeof VERBAND>[] = [];
    for (const verband of verbanden) found.push(await this.verbanden.find(verband));
    return found;
  }

  @Vereist('verbanden_maken')
  @Post()
  @ApiOperation({ summary: 'Een verband beginnen; u wordt er beheerder van' })
  @ApiCreatedResponse({ standardSchema: VERBAND })
  async make(
    @Body({ schema: NIEUW_VERBAND }) invoer: NieuwVerband,
    @AlsGebruiker() gebruiker: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof VERBAND>> {
    await this.service.make(gebruiker, invoer);
    locate(response, invoer.code);
    return await this.verbanden.find(invoer.code);
  }

  @Get(':verband')
  @ApiOperation({ summary: 'Eén verband, met zijn vorm van vandaag of van het gevraagde moment' })
  @ApiOkResponse({ standardSchema: VERBAND })
  async find(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof VERBAND>> {
    const { op, boekjaar } = vraag;
    const moment = toMoment(vraag);
    return await this.verbanden.find(
      verband,
      op === undefined && boekjaar === undefined ? { ...moment, op: today() } : moment,
    );
  }

  @Get(':verband/boekjaren')
  @ApiOperation({ summary: 'De boekjaren van een verband, het oudste eerst' })
  @ApiOkResponse({ standardSchema: BOEKJAREN })
  async boekjaren(@Param('verband') verband: string): Promise<AntwoordVan<typeof BOEKJAREN>> {
    const jaren = await this.verbanden.boekjaren(verband);
    return jaren.map((jaar) => ({ jaar }));
  }

  @Vereist('inrichten')
  @Post(':verband/boekjaren')
  @ApiOperation({ summary: 'Een boekjaar beginnen' })
  @ApiCreatedResponse({ standardSchema: BOEKJAAR })
  async addBoekjaar(
    @Param('verband') verband: string,
    @Body({ schema: BOEKJAAR_INVOER }) { jaar }: z.infer<typeof BOEKJAAR_INVOER>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof BOEKJAAR>> {
    await this.service.addBoekjaar({ verband, gebruiker: aanmeldnaam }, jaar);
    locate(response, verband, 'boekjaren');
    return { jaar };
  }
}

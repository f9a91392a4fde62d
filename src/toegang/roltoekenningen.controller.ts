import { Body, Controller, Get, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { AntwoordVan } from '../platform/index.js';
import { GebruikersService } from './gebruikers.service.js';
import type { Gebruiker } from './rechten.js';
import { ROLTOEKENNING, ROLTOEKENNINGEN } from './roltoekenningen.antwoord.js';
import {
  ROLEINDE_INVOER,
  ROLLEN_QUERY,
  ROLTOEKENNING_INVOER,
  type RoltoekenningInvoer,
} from './roltoekenningen.schema.js';
import { RoltoekenningenService } from './roltoekenningen.service.js';
import { AlsGebruiker, Vereist } from './toegang.guard.js';

/** Who has which role in a verband. */
@ApiTags('toegang')
@Vereist('gebruikers_beheren')
@Controller('v1/verbanden/:verband/roltoekenningen')
export class RoltoekenningenController {
  constructor(
    private readonly rollen: RoltoekenningenService,
    private readonly gebruikers: GebruikersService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Wie welke rol heeft of had; met op alleen wie op die dag' })
  @ApiOkResponse({ standardSchema: ROLTOEKENNINGEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: ROLLEN_QUERY }) { op }: z.infer<typeof ROLLEN_QUERY>,
  ): Promise<AntwoordVan<typeof ROLTOEKENNINGEN>> {
    return await this.rollen.list(verband, op);
  }

  @Post()
  @ApiOperation({ summary: 'Iemand een rol geven; wie is aangemeld, meldt zich daarna opnieuw aan' })
  @ApiCreatedResponse({ standardSchema: ROLTOEKENNING })
  async grant(
    @Param('verband') verband: string,
    @Body({ schema: ROLTOEKENNING_INVOER }) invoer: RoltoekenningInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Ip() oorsprong: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof ROLTOEKENNING>> {
    const id = await this.gebruikers.grantRol({ ...invoer, verband }, { actor: aanmeldnaam, oorsprong });
    response.location(`/v1/verbanden/${encodeURIComponent(verband)}/roltoekenningen/${id}`);
    return await this.rollen.find(verband, id);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén rol van iemand' })
  @ApiOkResponse({ standardSchema: ROLTOEKENNING })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof ROLTOEKENNING>> {
    return await this.rollen.find(verband, id);
  }

  @Post(':id/beeindigingen')
  @ApiOperation({ summary: 'Een rol beëindigen: tot is de eerste dag waarop zij niet meer geldt' })
  @ApiCreatedResponse({ standardSchema: ROLTOEKENNING })
  async end(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: ROLEINDE_INVOER }) { tot }: z.infer<typeof ROLEINDE_INVOER>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Ip() oorsprong: string,
  ): Promise<AntwoordVan<typeof ROLTOEKENNING>> {
    return await this.rollen.end({ verband, id, tot }, { actor: aanmeldnaam, oorsprong });
  }
}

import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { GASTHEERSCHAP, GASTHEERSCHAPPEN } from './inrichting.antwoord.js';
import {
  EINDE_INVOER,
  GASTHEERSCHAP_INVOER,
  MOMENT_QUERY,
  type GastheerschapInvoer,
  type MomentQuery,
} from './inrichting.schema.js';
import { locate, toGastheerschap, toMoment } from './naar-antwoord.js';
import { GastheerschappenService } from './gastheerschappen.service.js';

/** Who runs which werkorganisatie. @bron DOWR art. 4 */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/gastheerschappen')
export class GastheerschappenController {
  constructor(private readonly service: GastheerschappenService) {}

  @Get()
  @ApiOperation({ summary: 'Wie welke werkorganisatie uitvoert, het oudste eerst' })
  @ApiOkResponse({ standardSchema: GASTHEERSCHAPPEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof GASTHEERSCHAPPEN>> {
    return (await this.service.list(verband, toMoment(vraag))).map(toGastheerschap);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén gastheerschap' })
  @ApiOkResponse({ standardSchema: GASTHEERSCHAP })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof GASTHEERSCHAP>> {
    return toGastheerschap(await this.service.find(verband, id));
  }

  @Vereist('inrichten')
  @Post()
  @ApiOperation({ summary: 'Een gastheer aanwijzen voor een periode' })
  @ApiCreatedResponse({ standardSchema: GASTHEERSCHAP })
  async add(
    @Param('verband') verband: string,
    @Body({ schema: GASTHEERSCHAP_INVOER }) invoer: GastheerschapInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof GASTHEERSCHAP>> {
    const made = await this.service.add({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'gastheerschappen', made.id);
    return toGastheerschap(made);
  }

  @Vereist('inrichten')
  @Post(':id/beeindigingen')
  @ApiOperation({ summary: 'Een gastheerschap beëindigen: tot is de eerste dag erna' })
  @ApiCreatedResponse({ standardSchema: GASTHEERSCHAP })
  async end(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: EINDE_INVOER }) { tot }: z.infer<typeof EINDE_INVOER>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof GASTHEERSCHAP>> {
    const made = await this.service.end({ verband, gebruiker: aanmeldnaam }, id, tot);
    locate(response, verband, 'gastheerschappen', made.id);
    return toGastheerschap(made);
  }
}

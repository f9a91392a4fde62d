import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { ONDERBRENGING, ONDERBRENGINGEN } from './inrichting.antwoord.js';
import {
  EINDE_INVOER,
  ONDERBRENGING_INVOER,
  MOMENT_QUERY,
  type OnderbrengingInvoer,
  type MomentQuery,
} from './inrichting.schema.js';
import { locate, toOnderbrenging, toMoment } from './naar-antwoord.js';
import { OnderdelenService } from './onderdelen.service.js';

/** Which werkorganisatie runs which onderdeel. @bron DOWR art. 3 */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/onderbrengingen')
export class OnderbrengingenController {
  constructor(private readonly service: OnderdelenService) {}

  @Get()
  @ApiOperation({ summary: 'Welke werkorganisatie welk onderdeel uitvoert' })
  @ApiOkResponse({ standardSchema: ONDERBRENGINGEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof ONDERBRENGINGEN>> {
    return (await this.service.onderbrengingen(verband, toMoment(vraag))).map(toOnderbrenging);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén onderbrenging' })
  @ApiOkResponse({ standardSchema: ONDERBRENGING })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof ONDERBRENGING>> {
    return toOnderbrenging(await this.service.findOnderbrenging(verband, id));
  }

  @Vereist('inrichten')
  @Post()
  @ApiOperation({ summary: 'Een onderdeel onderbrengen bij een werkorganisatie' })
  @ApiCreatedResponse({ standardSchema: ONDERBRENGING })
  async add(
    @Param('verband') verband: string,
    @Body({ schema: ONDERBRENGING_INVOER }) invoer: OnderbrengingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof ONDERBRENGING>> {
    const made = await this.service.addOnderbrenging({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'onderbrengingen', made.id);
    return toOnderbrenging(made);
  }

  @Vereist('inrichten')
  @Post(':id/beeindigingen')
  @ApiOperation({ summary: 'Een onderbrenging beëindigen: tot is de eerste dag erna' })
  @ApiCreatedResponse({ standardSchema: ONDERBRENGING })
  async end(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: EINDE_INVOER }) { tot }: z.infer<typeof EINDE_INVOER>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof ONDERBRENGING>> {
    const made = await this.service.endOnderbrenging({ verband, gebruiker: aanmeldnaam }, id, tot);
    locate(response, verband, 'onderbrengingen', made.id);
    return toOnderbrenging(made);
  }
}

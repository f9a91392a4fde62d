import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireUuid, toPeil, type AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { LOCATION, setLocation } from './locatie.js';
import { JAAR_QUERY, type JaarQuery } from './menukaart.query.js';
import type { Meting } from './meting.entity.js';
import { MetingenService } from './metingen.service.js';
import { METING, METINGEN } from './norm.antwoord.js';
import { METING_INVOER, METING_WIJZIGING, type MetingInvoer, type MetingWijziging } from './norm.schema.js';

/** What was measured of the prestatienormen. */
@ApiTags('catalogus')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/metingen')
export class MetingenController {
  constructor(private readonly metingen: MetingenService) {}

  @Get()
  @ApiOperation({ summary: 'De metingen van een boekjaar, de oudste eerst' })
  @ApiOkResponse({ standardSchema: METINGEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<AntwoordVan<typeof METINGEN>> {
    return (await this.metingen.list(verband, boekjaar, toPeil({ bekendOp }))).map(toMeting);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een meting van een prestatienorm vastleggen' })
  @ApiCreatedResponse({ standardSchema: METING, ...LOCATION })
  async record(
    @Param('verband') verband: string,
    @Body({ schema: METING_INVOER }) invoer: MetingInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof METING>> {
    return respond(response, await this.metingen.record({ verband, gebruiker: aanmeldnaam }, invoer));
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een meting wijzigen; wat er stond blijft op te vragen' })
  @ApiCreatedResponse({ standardSchema: METING, ...LOCATION })
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'verband' })
  async change(
    @Param() { verband, id }: { readonly verband: string; readonly id: string },
    @Body({ schema: METING_WIJZIGING }) wijziging: MetingWijziging,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof METING>> {
    const wie = { verband, gebruiker: aanmeldnaam };
    return respond(response, await this.metingen.change(wie, requireUuid(id), wijziging));
  }
}

function respond(response: Response, meting: Meting) {
  setLocation(response, meting.verband, `metingen?boekjaar=${meting.boekjaar}`);
  return toMeting(meting);
}

function toMeting({ id, boekjaar, werkveld, letter, datum, waarde, voldaan, aantal, ...bekend }: Meting) {
  const { bekendVanaf, bekendTot } = bekend;
  return { id, boekjaar, werkveld, letter, datum, waarde, voldaan, aantal, bekendVanaf, bekendTot };
}

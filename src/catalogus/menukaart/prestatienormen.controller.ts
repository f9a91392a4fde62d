import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { requireUuid, toPeil, type AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { LOCATION, setLocation } from './locatie.js';
import { JAAR_QUERY, type JaarQuery } from './menukaart.query.js';
import { PRESTATIENORM, PRESTATIENORMEN } from './norm.antwoord.js';
import { NORM_INVOER, NORM_WIJZIGING, type NormInvoer, type NormWijziging } from './norm.schema.js';
import type { Prestatienorm } from './prestatienorm.entity.js';
import { PrestatienormenService } from './prestatienormen.service.js';

/** The quality criteria of the menukaarten, with what a year came to of each. */
@ApiTags('catalogus')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/prestatienormen')
export class PrestatienormenController {
  constructor(private readonly prestatienormen: PrestatienormenService) {}

  @Get()
  @ApiOperation({ summary: 'De prestatienormen van een boekjaar, met hun realisatie' })
  @ApiOkResponse({ standardSchema: PRESTATIENORMEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<AntwoordVan<typeof PRESTATIENORMEN>> {
    const normen = await this.prestatienormen.list(verband, boekjaar, toPeil({ bekendOp }));
    return normen.map(({ realisatie, ...norm }) => ({ ...toNorm(norm), realisatie }));
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een prestatienorm op een menukaart zetten' })
  @ApiCreatedResponse({ standardSchema: PRESTATIENORM, ...LOCATION })
  async record(
    @Param('verband') verband: string,
    @Body({ schema: NORM_INVOER }) invoer: NormInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof PRESTATIENORM>> {
    return respond(response, await this.prestatienormen.record({ verband, gebruiker: aanmeldnaam }, invoer));
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een prestatienorm wijzigen; wat er stond blijft op te vragen' })
  @ApiCreatedResponse({ standardSchema: PRESTATIENORM, ...LOCATION })
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'verband' })
  async change(
    @Param() { verband, id }: { readonly verband: string; readonly id: string },
    @Body({ schema: NORM_WIJZIGING }) wijziging: NormWijziging,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof PRESTATIENORM>> {
    const wie = { verband, gebruiker: aanmeldnaam };
    return respond(response, await this.prestatienormen.change(wie, requireUuid(id), wijziging));
  }
}

function respond(response: Response, norm: Prestatienorm) {
  setLocation(response, norm.verband, `prestatienormen?boekjaar=${norm.boekjaar}`);
  return toNorm(norm);
}

function toNorm({
  id,
  boekjaar,
  werkveld,
  letter,
  kant,
  criterium,
  toelichting,
  ...rest
}: Omit<Prestatienorm, 'verband'>) {
  const { norm, soort, grens, vergelijking, bekendVanaf, bekendTot } = rest;
  const inhoud = { kant, criterium, toelichting, norm, soort, grens, vergelijking };
  return { id, boekjaar, werkveld, letter, ...inhoud, bekendVanaf, bekendTot };
}

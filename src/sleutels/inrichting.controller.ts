import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { toPeil, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { CASCOS, HULPKOSTENPLAATSEN, REKENREGEL } from './inrichting.antwoord.js';
import {
  CASCOS_INVOER,
  HULPKOSTENPLAATSEN_INVOER,
  REKENREGEL_INVOER,
  type CascosInvoer,
  type HulpkostenplaatsenInvoer,
  type RekenregelInvoer,
} from './inrichting.schema.js';
import { InrichtingService } from './inrichting.service.js';
import { JAAR_QUERY, type JaarQuery } from './jaar.query.js';

/** How a boekjaar is calculated. */
@ApiTags('inrichting')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class InrichtingController {
  constructor(private readonly inrichting: InrichtingService) {}

  @Get('cascos')
  @ApiOperation({ summary: 'Hoe het casco van elke werkorganisatie in een boekjaar wordt betaald' })
  @ApiOkResponse({ standardSchema: CASCOS })
  async cascos(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...vraag }: JaarQuery,
  ): Promise<AntwoordVan<typeof CASCOS>> {
    return await this.inrichting.cascos(verband, boekjaar, toPeil(vraag));
  }

  @Post('cascos')
  @Vereist('inrichten')
  @ApiOperation({
    summary: 'Vastleggen hoe casco’s in een boekjaar worden betaald; de andere blijven zoals ze zijn',
  })
  @ApiCreatedResponse({ standardSchema: CASCOS })
  async recordCascos(
    @Param('verband') verband: string,
    @Body({ schema: CASCOS_INVOER }) invoer: CascosInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof CASCOS>> {
    return await this.inrichting.recordCascos({ verband, gebruiker: aanmeldnaam }, invoer);
  }

  @Get('hulpkostenplaatsen')
  @ApiOperation({ summary: 'De hulpkostenplaatsen van een boekjaar, in hun volgorde' })
  @ApiOkResponse({ standardSchema: HULPKOSTENPLAATSEN })
  async hulpkostenplaatsen(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...vraag }: JaarQuery,
  ): Promise<AntwoordVan<typeof HULPKOSTENPLAATSEN>> {
    return await this.inrichting.hulpkostenplaatsen(verband, boekjaar, toPeil(vraag));
  }

  @Post('hulpkostenplaatsen')
  @Vereist('inrichten')
  @ApiOperation({
    summary: 'Alle hulpkostenplaatsen van een boekjaar vastleggen; wat niet wordt genoemd vervalt',
  })
  @ApiCreatedResponse({ standardSchema: HULPKOSTENPLAATSEN })
  async recordHulpkostenplaatsen(
    @Param('verband') verband: string,
    @Body({ schema: HULPKOSTENPLAATSEN_INVOER }) invoer: HulpkostenplaatsenInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof HULPKOSTENPLAATSEN>> {
    return await this.inrichting.recordHulpkostenplaatsen({ verband, gebruiker: aanmeldnaam }, invoer);
  }

  @Get('rekenregels')
  @ApiOperation({ summary: 'Wat voor de hele berekening van een boekjaar geldt' })
  @ApiOkResponse({ standardSchema: REKENREGEL })
  async rekenregel(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...vraag }: JaarQuery,
  ): Promise<AntwoordVan<typeof REKENREGEL>> {
    return await this.inrichting.rekenregel(verband, boekjaar, toPeil(vraag));
  }

  @Post('rekenregels')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Vastleggen hoe hulpkosten in een boekjaar worden verdeeld' })
  @ApiCreatedResponse({ standardSchema: REKENREGEL })
  async recordRekenregel(
    @Param('verband') verband: string,
    @Body({ schema: REKENREGEL_INVOER }) invoer: RekenregelInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof REKENREGEL>> {
    return await this.inrichting.recordRekenregel({ verband, gebruiker: aanmeldnaam }, invoer);
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PROBLEEM, toPeil, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from './jaar.query.js';
import { KOPIE, TOEWIJZING, TOEWIJZINGEN } from './kostenplaatsen.antwoord.js';
import { describeToewijzing } from './toewijzing.entity.js';
import {
  TOEWIJZING_INVOER,
  TOEWIJZING_KOPIE,
  TOEWIJZING_WIJZIGING,
  type ToewijzingInvoer,
  type ToewijzingKopie,
  type ToewijzingWijziging,
} from './toewijzing.schema.js';
import { ToewijzingenService } from './toewijzingen.service.js';

/** Where the cost of kostenplaatsen goes, now or as it was known. */
@ApiTags('kostenplaatsen')
@Vereist('inzien')
@ApiBadRequestResponse({ standardSchema: PROBLEEM })
@Controller('v1/verbanden/:verband')
export class ToewijzingenController {
  constructor(private readonly toewijzingen: ToewijzingenService) {}

  @Get('toewijzingen')
  @ApiOperation({ summary: 'De toewijzingen van een boekjaar, zoals nu of op een eerder moment bekend' })
  @ApiOkResponse({ standardSchema: TOEWIJZINGEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...peil }: JaarQuery,
  ): Promise<AntwoordVan<typeof TOEWIJZINGEN>> {
    const found = await this.toewijzingen.list(verband, boekjaar, toPeil(peil));
    return found.map(describeToewijzing);
  }

  @Post('toewijzingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een kostenplaats, of een bereik van haar rekeningen, toewijzen' })
  @ApiCreatedResponse({ standardSchema: TOEWIJZING })
  async create(
    @Param('verband') verband: string,
    @Body({ schema: TOEWIJZING_INVOER }) invoer: ToewijzingInvoer,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof TOEWIJZING>> {
    return describeToewijzing(await this.toewijzingen.create({ verband, gebruiker: naam }, invoer));
  }

  @Post('toewijzingen/:id/wijzigingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een toewijzing vervangen door een of meer andere van dezelfde kostenplaats' })
  @ApiCreatedResponse({ standardSchema: TOEWIJZINGEN })
  @ApiResponse({ status: 409, description: 'De toewijzing is intussen al vervangen.' })
  async replace(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: TOEWIJZING_WIJZIGING }) wijziging: ToewijzingWijziging,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof TOEWIJZINGEN>> {
    const nieuw = await this.toewijzingen.replace({ verband, gebruiker: naam }, id, wijziging);
    return nieuw.map(describeToewijzing);
  }

  @Post('toewijzingskopieen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'De kostenplaatsen en toewijzingen van een boekjaar overnemen in een ander' })
  @ApiCreatedResponse({ standardSchema: KOPIE })
  async copy(
    @Param('verband') verband: string,
    @Body({ schema: TOEWIJZING_KOPIE }) kopie: ToewijzingKopie,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof KOPIE>> {
    return await this.toewijzingen.copy({ verband, gebruiker: naam }, kopie);
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PROBLEEM, toPeil, type AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from '../jaar.query.js';
import { INLEESAFSPRAKEN } from './inleesafspraken.antwoord.js';
import { INLEESAFSPRAKEN_INVOER, type InleesafsprakenInvoer } from './inleesafspraken.schema.js';
import { InleesafsprakenService } from './inleesafspraken.service.js';

/** What a verband agreed about its files. */
@ApiTags('inlezingen')
@Vereist('inzien')
@ApiBadRequestResponse({ standardSchema: PROBLEEM })
@Controller('v1/verbanden/:verband/inleesafspraken')
export class InleesafsprakenController {
  constructor(private readonly afspraken: InleesafsprakenService) {}

  @Get()
  @ApiOperation({ summary: 'Wie wat wanneer aanlevert in een boekjaar, en of periode 13 mag' })
  @ApiOkResponse({ standardSchema: INLEESAFSPRAKEN })
  async find(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...peil }: JaarQuery,
  ): Promise<AntwoordVan<typeof INLEESAFSPRAKEN>> {
    return await this.afspraken.find(verband, boekjaar, toPeil(peil));
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Vastleggen wie wat wanneer aanlevert, of periode 13 mag, of allebei' })
  @ApiCreatedResponse({ standardSchema: INLEESAFSPRAKEN })
  @ApiResponse({ status: 409, description: 'Het boekjaar is afgesloten.' })
  async record(
    @Param('verband') verband: string,
    @Body({ schema: INLEESAFSPRAKEN_INVOER }) invoer: InleesafsprakenInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
  ): Promise<AntwoordVan<typeof INLEESAFSPRAKEN>> {
    return await this.afspraken.record({ verband, gebruiker: aanmeldnaam }, invoer);
  }
}

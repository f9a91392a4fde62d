import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { toPeil, type AntwoordVan } from '../../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from '../../menukaart/menukaart.query.js';
import { INDICATIES_INVOER, type IndicatiesInvoer } from '../dvo.schema.js';
import { AFNAMEMATRIX, INDICATIES } from './afnamematrix.antwoord.js';
import { AfnamematrixService } from './afnamematrix.service.js';
import type { Indicatie } from './indicatie.entity.js';

type IndicatiesAntwoord = AntwoordVan<typeof INDICATIES>;

/** Who takes, expects or calls for which product. @bron TB schema II.3 */
@ApiTags('afnamematrix')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class AfnamematrixController {
  constructor(private readonly matrix: AfnamematrixService) {}

  @Get('afnamematrix')
  @ApiOperation({ summary: 'Producten en afnemers van een boekjaar: afgenomen, verwacht of op afroep' })
  @ApiOkResponse({ standardSchema: AFNAMEMATRIX })
  async find(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...bekend }: JaarQuery,
  ): Promise<AntwoordVan<typeof AFNAMEMATRIX>> {
    return await this.matrix.find(verband, boekjaar, toPeil(bekend));
  }

  @Get('indicaties')
  @ApiOperation({ summary: 'De indicaties van een boekjaar' })
  @ApiOkResponse({ standardSchema: INDICATIES })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, ...bekend }: JaarQuery,
  ): Promise<IndicatiesAntwoord> {
    return (await this.matrix.indicaties(verband, boekjaar, toPeil(bekend))).map(toAntwoord);
  }

  @Post('indicaties')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Indicaties vastleggen; wat niet is genoemd blijft zoals het is' })
  @ApiCreatedResponse({ standardSchema: INDICATIES, headers: { Location: { schema: { type: 'string' } } } })
  async record(
    @Param('verband') verband: string,
    @Body({ schema: INDICATIES_INVOER }) invoer: IndicatiesInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IndicatiesAntwoord> {
    const recorded = await this.matrix.recordIndicaties({ verband, gebruiker: aanmeldnaam }, invoer);
    response.location(`/v1/verbanden/${verband}/indicaties?boekjaar=${invoer.boekjaar}`);
    return recorded.map(toAntwoord);
  }
}

const toAntwoord = ({ boekjaar, product, deelnemer, soort }: Indicatie): IndicatiesAntwoord[number] => {
  return { boekjaar, product, deelnemer, soort };
};

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PROBLEEM, type AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import type { Boekjaarafsluiting } from '../../verband/index.js';
import {
  AFSLUITING,
  AFSLUITING_INVOER,
  AFSLUITINGEN,
  type AfsluitingInvoer,
} from './boekjaarafsluitingen.antwoord.js';
import { BoekjaarafsluitingenService } from './boekjaarafsluitingen.service.js';

type Antwoord = AntwoordVan<typeof AFSLUITING>;

/** Years in which nothing is booked any more. */
@ApiTags('boekjaren')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/boekjaarafsluitingen')
export class BoekjaarafsluitingenController {
  constructor(private readonly afsluitingen: BoekjaarafsluitingenService) {}

  @Get()
  @ApiOperation({ summary: 'De afgesloten boekjaren, het laatste eerst' })
  @ApiOkResponse({ standardSchema: AFSLUITINGEN })
  async list(@Param('verband') verband: string): Promise<Antwoord[]> {
    return (await this.afsluitingen.list(verband)).map(describe);
  }

  @Post()
  @Vereist('doorrekenen')
  @ApiOperation({ summary: 'Een boekjaar afsluiten met de berekening van de jaarrekening' })
  @ApiCreatedResponse({ standardSchema: AFSLUITING })
  @ApiBadRequestResponse({ standardSchema: PROBLEEM })
  @ApiResponse({ status: 409, description: 'Het jaar is al afgesloten, of de berekening is niet bij.' })
  async close(
    @Param('verband') verband: string,
    @Body({ schema: AFSLUITING_INVOER }) invoer: AfsluitingInvoer,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<Antwoord> {
    return describe(await this.afsluitingen.close({ verband, gebruiker: naam }, invoer));
  }
}

const describe = ({ boekjaar, berekening, afgeslotenDoor, afgeslotenOp }: Boekjaarafsluiting): Antwoord => {
  return { boekjaar, berekening, afgeslotenDoor, afgeslotenOp };
};

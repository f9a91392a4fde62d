import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AntwoordVan } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../../verband/index.js';
import {
  EFFECT_ANTWOORD,
  REGIMEVERGELIJKING_ANTWOORD,
  TOETREDINGSBEREKENING_ANTWOORD,
  TOETSING_ANTWOORD,
  UITTREDINGSBEREKENING_ANTWOORD,
} from './verkenningen.antwoord.js';
import {
  EFFECTBEREKENING,
  REGIMEVERGELIJKING,
  TOETREDINGSBEREKENING,
  UITTREDINGSBEREKENING,
  type Effectverzoek,
  type Regimeverzoek,
  type Toetredingsverzoek,
  type Uittredingsverzoek,
} from './verkenningen.query.js';
import { VerkenningenService } from './verkenningen.service.js';

/** What would be. A POST that keeps nothing answers 200: there is nothing that was created. */
@ApiTags('verkenningen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class VerkenningenController {
  constructor(private readonly verkenningen: VerkenningenService) {}

  @Post('regimevergelijkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dezelfde kosten onder twee regimes naast elkaar; er wordt niets bewaard' })
  @ApiOkResponse({ standardSchema: REGIMEVERGELIJKING_ANTWOORD })
  async compareRegimes(
    @Param('verband') verband: string,
    @Body({ schema: REGIMEVERGELIJKING }) verzoek: Regimeverzoek,
  ): Promise<AntwoordVan<typeof REGIMEVERGELIJKING_ANTWOORD>> {
    return await this.verkenningen.compareRegimes(verband, verzoek);
  }

  @Post('uittredingsberekeningen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Wat een uittreding ieder kost, jaar voor jaar, met en zonder afbouw; er wordt niets bewaard',
  })
  @ApiOkResponse({ standardSchema: UITTREDINGSBEREKENING_ANTWOORD })
  async calculateUittreding(
    @Param('verband') verband: string,
    @Body({ schema: UITTREDINGSBEREKENING }) verzoek: Uittredingsverzoek,
  ): Promise<AntwoordVan<typeof UITTREDINGSBEREKENING_ANTWOORD>> {
    return await this.verkenningen.calculateUittreding(verband, verzoek);
  }

  @Post('toetredingsberekeningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Wat een toetreding voor ieder betekent, ervoor en erna; er wordt niets bewaard' })
  @ApiOkResponse({ standardSchema: TOETREDINGSBEREKENING_ANTWOORD })
  async calculateToetreding(
    @Param('verband') verband: string,
    @Body({ schema: TOETREDINGSBEREKENING }) verzoek: Toetredingsverzoek,
  ): Promise<AntwoordVan<typeof TOETREDINGSBEREKENING_ANTWOORD>> {
    return await this.verkenningen.calculateToetreding(verband, verzoek);
  }

  @Post('effectberekeningen')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Wat een wijziging (meerwerk, minderwerk, een nieuwe taak) met de lasten doet; er wordt niets bewaard',
  })
  @ApiOkResponse({ standardSchema: EFFECT_ANTWOORD })
  async computeEffect(
    @Param('verband') verband: string,
    @Body({ schema: EFFECTBEREKENING }) verzoek: Effectverzoek,
  ): Promise<AntwoordVan<typeof EFFECT_ANTWOORD>> {
    return await this.verkenningen.computeEffect(verband, verzoek);
  }

  @Get('verdeelsleutels/:sleutel/toetsing')
  @ApiOperation({ summary: 'Een sleutel naast het werkelijke gebruik van een boekjaar' })
  @ApiOkResponse({ standardSchema: TOETSING_ANTWOORD })
  async reviewSleutel(
    @Param('verband') verband: string,
    @Param('sleutel') sleutel: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<AntwoordVan<typeof TOETSING_ANTWOORD>> {
    return await this.verkenningen.reviewSleutel(verband, sleutel, { boekjaar, fase: 'jaarrekening' });
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PROBLEEM, type AntwoordVan } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../../verband/index.js';
import { ONTBREKENDE_TOEWIJZINGEN } from '../inlezingen.antwoord.js';
import { AANLEVERKALENDER, AANSLUITING } from './inleesstand.antwoord.js';
import { InleesstandService } from './inleesstand.service.js';

/** What came in, laid beside what was booked and what was expected. */
@ApiTags('inlezingen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class InleesstandController {
  constructor(private readonly standen: InleesstandService) {}

  @Get('inlezingen/:id/aansluiting')
  @ApiOperation({ summary: 'De sommen van het bestand naast wat is geboekt' })
  @ApiOkResponse({ standardSchema: AANSLUITING })
  async aansluiting(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof AANSLUITING>> {
    const { regels, velden, ...aansluiting } = await this.standen.aansluiting(verband, id);
    const copied = regels.map(({ waarden, ...regel }) => ({ waarden: [...waarden], ...regel }));
    return { ...aansluiting, velden: [...velden], regels: copied };
  }

  @Get('inlezingen/:id/ontbrekende-toewijzingen')
  @ApiOperation({ summary: 'Waar rijen van een inlezing op staan zonder toewijzing, elk één keer' })
  @ApiOkResponse({ standardSchema: ONTBREKENDE_TOEWIJZINGEN })
  async ontbrekend(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof ONTBREKENDE_TOEWIJZINGEN>> {
    return [...(await this.standen.ontbrekend(verband, id))];
  }

  @Get('aanleverkalender')
  @ApiOperation({ summary: 'Welke werkorganisatie welk bestand voor welke periode nog moet aanleveren' })
  @ApiOkResponse({ standardSchema: AANLEVERKALENDER })
  @ApiBadRequestResponse({ standardSchema: PROBLEEM })
  async aanleverkalender(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<AntwoordVan<typeof AANLEVERKALENDER>> {
    return (await this.standen.aanleverkalender(verband, boekjaar)).aanleveringen;
  }
}

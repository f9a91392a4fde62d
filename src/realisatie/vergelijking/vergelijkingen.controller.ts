import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { AntwoordVan } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { VERGELIJKING } from './vergelijking.antwoord.js';
import { VergelijkingenService } from './vergelijkingen.service.js';

/** A file beside the earlier ones that it may take the place of. */
@ApiTags('inlezingen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/inlezingen/:id/vergelijking')
export class VergelijkingenController {
  constructor(private readonly vergelijkingen: VergelijkingenService) {}

  @Get()
  @ApiOperation({
    summary: 'Een bestand naast de eerdere inlezingen van hetzelfde, met het verschil per regel',
  })
  @ApiOkResponse({ standardSchema: VERGELIJKING })
  @ApiResponse({ status: 409, description: 'Van dit bestand is niet bewaard waar het over telt.' })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof VERGELIJKING>> {
    const { velden, eerdere, regels, ...rest } = await this.vergelijkingen.find(verband, id);
    return {
      ...{ ...rest, velden: [...velden], eerdere: [...eerdere] },
      regels: regels.map(({ waarden, inlezingen, ...regel }) => {
        return { ...regel, waarden: [...waarden], inlezingen: [...inlezingen] };
      }),
    };
  }
}

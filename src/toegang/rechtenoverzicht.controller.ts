import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { AntwoordVan } from '../platform/index.js';
import { RECHTENOVERZICHT } from './rechtenoverzicht.antwoord.js';
import { toCsv } from './rechtenoverzicht.csv.js';
import { RechtenoverzichtService } from './rechtenoverzicht.service.js';
import { Vereist } from './toegang.guard.js';

const VORM = z.object({ formaat: z.enum(['json', 'csv']).default('json') });

/** For the yearly check of rights. */
@ApiTags('toegang')
@Vereist('controlespoor_inzien')
@Controller('v1/verbanden/:verband/rechtenoverzicht')
export class RechtenoverzichtController {
  constructor(private readonly overzicht: RechtenoverzichtService) {}

  @Get()
  @ApiOperation({
    summary: 'Wie mag wat in een verband, en wanneer gebruikten zij dat het laatst (JSON of csv)',
  })
  @ApiOkResponse({ standardSchema: RECHTENOVERZICHT })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: VORM }) { formaat }: z.infer<typeof VORM>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof RECHTENOVERZICHT> | string> {
    const regels = await this.overzicht.list(verband);
    if (formaat === 'json') return regels;
    response.type('text/csv; charset=utf-8').attachment('rechtenoverzicht.csv');
    return toCsv(regels);
  }
}

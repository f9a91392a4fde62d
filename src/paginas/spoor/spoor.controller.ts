import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ControlespoorService } from '../../controlespoor/index.js';
import { RechtenoverzichtService, Vereist } from '../../toegang/index.js';
import { VerbandService } from '../../verband/index.js';
import { AlsBezoek, type Bezoek } from '../bezoek.js';
import { KaderService } from '../kader.service.js';
import { PaginaFilter } from '../pagina.filter.js';
import { RechtenPagina } from '../rechten/rechten.page.js';
import { render } from '../render.js';
import { readVraag } from './spoor.model.js';
import { SpoorPagina } from './spoor.page.js';

/** What an accountant and a beheerder read of a verband: the audit trail, and who may do what. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('controlespoor_inzien')
@Controller('verbanden/:verband')
export class SpoorController {
  constructor(
    private readonly kaders: KaderService,
    private readonly controlespoor: ControlespoorService,
    private readonly overzicht: RechtenoverzichtService,
    private readonly verbanden: VerbandService,
  ) {}

  @Get('controlespoor')
  async spoor(
    @Param('verband') verband: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsBezoek() bezoek: Bezoek,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'controlespoor');
    const vraag = readVraag(query);
    const { filter, onder, fouten } = vraag;
    if (fouten.length > 0) response.status(400);
    const blad =
      fouten.length > 0 ? null : await this.controlespoor.list(verband, filter, { onder, aantal: PER_BLAD });
    const anker = await this.controlespoor.anker(verband);
    return render(SpoorPagina, { kader, vraag, blad, anker });
  }

  @Get('rechten')
  async rechten(@Param('verband') verband: string, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'rechten');
    const regels = await this.overzicht.list(verband);
    const werkorganisaties = await this.verbanden.werkorganisaties(verband);
    return render(RechtenPagina, { kader, regels, werkorganisaties });
  }
}

const PER_BLAD = 50;

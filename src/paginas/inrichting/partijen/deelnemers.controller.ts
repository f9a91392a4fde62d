import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Vereist } from '../../../toegang/index.js';
import { DEELNEMER_INVOER, DeelnemersService, today, VerbandService } from '../../../verband/index.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readVelden } from '../../onderdelen/veld.js';
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { inrichtingAdres } from '../delen.js';
import { DeelnemersPagina } from './deelnemers.page.js';
import { DEELNEMERVELDEN } from './velden.js';

/** Who takes part. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting/deelnemers')
export class DeelnemersPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly deelnemers: DeelnemersService,
  ) {}

  @Get()
  async find(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.show(verband, bezoek, { vraag, verzonden: null });
  }

  @Post()
  async add(@Param('verband') verband: string, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: 'deelnemer',
      schema: DEELNEMER_INVOER,
      toInvoer: (waarden) => readVelden(DEELNEMERVELDEN, waarden),
      act: (invoer) => this.deelnemers.add(wieOf(verband, inzending), invoer),
      naar: () => `${inrichtingAdres(verband, 'deelnemers')}?gedaan=deelnemer`,
      show: (verzonden) => this.show(verband, inzending, { vraag: {}, verzonden }),
    });
  }

  private async show(
    verband: string,
    bezoek: Bezoek,
    { vraag: { bekendOp, gedaan }, verzonden }: Scherm,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const bekend = readBekend(bekendOp);
    const deelnemers = await this.verbanden.deelnemers(verband, { peil: bekend.peil });
    const deelnames = await this.deelnemers.deelnames(verband, { peil: bekend.peil });
    const rest = { bekend, gedaan, verzonden, vandaag: today() };
    return render(DeelnemersPagina, { kader, deelnemers, deelnames, ...rest });
  }
}

import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { nietGevonden } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import {
  GastheerschappenService,
  OnderdelenService,
  today,
  VerbandService,
  WerkorganisatiesService,
} from '../../../verband/index.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { inrichtingAdres } from '../delen.js';
import { WerkorganisatiesPagina } from './werkorganisaties.page.js';
import { VastleggingenService } from './vastleggingen.service.js';

/** Which werkorganisaties there are, who runs them and what they hold. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting/werkorganisaties')
export class WerkorganisatiesPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly werkorganisaties: WerkorganisatiesService,
    private readonly gastheerschappen: GastheerschappenService,
    private readonly onderdelen: OnderdelenService,
    private readonly vastleggingen: VastleggingenService,
  ) {}

  @Get()
  async find(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.show(verband, bezoek, { vraag, verzonden: null });
  }

  /** One of the forms of the page, by its name. */
  @Post(':formulier')
  async record(
    @Param() { verband, formulier }: { readonly verband: string; readonly formulier: string },
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    const record = this.vastleggingen.find(formulier);
    if (record === undefined) throw nietGevonden();
    return await record(inzending, wieOf(verband, inzending), {
      naar: () => `${inrichtingAdres(verband, 'werkorganisaties')}?gedaan=${encodeURIComponent(formulier)}`,
      show: (verzonden) => this.show(verband, inzending, { vraag: {}, verzonden }),
    });
  }

  private async show(
    verband: string,
    bezoek: Bezoek,
    { vraag: { bekendOp, gedaan }, verzonden }: Scherm,
  ): Promise<string> {
    const bekend = readBekend(bekendOp);
    const moment = { peil: bekend.peil };
    return render(WerkorganisatiesPagina, {
      kader: await this.kaders.findVerband(verband, bezoek, 'inrichting'),
      werkorganisaties: await this.verbanden.werkorganisaties(verband, moment),
      looptijden: await this.werkorganisaties.looptijden(verband, moment),
      gastheerschappen: await this.gastheerschappen.list(verband, moment),
      onderdelen: await this.verbanden.onderdelen(verband, moment),
      onderbrengingen: await this.onderdelen.onderbrengingen(verband, moment),
      deelnemers: await this.verbanden.deelnemers(verband, moment),
      ...{ vandaag: today(), bekend, gedaan, verzonden },
    });
  }
}

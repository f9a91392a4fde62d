import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { nietGevonden } from '../../../platform/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import {
  GastheerschappenService,
  OnderdelenService,
  today,
  VerbandService,
  WerkorganisatiesService,
} from '../../../verband/index.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { finish, wieOf, type Vraag } from '../antwoord.js';
import { inrichtingAdres } from '../delen.js';
import { WerkorganisatiesPagina, type WerkorganisatiesProps } from './werkorganisaties.page.js';
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
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const props = await this.read(verband, { gebruiker, csrf }, vraag);
    return render(WerkorganisatiesPagina, { ...props, verzonden: null });
  }

  /** One of the forms of the page, by its name. */
  @Post(':formulier')
  async record(
    @Param() { verband, formulier }: { readonly verband: string; readonly formulier: string },
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const record = this.vastleggingen.find(formulier);
    if (record === undefined) throw nietGevonden();
    const verzonden = await record(wieOf(verband, bezoek), body);
    const show = async (stand: Formulierstand): Promise<string> =>
      render(WerkorganisatiesPagina, { ...(await this.read(verband, bezoek, {})), verzonden: stand });
    const naar = `${inrichtingAdres(verband, 'werkorganisaties')}?gedaan=${encodeURIComponent(formulier)}`;
    await finish(response, verzonden, { naar, show });
  }

  private async read(
    verband: string,
    bezoek: Bezoek,
    { bekendOp, gedaan }: Vraag,
  ): Promise<Omit<WerkorganisatiesProps, 'verzonden'>> {
    const bekend = readBekend(bekendOp);
    const moment = { peil: bekend.peil };
    return {
      kader: await this.kaders.findVerband(verband, bezoek, 'inrichting'),
      werkorganisaties: await this.verbanden.werkorganisaties(verband, moment),
      looptijden: await this.werkorganisaties.looptijden(verband, moment),
      gastheerschappen: await this.gastheerschappen.list(verband, moment),
      onderdelen: await this.verbanden.onderdelen(verband, moment),
      onderbrengingen: await this.onderdelen.onderbrengingen(verband, moment),
      deelnemers: await this.verbanden.deelnemers(verband, moment),
      ...{ vandaag: today(), bekend, gedaan },
    };
  }
}

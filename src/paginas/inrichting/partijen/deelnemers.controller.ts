import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { DEELNEMER_INVOER, DeelnemersService, today, VerbandService } from '../../../verband/index.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readVelden } from '../../onderdelen/veld.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { finish, wieOf, type Vraag } from '../antwoord.js';
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
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.show(verband, { gebruiker, csrf }, vraag);
  }

  @Post()
  async add(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const verzonden = await submit(
      {
        ...{ formulier: 'deelnemer', body, schema: DEELNEMER_INVOER },
        toInvoer: (waarden) => readVelden(DEELNEMERVELDEN, waarden),
      },
      async (invoer) => {
        await this.deelnemers.add(wieOf(verband, bezoek), invoer);
      },
    );
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(verband, 'deelnemers')}?gedaan=deelnemer`,
      show: (stand) => this.show(verband, bezoek, {}, stand),
    });
  }

  private async show(
    verband: string,
    bezoek: Bezoek,
    { bekendOp, gedaan }: Vraag,
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const bekend = readBekend(bekendOp);
    const deelnemers = await this.verbanden.deelnemers(verband, { peil: bekend.peil });
    const deelnames = await this.deelnemers.deelnames(verband, { peil: bekend.peil });
    const rest = { bekend, gedaan, verzonden, vandaag: today() };
    return render(DeelnemersPagina, { kader, deelnemers, deelnames, ...rest });
  }
}

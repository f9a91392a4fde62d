import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { isUuid, nietGevonden } from '../../../platform/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { INSTEMMING_INVOER, TOETREDING_INVOER, ToetredingenService } from '../../../verband/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { finish, wieOf, type Vraag } from '../antwoord.js';
import { inrichtingAdres } from '../delen.js';
import { ToetredingenPagina, ToetredingPagina } from './toetreding.page.js';
import { instemmingsvelden, TOETREDINGSVELDEN } from './velden.js';

interface Plaats {
  readonly verband: string;
  readonly id: string;
}

/** The files of newcomers. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting/toetreding')
export class ToetredingPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly toetredingen: ToetredingenService,
  ) {}

  @Get()
  async list(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.showAll(verband, { gebruiker, csrf }, vraag);
  }

  @Post()
  async open(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    let id = '';
    const verzonden = await submit(
      {
        ...{ formulier: 'toetreding', body, schema: TOETREDING_INVOER },
        toInvoer: (waarden) => readVelden(TOETREDINGSVELDEN, waarden),
      },
      async (invoer) => {
        id = await this.toetredingen.open(wieOf(verband, bezoek), invoer);
      },
    );
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(verband, 'toetreding', id)}?gedaan=dossier`,
      show: (stand) => this.showAll(verband, bezoek, {}, stand),
    });
  }

  @Get(':id')
  async find(
    @Param() plaats: Plaats,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.show(plaats, { gebruiker, csrf }, vraag);
  }

  @Post(':id/instemmingen')
  async consent(
    @Param() plaats: Plaats,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const verzonden = await submit(
      {
        ...{ formulier: 'instemming', body, schema: INSTEMMING_INVOER },
        toInvoer: (waarden) => readVelden(instemmingsvelden([]), waarden),
      },
      (invoer) => this.toetredingen.consent(wieOf(plaats.verband, bezoek), plaats.id, invoer),
    );
    await this.finish(response, verzonden, { plaats, bezoek, gedaan: 'instemming' });
  }

  @Post(':id/effectueringen')
  async effectuate(
    @Param() plaats: Plaats,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const verzonden = await submit(
      { formulier: 'effectuering', body, schema: z.strictObject({}), toInvoer: () => ({}) },
      () => this.toetredingen.effectuate(wieOf(plaats.verband, bezoek), plaats.id),
    );
    await this.finish(response, verzonden, { plaats, bezoek, gedaan: 'effectuering' });
  }

  private async finish(
    response: Response,
    verzonden: Formulierstand | null,
    { plaats, bezoek, gedaan }: { plaats: Plaats; bezoek: Bezoek; gedaan: string },
  ): Promise<void> {
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(plaats.verband, 'toetreding', plaats.id)}?gedaan=${gedaan}`,
      show: (stand) => this.show(plaats, bezoek, {}, stand),
    });
  }

  private async showAll(
    verband: string,
    bezoek: Bezoek,
    { gedaan }: Vraag,
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossiers = await this.toetredingen.list(verband);
    return render(ToetredingenPagina, { kader, dossiers, gedaan, verzonden });
  }

  private async show(
    { verband, id }: Plaats,
    bezoek: Bezoek,
    { gedaan }: Vraag,
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    if (!isUuid(id)) throw nietGevonden();
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossier = await this.toetredingen.find(verband, id);
    return render(ToetredingPagina, { kader, dossier, gedaan, verzonden });
  }
}

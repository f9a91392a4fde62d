import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { isUuid, nietGevonden } from '../../../platform/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { ADVIES_INVOER, UITTREDING_INVOER, UittredingenService } from '../../../verband/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { finish, wieOf, type Vraag } from '../antwoord.js';
import { inrichtingAdres } from '../delen.js';
import { UittredingenPagina, UittredingPagina } from './uittreding.page.js';
import { ADVIESVELDEN, readAfbouw, uittredingsvelden } from './velden.js';

interface Plaats {
  readonly verband: string;
  readonly id: string;
}

/** The files of leavers. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting/uittreding')
export class UittredingPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly uittredingen: UittredingenService,
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
        ...{ formulier: 'uittreding', body, schema: UITTREDING_INVOER },
        toInvoer: (waarden) => ({
          ...readVelden(uittredingsvelden([]), waarden),
          afbouw: readAfbouw(waarden['afbouw']).map(Number),
        }),
      },
      async (invoer) => {
        id = await this.uittredingen.open(wieOf(verband, bezoek), invoer);
      },
    );
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(verband, 'uittreding', id)}?gedaan=dossier`,
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

  @Post(':id/adviezen')
  async advise(
    @Param() plaats: Plaats,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const verzonden = await submit(
      {
        ...{ formulier: 'advies', body, schema: ADVIES_INVOER },
        toInvoer: (waarden) => readVelden(ADVIESVELDEN, waarden),
      },
      (invoer) => this.uittredingen.advise(wieOf(plaats.verband, bezoek), plaats.id, invoer),
    );
    await this.finish(response, verzonden, { plaats, bezoek, gedaan: 'advies' });
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
      () => this.uittredingen.effectuate(wieOf(plaats.verband, bezoek), plaats.id),
    );
    await this.finish(response, verzonden, { plaats, bezoek, gedaan: 'effectuering' });
  }

  private async finish(
    response: Response,
    verzonden: Formulierstand | null,
    { plaats, bezoek, gedaan }: { plaats: Plaats; bezoek: Bezoek; gedaan: string },
  ): Promise<void> {
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(plaats.verband, 'uittreding', plaats.id)}?gedaan=${gedaan}`,
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
    const dossiers = await this.uittredingen.list(verband);
    return render(UittredingenPagina, { kader, dossiers, gedaan, verzonden });
  }

  private async show(
    { verband, id }: Plaats,
    bezoek: Bezoek,
    { gedaan }: Vraag,
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    if (!isUuid(id)) throw nietGevonden();
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossier = await this.uittredingen.find(verband, id);
    return render(UittredingPagina, { kader, dossier, gedaan, verzonden });
  }
}

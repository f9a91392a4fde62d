import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import {
  BOEKJAAR_INVOER,
  DeelnemersService,
  GastheerschappenService,
  OnderdelenService,
  today,
  VerbandenService,
  VerbandService,
  VORMWIJZIGING,
  WerkorganisatiesService,
} from '../../../verband/index.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readVelden } from '../../onderdelen/veld.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { finish, wieOf, type Vraag } from '../antwoord.js';
import { inrichtingAdres } from '../delen.js';
import { listVastleggingen, vormAt } from './verband.model.js';
import { VerbandPagina } from './verband.page.js';
import { JAARVELDEN, VORMVELDEN } from './vormformulier.js';

const LAATSTE = 10;

/** What the verband is. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting')
export class InrichtingController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verband: VerbandService,
    private readonly verbanden: VerbandenService,
    private readonly deelnemers: DeelnemersService,
    private readonly werkorganisaties: WerkorganisatiesService,
    private readonly gastheerschappen: GastheerschappenService,
    private readonly onderdelen: OnderdelenService,
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

  @Post('vorm')
  async changeVorm(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const inzending = {
      ...{ formulier: 'vorm', body, schema: VORMWIJZIGING },
      toInvoer: (waarden: Readonly<Record<string, string>>) => readVelden(VORMVELDEN, waarden),
    };
    const verzonden = await submit(inzending, async (invoer) => {
      const vorm = vormAt(await this.verbanden.vormen(verband), invoer.per);
      await this.verbanden.changeVorm(wieOf(verband, bezoek), vorm?.id ?? '', invoer);
    });
    await this.finish(response, verzonden, { verband, bezoek, gedaan: 'vorm' });
  }

  @Post('boekjaren')
  async addBoekjaar(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = { gebruiker, csrf };
    const inzending = {
      ...{ formulier: 'boekjaar', body, schema: BOEKJAAR_INVOER },
      toInvoer: (waarden: Readonly<Record<string, string>>) => readVelden(JAARVELDEN, waarden),
    };
    const verzonden = await submit(
      inzending,
      async ({ jaar }) => await this.verbanden.addBoekjaar(wieOf(verband, bezoek), jaar),
    );
    await this.finish(response, verzonden, { verband, bezoek, gedaan: 'boekjaar' });
  }

  private async finish(
    response: Response,
    verzonden: Formulierstand | null,
    { verband, bezoek, gedaan }: { verband: string; bezoek: Bezoek; gedaan: string },
  ): Promise<void> {
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(verband, '')}?gedaan=${gedaan}`,
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
    const moment = { peil: bekend.peil };
    const feiten = {
      vormen: await this.verbanden.vormen(verband, moment),
      deelnames: await this.deelnemers.deelnames(verband, moment),
      looptijden: await this.werkorganisaties.looptijden(verband, moment),
      gastheerschappen: await this.gastheerschappen.list(verband, moment),
      onderbrengingen: await this.onderdelen.onderbrengingen(verband, moment),
    };
    const genoemd = [
      ...kader.verband.deelnemers,
      ...(await this.verband.werkorganisaties(verband)),
      ...(await this.verband.onderdelen(verband)),
    ];
    const noem = (code: string): string => genoemd.find((ding) => ding.code === code)?.naam ?? code;
    const vastleggingen = listVastleggingen(feiten, noem, LAATSTE);
    const rest = { bekend, gedaan, verzonden, vandaag: today() };
    return render(VerbandPagina, { kader, vormen: feiten.vormen, vastleggingen, ...rest });
  }
}

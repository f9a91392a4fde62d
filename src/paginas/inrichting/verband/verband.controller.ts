import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Vereist } from '../../../toegang/index.js';
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
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Einde, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
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
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.show(verband, bezoek, { vraag, verzonden: null });
  }

  @Post('vorm')
  async changeVorm(@Param('verband') verband: string, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: 'vorm',
      schema: VORMWIJZIGING,
      toInvoer: (waarden) => readVelden(VORMVELDEN, waarden),
      act: async (invoer) => {
        const vorm = vormAt(await this.verbanden.vormen(verband), invoer.per);
        await this.verbanden.changeVorm(wieOf(verband, inzending), vorm?.id ?? '', invoer);
      },
      ...this.back(verband, inzending, 'vorm'),
    });
  }

  @Post('boekjaren')
  async addBoekjaar(
    @Param('verband') verband: string,
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    return await handle(inzending, {
      formulier: 'boekjaar',
      schema: BOEKJAAR_INVOER,
      toInvoer: (waarden) => readVelden(JAARVELDEN, waarden),
      act: ({ jaar }) => this.verbanden.addBoekjaar(wieOf(verband, inzending), jaar),
      ...this.back(verband, inzending, 'boekjaar'),
    });
  }

  private back(verband: string, bezoek: Bezoek, gedaan: string): Einde {
    return {
      naar: () => `${inrichtingAdres(verband, '')}?gedaan=${gedaan}`,
      show: (verzonden) => this.show(verband, bezoek, { vraag: {}, verzonden }),
    };
  }

  private async show(
    verband: string,
    bezoek: Bezoek,
    { vraag: { bekendOp, gedaan }, verzonden }: Scherm,
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

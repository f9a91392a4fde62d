import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  MenukaartenService,
  MenukaartregelsService,
  NIEUWE_MENUKAART,
  PrestatienormenService,
  WerkveldenService,
} from '../../../catalogus/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { KaderService, type Bezoek, type Plek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { IndelingService } from '../indeling.service.js';
import { readVelden } from '../../onderdelen/veld.js';
import { BEGIN, beginvelden, MenukaartenPagina } from './menukaarten.page.js';

/** The menukaarten of a year on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/menukaarten')
export class MenukaartenPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly indeling: IndelingService,
    private readonly menukaarten: MenukaartenService,
    private readonly regels: MenukaartregelsService,
    private readonly normen: PrestatienormenService,
    private readonly werkvelden: WerkveldenService,
  ) {}

  @Get()
  async list(
    @Param() plek: Plek,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.open(plek, { gebruiker, csrf });
    return await this.show(kader, readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async make(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const verzonden = await submit(
      {
        ...{ formulier: BEGIN, body, schema: NIEUWE_MENUKAART },
        toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(beginvelden([]), waarden) }),
      },
      async (invoer) => {
        await this.menukaarten.make({ verband: plek.verband, gebruiker: gebruiker.naam }, invoer);
      },
    );
    const naar = `${adres(kader, 'menukaarten')}?gedaan=menukaart`;
    const show = async (stand: Formulierstand): Promise<string> => await this.show(kader, {}, stand);
    await answer(response, { gebruiker, verzonden, naar, show });
  }

  private async open(plek: Plek, bezoek: Bezoek): Promise<Kader> {
    await this.indeling.require(plek.verband, 'menukaarten');
    return await this.kaders.find(plek, bezoek, 'menukaarten');
  }

  private async show(
    kader: Kader,
    query: Readonly<Record<string, string>>,
    verzonden: Formulierstand | null,
  ): Promise<string> {
    const { code } = kader.verband;
    const { boekjaar } = kader;
    const bekend = readBekend(query['bekendOp']);
    const menukaarten = await this.menukaarten.list(code, boekjaar);
    const werkvelden = await this.werkvelden.werkvelden(code);
    return render(MenukaartenPagina, {
      ...{ kader, menukaarten, bekend, verzonden },
      regels: await this.regels.list(code, { boekjaar }, bekend.peil),
      normen: await this.normen.list(code, boekjaar, bekend.peil),
      vrij: werkvelden.filter((veld) => menukaarten.every(({ werkveld }) => werkveld !== veld.code)),
      gedaan: query['gedaan'],
    });
  }
}

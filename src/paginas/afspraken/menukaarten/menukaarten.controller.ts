import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  MenukaartenService,
  MenukaartregelsService,
  NIEUWE_MENUKAART,
  PrestatienormenService,
  WerkveldenService,
} from '../../../catalogus/index.js';
import { Vereist } from '../../../toegang/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readWaarden, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { BEGIN, beginvelden, MenukaartenPagina } from './menukaarten.page.js';

/** The menukaarten of a year on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/menukaarten')
export class MenukaartenPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly menukaarten: MenukaartenService,
    private readonly regels: MenukaartregelsService,
    private readonly normen: PrestatienormenService,
    private readonly werkvelden: WerkveldenService,
  ) {}

  @Get()
  async list(@Param() plek: Plek, @Query() query: unknown, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(await this.kaders.find(plek, bezoek, 'menukaarten'), readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async make(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.kaders.find(plek, inzending, 'menukaarten');
    return await handle(inzending, {
      formulier: BEGIN,
      schema: NIEUWE_MENUKAART,
      toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(beginvelden([]), waarden) }),
      act: (invoer) => this.menukaarten.make(wieOf(plek.verband, inzending), invoer),
      naar: () => `${adres(kader, 'menukaarten')}?gedaan=menukaart`,
      show: (verzonden) => this.show(kader, {}, verzonden),
    });
  }

  private async show(kader: Kader, query: Waarden, verzonden: Formulierstand | null): Promise<string> {
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

import { Controller, Param, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  METING_INVOER,
  MetingenService,
  NORM_INVOER,
  NORM_WIJZIGING,
  PrestatienormenService,
} from '../../../catalogus/index.js';
import { requireUuid } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { wieOf } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { METING, NORM, NORMWIJZIGING } from './menukaartformulieren.js';
import { MenukaartschermService, type Kaartplek, type Regelplek } from './menukaartscherm.service.js';
import { LETTERVELD, METINGVELDEN, NORMVELDEN, readVoldaan, readWijziging } from './menukaartvelden.js';

/** Work on the prestatienormen of a menukaart, and what is measured of them. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/menukaarten/:werkveld')
export class NormenPaginaController {
  constructor(
    private readonly scherm: MenukaartschermService,
    private readonly normen: PrestatienormenService,
    private readonly metingen: MetingenService,
  ) {}

  @Post('normen')
  @Vereist('inrichten')
  async add(@Param() plek: Kaartplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld } = plek;
    const kader = await this.scherm.open(plek, inzending);
    const kaart = { boekjaar: kader.boekjaar, werkveld };
    return await handle(inzending, {
      formulier: NORM,
      schema: NORM_INVOER,
      toInvoer: (waarden) => ({ ...kaart, ...readVelden([LETTERVELD, ...NORMVELDEN], waarden) }),
      act: (invoer) => this.normen.record(wieOf(verband, inzending), invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'norm' }),
    });
  }

  @Post('normen/:id/wijzigingen')
  @Vereist('inrichten')
  async change(@Param() plek: Regelplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld, id } = plek;
    const kader = await this.scherm.open(plek, inzending);
    return await handle(inzending, {
      formulier: NORMWIJZIGING,
      schema: NORM_WIJZIGING,
      toInvoer: (waarden) => readWijziging(NORMVELDEN, waarden, ['criterium', 'norm']),
      act: (invoer) => this.normen.change(wieOf(verband, inzending), requireUuid(id), invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'norm', wijzig: id }),
    });
  }

  @Post('metingen')
  @Vereist('inrichten')
  async measure(@Param() plek: Kaartplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld } = plek;
    const kader = await this.scherm.open(plek, inzending);
    const kaart = { boekjaar: kader.boekjaar, werkveld };
    return await handle(inzending, {
      formulier: METING,
      schema: METING_INVOER,
      toInvoer: (waarden) => ({ ...kaart, ...readVoldaan(readVelden(METINGVELDEN, waarden)) }),
      act: (invoer) => this.metingen.record(wieOf(verband, inzending), invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'meting' }),
    });
  }
}

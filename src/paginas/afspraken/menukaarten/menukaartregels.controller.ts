import { Controller, Param, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MenukaartregelsService, NIEUWE_REGEL, REGEL_WIJZIGING } from '../../../catalogus/index.js';
import { requireUuid } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { wieOf } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { ZONDER_VELDEN } from '../../onderdelen/formulierstand.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { EINDE, REGEL, REGELWIJZIGING } from './menukaartformulieren.js';
import { MenukaartschermService, type Kaartplek, type Regelplek } from './menukaartscherm.service.js';
import { GEEN_KEUZES, PRODUCTVELD, readWijziging, regelvelden } from './menukaartvelden.js';

const REGELVELDEN = regelvelden(GEEN_KEUZES);

/** Work on the products of a menukaart. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/menukaarten/:werkveld/regels')
export class MenukaartregelsPaginaController {
  constructor(
    private readonly scherm: MenukaartschermService,
    private readonly regels: MenukaartregelsService,
  ) {}

  @Post()
  @Vereist('inrichten')
  async add(@Param() plek: Kaartplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld } = plek;
    const kader = await this.scherm.open(plek, inzending);
    const kaart = { boekjaar: kader.boekjaar, werkveld };
    return await handle(inzending, {
      formulier: REGEL,
      schema: NIEUWE_REGEL,
      toInvoer: (waarden) => ({ ...kaart, ...readVelden([PRODUCTVELD, ...REGELVELDEN], waarden) }),
      act: (invoer) => this.regels.record(wieOf(verband, inzending), invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'regel' }),
    });
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  async change(@Param() plek: Regelplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld, id } = plek;
    const kader = await this.scherm.open(plek, inzending);
    return await handle(inzending, {
      formulier: REGELWIJZIGING,
      schema: REGEL_WIJZIGING,
      toInvoer: (waarden) => readWijziging(REGELVELDEN, waarden, ['naam', 'eenheid']),
      act: (invoer) => this.regels.change(wieOf(verband, inzending), requireUuid(id), invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'regel', wijzig: id }),
    });
  }

  @Post(':id/beeindigingen')
  @Vereist('inrichten')
  async end(@Param() plek: Regelplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld, id } = plek;
    const kader = await this.scherm.open(plek, inzending);
    return await handle(inzending, {
      ...ZONDER_VELDEN,
      formulier: EINDE,
      act: () => this.regels.end(wieOf(verband, inzending), requireUuid(id)),
      ...this.scherm.end(kader, { werkveld, gedaan: 'vervallen', wijzig: id }),
    });
  }
}

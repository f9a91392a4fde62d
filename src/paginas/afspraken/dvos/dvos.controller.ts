import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  DVO_INVOER,
  DvoopzeggingenService,
  DvosService,
  DvowijzigingenService,
  MenukaartregelsService,
  OPZEGGING_INVOER,
  VASTSTELLING_INVOER,
  WIJZIGING_INVOER,
} from '../../../catalogus/index.js';
import { nietGevonden, requireUuid } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Einde, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { readWaarden, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readVelden } from '../../onderdelen/veld.js';
import { DvoEffectenService } from './dvo-effecten.service.js';
import { DvoPagina } from './dvo.page.js';
import { OPSTELLEN, OPZEGGEN, vaststelling, WIJZIGEN } from './dvoformulieren.js';
import { DvosPagina } from './dvos.page.js';
import {
  opzegvelden,
  readDvo,
  readWijziging,
  REGELS,
  VASTSTELLINGSVELDEN,
  type Dvokeuzes,
} from './dvovelden.js';

interface Dvoplek {
  readonly verband: string;
  readonly id: string;
}

/** The dienstverleningsovereenkomsten on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/dvos')
export class DvoPaginasController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly dvos: DvosService,
    private readonly wijzigingen: DvowijzigingenService,
    private readonly opzeggingen: DvoopzeggingenService,
    private readonly menukaartregels: MenukaartregelsService,
    private readonly effecten: DvoEffectenService,
  ) {}

  @Get()
  async list(
    @Param('verband') verband: string,
    @Query() query: unknown,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.showList(await this.open(verband, bezoek), readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async drawUp(@Param('verband') verband: string, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.open(verband, inzending);
    return await handle(inzending, {
      formulier: OPSTELLEN,
      schema: DVO_INVOER,
      rijen: REGELS,
      toInvoer: readDvo,
      act: (invoer) => this.dvos.drawUp(wieOf(verband, inzending), invoer),
      naar: ({ id }) => `${verbandAdres(verband, 'dvos')}/${id}?gedaan=opgesteld`,
      show: (verzonden) => this.showList(kader, {}, verzonden),
    });
  }

  @Get(':id')
  async find(@Param() plek: Dvoplek, @Query() query: unknown, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(await this.open(plek.verband, bezoek), plek.id, {
      vraag: readWaarden(query),
      verzonden: null,
    });
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  async change(@Param() plek: Dvoplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, id } = plek;
    return await handle(inzending, {
      formulier: WIJZIGEN,
      schema: WIJZIGING_INVOER,
      rijen: REGELS,
      toInvoer: readWijziging,
      act: (invoer) => this.wijzigingen.drawUp(wieOf(verband, inzending), requireUuid(id), invoer),
      ...(await this.end(plek, inzending, 'wijziging')),
    });
  }

  /** Decides on the DVO itself (0) or on one of its wijzigingen. */
  @Post(':id/vaststellingen/:nummer')
  @Vereist('dvo_vaststellen')
  async decide(
    @Param() plek: Dvoplek & { readonly nummer: string },
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    const { verband, id } = plek;
    if (!/^\d{1,6}$/.test(plek.nummer)) throw nietGevonden();
    const nummer = Number(plek.nummer);
    return await handle(inzending, {
      formulier: vaststelling(nummer),
      schema: VASTSTELLING_INVOER,
      toInvoer: (waarden) => readVelden(VASTSTELLINGSVELDEN, waarden),
      act: (invoer) => {
        const wijziging = { id: requireUuid(id), nummer };
        return this.wijzigingen.recordVaststelling(wieOf(verband, inzending), wijziging, invoer);
      },
      ...(await this.end(plek, inzending, 'vastgesteld')),
    });
  }

  @Post(':id/opzeggingen')
  @Vereist('inrichten')
  async terminate(@Param() plek: Dvoplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, id } = plek;
    return await handle(inzending, {
      formulier: OPZEGGEN,
      schema: OPZEGGING_INVOER,
      toInvoer: (waarden) => readVelden(opzegvelden([]), waarden),
      act: (invoer) => this.opzeggingen.record(wieOf(verband, inzending), requireUuid(id), invoer),
      ...(await this.end(plek, inzending, 'opgezegd')),
    });
  }

  private async open(verband: string, bezoek: Bezoek): Promise<Verbandkader> {
    return await this.kaders.findVerband(verband, bezoek, 'dvos');
  }

  /** Where a form of the page of one DVO ends. */
  private async end({ verband, id }: Dvoplek, bezoek: Bezoek, gedaan: string): Promise<Einde> {
    const kader = await this.open(verband, bezoek);
    return {
      naar: () => `${verbandAdres(verband, 'dvos')}/${encodeURIComponent(id)}?gedaan=${gedaan}`,
      show: (verzonden) => this.show(kader, id, { vraag: {}, verzonden }),
    };
  }

  private async showList(
    kader: Verbandkader,
    query: Waarden,
    verzonden: Formulierstand | null,
  ): Promise<string> {
    const { code } = kader.verband;
    const bekend = readBekend(query['bekendOp']);
    const dvos = await this.dvos.list(code, { peil: bekend.peil });
    const { deelnemer = '' } = query;
    return render(DvosPagina, {
      ...{ kader, dvos, bekend, verzonden, keuzes: await this.keuzes(kader) },
      deelnemer: deelnemer === '' ? null : deelnemer,
    });
  }

  private async show(
    kader: Verbandkader,
    id: string,
    { vraag, verzonden }: Scherm<Waarden>,
  ): Promise<string> {
    const { code } = kader.verband;
    requireUuid(id);
    const bekend = readBekend(vraag['bekendOp']);
    const dvo = await this.dvos.find(code, id, bekend.peil);
    return render(DvoPagina, {
      ...{ kader, dvo, bekend, verzonden, keuzes: await this.keuzes(kader) },
      regels: await this.dvos.regels(code, id, { peil: bekend.peil }),
      effecten: bekend.peil.bekendOp === null ? await this.effecten.list(dvo, kader.boekjaren) : [],
      gedaan: vraag['gedaan'],
    });
  }

  /** Products of every year, by the name of the newest. */
  private async keuzes({ verband, boekjaren }: Verbandkader): Promise<Dvokeuzes> {
    const namen = new Map<string, string>();
    for (const boekjaar of boekjaren)
      for (const { product, naam } of await this.menukaartregels.list(verband.code, { boekjaar }))
        namen.set(product, naam);
    return {
      werkorganisaties: await this.verbanden.werkorganisaties(verband.code),
      deelnemers: verband.deelnemers,
      producten: [...namen].map(([code, naam]) => ({ code, naam })),
    };
  }
}

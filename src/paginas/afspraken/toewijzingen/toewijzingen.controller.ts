import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MenukaartregelsService } from '../../../catalogus/index.js';
import {
  KostenplaatsenService,
  NIEUWE_KOSTENPLAATS,
  TOEWIJZING_INVOER,
  TOEWIJZING_KOPIE,
  TOEWIJZING_WIJZIGING,
  ToewijzingenService,
} from '../../../realisatie/index.js';
import { HULPKOSTENPLAATSEN_INVOER, InrichtingService } from '../../../sleutels/index.js';
import { Vereist } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Einde, type Inzending } from '../../inzending.js';
import { KaderService, type Plek } from '../../kader.service.js';
import {
  dropPlace,
  readWaarden,
  type Formulierstand,
  type Waarden,
} from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readVelden } from '../../onderdelen/veld.js';
import { HULP } from './hulpkosten.js';
import { ToewijzingenPagina } from './toewijzingen.page.js';
import { KOPIE, KOSTENPLAATS, NIEUW, RIJEN, VERVANG } from './toewijzingsformulieren.js';
import { KOSTENPLAATSVELDEN, mergeHulpkostenplaats, RIJVELDEN, VERDELING } from './toewijzingsvelden.js';
import { placeFouten, readWijziging } from './vervanging.js';

/** Where cost goes, on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/toewijzingen')
export class ToewijzingenPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly kostenplaatsen: KostenplaatsenService,
    private readonly toewijzingen: ToewijzingenService,
    private readonly inrichting: InrichtingService,
    private readonly menukaartregels: MenukaartregelsService,
  ) {}

  @Get()
  async find(@Param() plek: Plek, @Query() query: unknown, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(await this.open(plek, bezoek), readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async create(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.open(plek, inzending);
    const { boekjaar } = kader;
    return await handle(inzending, {
      formulier: NIEUW,
      schema: TOEWIJZING_INVOER,
      toInvoer: (waarden) => ({
        ...{ boekjaar, kostenplaats: waarden['kostenplaats'] },
        ...readVelden(RIJVELDEN, waarden),
      }),
      act: (invoer) => this.toewijzingen.create(wieOf(plek.verband, inzending), invoer),
      ...this.end(kader, 'toewijzing'),
    });
  }

  @Post('kostenplaatsen')
  @Vereist('inrichten')
  async createKostenplaats(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.open(plek, inzending);
    return await handle(inzending, {
      formulier: KOSTENPLAATS,
      schema: NIEUWE_KOSTENPLAATS,
      toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(KOSTENPLAATSVELDEN, waarden) }),
      act: (invoer) => this.kostenplaatsen.create(wieOf(plek.verband, inzending), invoer),
      ...this.end(kader, 'kostenplaats'),
    });
  }

  @Post('kopieen')
  @Vereist('inrichten')
  async copy(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.open(plek, inzending);
    return await handle(inzending, {
      formulier: KOPIE,
      schema: TOEWIJZING_KOPIE,
      toInvoer: ({ van = '' }) => ({ ...(van !== '' && { van: Number(van) }), naar: kader.boekjaar }),
      act: (invoer) => this.toewijzingen.copy(wieOf(plek.verband, inzending), invoer),
      ...this.end(kader, 'kopie'),
    });
  }

  @Post('hulpkostenplaatsen')
  @Vereist('inrichten')
  async recordHulp(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.open(plek, inzending);
    const { boekjaar } = kader;
    const huidig = await this.inrichting.hulpkostenplaatsen(plek.verband, boekjaar);
    return await handle(inzending, {
      formulier: HULP,
      schema: HULPKOSTENPLAATSEN_INVOER,
      rijen: VERDELING,
      toInvoer: (waarden) => ({ boekjaar, hulpkostenplaatsen: mergeHulpkostenplaats(huidig, waarden) }),
      place: dropPlace(/^hulpkostenplaatsen\/0\/?/),
      act: (invoer) => this.inrichting.recordHulpkostenplaatsen(wieOf(plek.verband, inzending), invoer),
      ...this.end(kader, 'hulpkosten'),
    });
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  async replace(
    @Param() plek: Plek & { readonly id: string },
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    const kader = await this.open(plek, inzending);
    return await handle(inzending, {
      formulier: VERVANG,
      schema: TOEWIJZING_WIJZIGING,
      rijen: RIJEN,
      toInvoer: readWijziging,
      place: placeFouten,
      act: (invoer) => this.toewijzingen.replace(wieOf(plek.verband, inzending), plek.id, invoer),
      ...this.end(kader, 'vervangen', plek.id),
    });
  }

  private async open(plek: Plek, bezoek: Bezoek): Promise<Kader> {
    return await this.kaders.find(plek, bezoek, 'toewijzingen');
  }

  /** Where a form ends; `wijzig` is the toewijzing that it was about. */
  private end(kader: Kader, gedaan: string, wijzig?: string): Einde {
    const query = wijzig === undefined ? {} : { wijzig };
    return {
      naar: () => `${adres(kader, 'toewijzingen')}?gedaan=${gedaan}`,
      show: (verzonden) => this.show(kader, query, verzonden),
    };
  }

  private async show(kader: Kader, query: Waarden, verzonden: Formulierstand | null): Promise<string> {
    const { code } = kader.verband;
    const { boekjaar } = kader;
    const bekend = readBekend(query['bekendOp']);
    const { peil } = bekend;
    const hulpkostenplaatsen = await this.inrichting.hulpkostenplaatsen(code, boekjaar, peil);
    const regels = await this.menukaartregels.list(code, { boekjaar }, peil);
    const { methodeHulpkosten } = await this.inrichting.rekenregel(code, boekjaar, peil);
    return render(ToewijzingenPagina, {
      ...{ kader, hulpkostenplaatsen, bekend, verzonden, methode: methodeHulpkosten },
      kostenplaatsen: await this.kostenplaatsen.list(code, boekjaar, peil),
      doelen: {
        hulpkostenplaatsen,
        werkorganisaties: await this.verbanden.werkorganisaties(code, { boekjaar, peil }),
        deelnemers: await this.verbanden.deelnemers(code, { boekjaar, peil }),
        producten: regels.map(({ product, naam }) => ({ code: product, naam })),
      },
      wijzig: query['wijzig'] ?? null,
      gedaan: query['gedaan'],
    });
  }
}

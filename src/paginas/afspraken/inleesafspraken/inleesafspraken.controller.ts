import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BoekjaarafsluitingenService } from '../../../berekening/index.js';
import {
  INLEESAFSPRAKEN_INVOER,
  InleesafsprakenService,
  type InleesafsprakenInvoer,
} from '../../../realisatie/index.js';
import { Vereist } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readWaarden, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { AANLEVEREN, PERIODE_13, placeAfspraken, readAfspraken, RIJEN } from './afspraakvelden.js';
import { InleesafsprakenPagina } from './inleesafspraken.page.js';

/** What was agreed about the files of a year, on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/inleesafspraken')
export class InleesafsprakenPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly afspraken: InleesafsprakenService,
    private readonly afsluitingen: BoekjaarafsluitingenService,
  ) {}

  @Get()
  async find(@Param() plek: Plek, @Query() query: unknown, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    const kader = await this.kaders.find(plek, bezoek, 'inleesafspraken');
    return await this.show(kader, readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async record(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.kaders.find(plek, inzending, 'inleesafspraken');
    const { boekjaar } = kader;
    return await handle(inzending, {
      ...this.recordAs(kader, inzending, AANLEVEREN),
      rijen: RIJEN,
      toInvoer: (waarden) => ({ boekjaar, aanleverafspraken: readAfspraken(waarden) }),
      place: placeAfspraken,
    });
  }

  @Post('periode-13')
  @Vereist('inrichten')
  async recordPeriode13(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.kaders.find(plek, inzending, 'inleesafspraken');
    const { boekjaar } = kader;
    return await handle(inzending, {
      ...this.recordAs(kader, inzending, PERIODE_13),
      toInvoer: ({ periode13 }) => ({ boekjaar, periode13: periode13 === 'ja' }),
    });
  }

  private recordAs(kader: Kader, inzending: Inzending, formulier: string) {
    return {
      formulier,
      schema: INLEESAFSPRAKEN_INVOER,
      act: (invoer: InleesafsprakenInvoer) =>
        this.afspraken.record(wieOf(kader.verband.code, inzending), invoer),
      naar: () => `${adres(kader, 'inleesafspraken')}?gedaan=${formulier}`,
      show: (verzonden: Formulierstand) => this.show(kader, {}, verzonden),
    };
  }

  private async show(kader: Kader, query: Waarden, verzonden: Formulierstand | null): Promise<string> {
    const { code } = kader.verband;
    const { boekjaar } = kader;
    const bekend = readBekend(query['bekendOp']);
    const { peil } = bekend;
    return render(InleesafsprakenPagina, {
      ...{ kader, bekend, verzonden, gedaan: query['gedaan'] },
      afspraken: await this.afspraken.find(code, boekjaar, peil),
      werkorganisaties: await this.verbanden.werkorganisaties(code, { boekjaar, peil }),
      afgesloten: (await this.afsluitingen.find(code, boekjaar)) !== null,
    });
  }
}

import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { VerkenningenService, type Regimevergelijking } from '../../../berekening/index.js';
import { DomeinFout } from '../../../platform/index.js';
import { CASCOS_INVOER, InrichtingService, SleutelsService } from '../../../sleutels/index.js';
import { Vereist } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
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
import { readCasco, readVergelijking, type Vergelijking } from './regime.model.js';
import { CASCO } from './regimeformulieren.js';
import { RegimesPagina } from './regimes.page.js';

/** How cascos are paid, on screen, and what another regime would do. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/regimes')
export class RegimesController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly sleutels: SleutelsService,
    private readonly inrichting: InrichtingService,
    private readonly verkenningen: VerkenningenService,
  ) {}

  @Get()
  async find(@Param() plek: Plek, @Query() query: unknown, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(await this.kaders.find(plek, bezoek, 'regimes'), readWaarden(query), null);
  }

  @Post(':werkorganisatie')
  @Vereist('inrichten')
  async record(
    @Param() plek: Plek & { readonly werkorganisatie: string },
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    const { verband, werkorganisatie } = plek;
    const kader = await this.kaders.find(plek, inzending, 'regimes');
    const { boekjaar } = kader;
    return await handle(inzending, {
      formulier: CASCO,
      schema: CASCOS_INVOER,
      toInvoer: (waarden) => ({ boekjaar, cascos: [readCasco(werkorganisatie, waarden)] }),
      place: dropPlace(/^cascos\/0\/?/),
      act: (invoer) => this.inrichting.recordCascos(wieOf(verband, inzending), invoer),
      naar: () => `${adres(kader, 'regimes')}?gedaan=casco`,
      show: (verzonden) => this.show(kader, { wijzig: werkorganisatie }, verzonden),
    });
  }

  private async show(kader: Kader, query: Waarden, verzonden: Formulierstand | null): Promise<string> {
    const { code } = kader.verband;
    const { boekjaar } = kader;
    const bekend = readBekend(query['bekendOp']);
    const { peil } = bekend;
    const werkorganisaties = await this.verbanden.werkorganisaties(code, { boekjaar, peil });
    const codes = werkorganisaties.map((werkorganisatie) => werkorganisatie.code);
    const vergelijking = readVergelijking(query, codes);
    const { wijzig = '' } = query;
    return render(RegimesPagina, {
      ...{ kader, werkorganisaties, vergelijking, bekend, verzonden },
      sleutels: await this.sleutels.sleutels(code, boekjaar, peil),
      cascos: await this.inrichting.cascos(code, boekjaar, peil),
      ...(await this.compare(kader, vergelijking)),
      wijzig: codes.includes(wijzig) ? wijzig : null,
      gedaan: query['gedaan'],
    });
  }

  private async compare(
    { verband, boekjaar }: Kader,
    { met, cascos, gevraagd }: Vergelijking,
  ): Promise<{ uitkomst: Regimevergelijking | null; weigering: readonly string[] }> {
    if (!gevraagd) return { uitkomst: null, weigering: [] };
    const vraag = {
      boekjaar,
      fase: 'jaarrekening' as const,
      regimeVan: met ?? undefined,
      cascos,
      producten: [],
    };
    try {
      return { uitkomst: await this.verkenningen.compareRegimes(verband.code, vraag), weigering: [] };
    } catch (error) {
      if (!(error instanceof DomeinFout)) throw error;
      const redenen = error.invalidParams.map(({ reason }) => reason);
      return { uitkomst: null, weigering: redenen.length > 0 ? redenen : [error.message] };
    }
  }
}

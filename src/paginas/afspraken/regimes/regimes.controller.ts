import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { VerkenningenService, type Regimevergelijking } from '../../../berekening/index.js';
import { DomeinFout } from '../../../platform/index.js';
import { CASCOS_INVOER, InrichtingService, SleutelsService } from '../../../sleutels/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readCasco, readVergelijking, renameCasco, type Vergelijking } from './regime.model.js';
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
  async find(
    @Param() plek: Plek,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'regimes');
    return await this.show(kader, readWaarden(query), null);
  }

  @Post(':werkorganisatie')
  @Vereist('inrichten')
  async record(
    @Param() plek: Plek & { readonly werkorganisatie: string },
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'regimes');
    const { verband, werkorganisatie } = plek;
    const verzonden = await submit(
      {
        formulier: CASCO,
        body,
        schema: CASCOS_INVOER,
        toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, cascos: [readCasco(werkorganisatie, waarden)] }),
      },
      async (invoer) => {
        await this.inrichting.recordCascos({ verband, gebruiker: gebruiker.naam }, invoer);
      },
    );
    await answer(response, {
      gebruiker,
      verzonden: verzonden === null ? null : renameCasco(verzonden),
      naar: `${adres(kader, 'regimes')}?gedaan=casco`,
      show: async (stand) => await this.show(kader, { wijzig: werkorganisatie }, stand),
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

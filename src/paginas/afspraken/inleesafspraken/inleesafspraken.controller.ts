import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { BoekjaarafsluitingenService } from '../../../berekening/index.js';
import { INLEESAFSPRAKEN_INVOER, InleesafsprakenService } from '../../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { readWaarden, submit, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { closeRijen } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { AANLEVEREN, PERIODE_13, placeAfspraken, readAfspraken, RIJEN } from './afspraakvelden.js';
import { InleesafsprakenPagina } from './inleesafspraken.page.js';

/** A form as it came in: which, what was typed, and the input that this stands for. */
interface Ingevuld {
  readonly formulier: string;
  readonly body: unknown;
  readonly toInvoer: (waarden: Waarden) => object;
}

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
  async find(
    @Param() plek: Plek,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inleesafspraken');
    return await this.show(kader, readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async record(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inleesafspraken');
    await this.finish(response, kader, {
      formulier: AANLEVEREN,
      body: closeRijen(readWaarden(body), RIJEN),
      toInvoer: (waarden) => ({ aanleverafspraken: readAfspraken(waarden) }),
    });
  }

  @Post('periode-13')
  @Vereist('inrichten')
  async recordPeriode13(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inleesafspraken');
    await this.finish(response, kader, {
      ...{ formulier: PERIODE_13, body },
      toInvoer: ({ periode13 }) => ({ periode13: periode13 === 'ja' }),
    });
  }

  private async finish(response: Response, kader: Kader, { toInvoer, ...ingevuld }: Ingevuld): Promise<void> {
    const { gebruiker, verband, boekjaar } = kader;
    const wie = { verband: verband.code, gebruiker: gebruiker.aanmeldnaam };
    const verzonden = await submit(
      {
        ...ingevuld,
        schema: INLEESAFSPRAKEN_INVOER,
        toInvoer: (waarden) => ({ boekjaar, ...toInvoer(waarden) }),
      },
      async (invoer) => {
        await this.afspraken.record(wie, invoer);
      },
    );
    await answer(response, {
      gebruiker,
      verzonden: verzonden === null ? null : placeAfspraken(verzonden),
      naar: `${adres(kader, 'inleesafspraken')}?gedaan=${ingevuld.formulier}`,
      show: async (stand) => await this.show(kader, {}, stand),
    });
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

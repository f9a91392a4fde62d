import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
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
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { closeRijen, readRijen, readVelden } from '../../onderdelen/veld.js';
import { HULP } from './hulpkosten.js';
import { ToewijzingenPagina } from './toewijzingen.page.js';
import { KOPIE, KOSTENPLAATS, NIEUW, RIJEN, VERVANG } from './toewijzingsformulieren.js';
import {
  BEREIKVELDEN,
  doelvelden,
  GEEN_DOELEN,
  KOSTENPLAATSVELDEN,
  mergeHulpkostenplaats,
  VERDELING,
} from './toewijzingsvelden.js';

const RIJVELDEN = [...BEREIKVELDEN, ...doelvelden(GEEN_DOELEN)];

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
  async find(
    @Param() plek: Plek,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'toewijzingen');
    return await this.show(kader, readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async create(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'toewijzingen');
    const verzonden = await submit(
      {
        ...{ formulier: NIEUW, body, schema: TOEWIJZING_INVOER },
        toInvoer: (waarden) => ({
          boekjaar: kader.boekjaar,
          kostenplaats: waarden['kostenplaats'],
          ...readVelden(RIJVELDEN, waarden),
        }),
      },
      async (invoer) => {
        await this.toewijzingen.create(wieOf(kader), invoer);
      },
    );
    await this.finish(response, { kader, verzonden, gedaan: 'toewijzing' });
  }

  @Post('kostenplaatsen')
  @Vereist('inrichten')
  async createKostenplaats(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'toewijzingen');
    const verzonden = await submit(
      {
        ...{ formulier: KOSTENPLAATS, body, schema: NIEUWE_KOSTENPLAATS },
        toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(KOSTENPLAATSVELDEN, waarden) }),
      },
      async (invoer) => {
        await this.kostenplaatsen.create(wieOf(kader), invoer);
      },
    );
    await this.finish(response, { kader, verzonden, gedaan: 'kostenplaats' });
  }

  @Post('kopieen')
  @Vereist('inrichten')
  async copy(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'toewijzingen');
    const verzonden = await submit(
      {
        ...{ formulier: KOPIE, body, schema: TOEWIJZING_KOPIE },
        toInvoer: ({ van = '' }) => ({ ...(van !== '' && { van: Number(van) }), naar: kader.boekjaar }),
      },
      async (invoer) => {
        await this.toewijzingen.copy(wieOf(kader), invoer);
      },
    );
    await this.finish(response, { kader, verzonden, gedaan: 'kopie' });
  }

  @Post('hulpkostenplaatsen')
  @Vereist('inrichten')
  async recordHulp(
    @Param() plek: Plek,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'toewijzingen');
    const { boekjaar } = kader;
    const huidig = await this.inrichting.hulpkostenplaatsen(plek.verband, boekjaar);
    const verzonden = await submit(
      {
        formulier: HULP,
        body: closeRijen(readWaarden(body), VERDELING),
        schema: HULPKOSTENPLAATSEN_INVOER,
        toInvoer: (waarden) => ({ boekjaar, hulpkostenplaatsen: mergeHulpkostenplaats(huidig, waarden) }),
      },
      async (invoer) => {
        await this.inrichting.recordHulpkostenplaatsen(wieOf(kader), invoer);
      },
    );
    await this.finish(response, {
      kader,
      verzonden: verzonden === null ? null : withoutPlace(verzonden, /^hulpkostenplaatsen\/0\/?/),
      gedaan: 'hulpkosten',
    });
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  async replace(
    @Param() plek: Plek & { readonly id: string },
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'toewijzingen');
    const verzonden = await submit(
      {
        formulier: VERVANG,
        body: closeRijen(readWaarden(body), RIJEN),
        schema: TOEWIJZING_WIJZIGING,
        toInvoer: readWijziging,
      },
      async (invoer) => {
        await this.toewijzingen.replace(wieOf(kader), plek.id, invoer);
      },
    );
    await this.finish(response, {
      ...{ kader, gedaan: 'vervangen', wijzig: plek.id },
      verzonden: verzonden === null ? null : placeFouten(verzonden),
    });
  }

  private async finish(
    response: Response,
    einde: {
      readonly kader: Kader;
      readonly verzonden: Formulierstand | null;
      readonly gedaan: string;
      readonly wijzig?: string;
    },
  ): Promise<void> {
    const { kader, verzonden, gedaan, wijzig } = einde;
    await answer(response, {
      gebruiker: kader.gebruiker,
      verzonden,
      naar: `${adres(kader, 'toewijzingen')}?gedaan=${gedaan}`,
      show: async (stand) => await this.show(kader, wijzig === undefined ? {} : { wijzig }, stand),
    });
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

const wieOf = ({ gebruiker, verband }: Kader): { verband: string; gebruiker: string } => ({
  verband: verband.code,
  gebruiker: gebruiker.naam,
});

const withoutPlace = (stand: Formulierstand, place: RegExp): Formulierstand => ({
  ...stand,
  fouten: stand.fouten.map(({ name, reason }) => ({ name: name.replace(place, ''), reason })),
});

/** Nothing in its place must be said: blank rows alone are no answer. */
function readWijziging(waarden: Waarden): object {
  if (waarden['vervalt'] === 'ja') return { toewijzingen: [] };
  const toewijzingen = readRijen(RIJVELDEN, waarden, RIJEN);
  return toewijzingen.length === 0 ? {} : { toewijzingen };
}

const NIETS = 'Vul in wat ervoor in de plaats komt, of zeg dat de toewijzing vervalt.';

/** A fault of the only row names no row. */
const placeFouten = (stand: Formulierstand): Formulierstand => ({
  ...stand,
  fouten: stand.fouten.map(({ name, reason }) => {
    if (name === RIJEN) return { name, reason: NIETS };
    return RIJVELDEN.some(({ naam }) => naam === name)
      ? { name: `${RIJEN}/0/${name}`, reason }
      : { name, reason };
  }),
});

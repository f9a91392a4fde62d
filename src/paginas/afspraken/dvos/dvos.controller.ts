import { Body, Controller, Get, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
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
import { isUuid, nietGevonden } from '../../../platform/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import { verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { IndelingService } from '../indeling.service.js';
import { readVelden } from '../../onderdelen/veld.js';
import { DvoEffectenService } from './dvo-effecten.service.js';
import { DvoPagina } from './dvo.page.js';
import { OPSTELLEN, OPZEGGEN, vaststelling, WIJZIGEN } from './dvoformulieren.js';
import { DvosPagina } from './dvos.page.js';
import {
  closeRegels,
  opzegvelden,
  readDvo,
  readWijziging,
  VASTSTELLINGSVELDEN,
  type Dvokeuzes,
} from './dvovelden.js';

interface Adres {
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
    private readonly indeling: IndelingService,
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
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.open(verband, { gebruiker, csrf });
    return await this.showList(kader, readWaarden(query), null);
  }

  @Post()
  @Vereist('inrichten')
  async drawUp(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(verband, { gebruiker, csrf });
    let id = '';
    const verzonden = await submit(
      { formulier: OPSTELLEN, body: closeRegels(body), schema: DVO_INVOER, toInvoer: readDvo },
      async (invoer) => {
        ({ id } = await this.dvos.drawUp(wieOf(kader), invoer));
      },
    );
    const naar = `${verbandAdres(verband, 'dvos')}/${id}?gedaan=opgesteld`;
    const show = async (stand: Formulierstand): Promise<string> => await this.showList(kader, {}, stand);
    await answer(response, { gebruiker, verzonden, naar, show });
  }

  @Get(':id')
  async find(
    @Param() adres: Adres,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.open(adres.verband, { gebruiker, csrf });
    return await this.show(kader, adres.id, { query: readWaarden(query), verzonden: null });
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  async change(
    @Param() adres: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(adres.verband, { gebruiker, csrf });
    const verzonden = await submit(
      { formulier: WIJZIGEN, body: closeRegels(body), schema: WIJZIGING_INVOER, toInvoer: readWijziging },
      async (invoer) => {
        await this.wijzigingen.drawUp(wieOf(kader), requireId(adres), invoer);
      },
    );
    await this.finish(response, { kader, id: adres.id, verzonden, gedaan: 'wijziging' });
  }

  /** Decides on the DVO itself (0) or on one of its wijzigingen. */
  @Post(':id/vaststellingen/:nummer')
  @Vereist('dvo_vaststellen')
  async decide(
    @Param() adres: Adres & { readonly nummer: string },
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(adres.verband, { gebruiker, csrf });
    if (!/^\d{1,6}$/.test(adres.nummer)) throw nietGevonden();
    const nummer = Number(adres.nummer);
    const verzonden = await submit(
      {
        ...{ formulier: vaststelling(nummer), body, schema: VASTSTELLING_INVOER },
        toInvoer: (waarden) => readVelden(VASTSTELLINGSVELDEN, waarden),
      },
      async (invoer) => {
        await this.wijzigingen.recordVaststelling(wieOf(kader), { id: requireId(adres), nummer }, invoer);
      },
    );
    await this.finish(response, { kader, id: adres.id, verzonden, gedaan: 'vastgesteld' });
  }

  @Post(':id/opzeggingen')
  @Vereist('inrichten')
  async end(
    @Param() adres: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(adres.verband, { gebruiker, csrf });
    const verzonden = await submit(
      {
        ...{ formulier: OPZEGGEN, body, schema: OPZEGGING_INVOER },
        toInvoer: (waarden) => readVelden(opzegvelden([]), waarden),
      },
      async (invoer) => {
        await this.opzeggingen.record(wieOf(kader), requireId(adres), invoer);
      },
    );
    await this.finish(response, { kader, id: adres.id, verzonden, gedaan: 'opgezegd' });
  }

  private async open(verband: string, bezoek: Bezoek): Promise<Verbandkader> {
    await this.indeling.require(verband, 'overeenkomsten');
    return await this.kaders.findVerband(verband, bezoek, 'dvos');
  }

  private async finish(
    response: Response,
    einde: {
      readonly kader: Verbandkader;
      readonly id: string;
      readonly verzonden: Formulierstand | null;
      readonly gedaan: string;
    },
  ): Promise<void> {
    const { kader, id, verzonden, gedaan } = einde;
    await answer(response, {
      gebruiker: kader.gebruiker,
      verzonden,
      naar: `${verbandAdres(kader.verband.code, 'dvos')}/${encodeURIComponent(id)}?gedaan=${gedaan}`,
      show: async (stand) => await this.show(kader, id, { query: {}, verzonden: stand }),
    });
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
    { query, verzonden }: { readonly query: Waarden; readonly verzonden: Formulierstand | null },
  ): Promise<string> {
    const { code } = kader.verband;
    if (!isUuid(id)) throw nietGevonden();
    const bekend = readBekend(query['bekendOp']);
    const dvo = await this.dvos.find(code, id, bekend.peil);
    return render(DvoPagina, {
      ...{ kader, dvo, bekend, verzonden, keuzes: await this.keuzes(kader) },
      regels: await this.dvos.regels(code, id, { peil: bekend.peil }),
      effecten: bekend.peil.bekendOp === null ? await this.effecten.list(dvo, kader.boekjaren) : [],
      gedaan: query['gedaan'],
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

/** @throws DomeinFout niet_gevonden */
function requireId({ id }: Adres): string {
  if (!isUuid(id)) throw nietGevonden();
  return id;
}

/** By the name of the account: who draws up must be another than who decides. */
const wieOf = ({ gebruiker, verband }: Verbandkader): { verband: string; gebruiker: string } => ({
  verband: verband.code,
  gebruiker: gebruiker.aanmeldnaam,
});

import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import {
  KopieenService,
  KOPIE_INVOER,
  MenukaartregelsService,
  MenukaartversiesService,
  METING_INVOER,
  MetingenService,
  NIEUWE_REGEL,
  NORM_INVOER,
  NORM_WIJZIGING,
  PrestatienormenService,
  REGEL_WIJZIGING,
  VERSIE_INVOER,
} from '../../../catalogus/index.js';
import { isUuid, nietGevonden } from '../../../platform/index.js';
import { LijstenService, withBestand, type GeuploadBestand } from '../../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { KaderService, type Bezoek, type Plek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { IndelingService } from '../indeling.service.js';
import { readVelden } from '../../onderdelen/veld.js';
import { MenukaartLezer } from './menukaart.lezer.js';
import { MenukaartPagina } from './menukaart.page.js';
import {
  EINDE,
  KOPIE,
  METING,
  NORM,
  NORMWIJZIGING,
  REGEL,
  REGELWIJZIGING,
  VERSIE,
  WERKBOEK,
} from './menukaartformulieren.js';
import {
  GEEN_KEUZES,
  KOPIEVELDEN,
  LETTERVELD,
  METINGVELDEN,
  NORMVELDEN,
  PRODUCTVELD,
  readVoldaan,
  regelvelden,
  VERSIEVELDEN,
} from './menukaartvelden.js';

type Adres = Plek & { readonly werkveld: string };
type Regeladres = Adres & { readonly id: string };

const REGELVELDEN = regelvelden(GEEN_KEUZES);

/** One menukaart on screen, and all work on it. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/menukaarten/:werkveld')
export class MenukaartPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly indeling: IndelingService,
    private readonly lezer: MenukaartLezer,
    private readonly regels: MenukaartregelsService,
    private readonly normen: PrestatienormenService,
    private readonly metingen: MetingenService,
    private readonly versies: MenukaartversiesService,
    private readonly kopieen: KopieenService,
    private readonly lijsten: LijstenService,
  ) {}

  @Get()
  async find(
    @Param() plek: Adres,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const vraag = { werkveld: plek.werkveld, query: readWaarden(query), verzonden: null };
    return render(MenukaartPagina, await this.lezer.read(kader, vraag));
  }

  @Post('regels')
  @Vereist('inrichten')
  async addRegel(
    @Param() plek: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const kaart = { boekjaar: kader.boekjaar, werkveld: plek.werkveld };
    const verzonden = await submit(
      {
        ...{ formulier: REGEL, body, schema: NIEUWE_REGEL },
        toInvoer: (waarden) => ({ ...kaart, ...readVelden([PRODUCTVELD, ...REGELVELDEN], waarden) }),
      },
      async (invoer) => void (await this.regels.record(wieOf(kader), invoer)),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'regel' });
  }

  @Post('regels/:id/wijzigingen')
  @Vereist('inrichten')
  async changeRegel(
    @Param() plek: Regeladres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const verzonden = await submit(
      {
        ...{ formulier: REGELWIJZIGING, body, schema: REGEL_WIJZIGING },
        toInvoer: (waarden) => withBlanks(readVelden(REGELVELDEN, waarden)),
      },
      async (invoer) => void (await this.regels.change(wieOf(kader), requireId(plek), invoer)),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'regel', wijzig: plek.id });
  }

  @Post('regels/:id/beeindigingen')
  @Vereist('inrichten')
  async endRegel(
    @Param() plek: Regeladres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const verzonden = await submit(
      { formulier: EINDE, body, schema: z.object({}), toInvoer: () => ({}) },
      async () => void (await this.regels.end(wieOf(kader), requireId(plek))),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'vervallen', wijzig: plek.id });
  }

  @Post('normen')
  @Vereist('inrichten')
  async addNorm(
    @Param() plek: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const kaart = { boekjaar: kader.boekjaar, werkveld: plek.werkveld };
    const verzonden = await submit(
      {
        ...{ formulier: NORM, body, schema: NORM_INVOER },
        toInvoer: (waarden) => ({ ...kaart, ...readVelden([LETTERVELD, ...NORMVELDEN], waarden) }),
      },
      async (invoer) => void (await this.normen.record(wieOf(kader), invoer)),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'norm' });
  }

  @Post('normen/:id/wijzigingen')
  @Vereist('inrichten')
  async changeNorm(
    @Param() plek: Regeladres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const verzonden = await submit(
      {
        ...{ formulier: NORMWIJZIGING, body, schema: NORM_WIJZIGING },
        toInvoer: (waarden) => withBlanks(readVelden(NORMVELDEN, waarden), ['criterium', 'norm']),
      },
      async (invoer) => void (await this.normen.change(wieOf(kader), requireId(plek), invoer)),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'norm', wijzig: plek.id });
  }

  @Post('metingen')
  @Vereist('inrichten')
  async addMeting(
    @Param() plek: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const kaart = { boekjaar: kader.boekjaar, werkveld: plek.werkveld };
    const verzonden = await submit(
      {
        ...{ formulier: METING, body, schema: METING_INVOER },
        toInvoer: (waarden) => ({ ...kaart, ...readVoldaan(readVelden(METINGVELDEN, waarden)) }),
      },
      async (invoer) => void (await this.metingen.record(wieOf(kader), invoer)),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'meting' });
  }

  @Post('versies')
  @Vereist('inrichten')
  async makeVersie(
    @Param() plek: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const verzonden = await submit(
      {
        ...{ formulier: VERSIE, body, schema: VERSIE_INVOER },
        toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(VERSIEVELDEN, waarden) }),
      },
      async (invoer) => void (await this.versies.make(wieOf(kader), plek.werkveld, invoer)),
    );
    await this.finish(response, { kader, plek, verzonden, gedaan: 'versie' });
  }

  /** Takes the menukaart on to the next year, and goes there. */
  @Post('kopieen')
  @Vereist('inrichten')
  async copy(
    @Param() plek: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const kader = await this.open(plek, { gebruiker, csrf });
    const verzonden = await submit(
      {
        ...{ formulier: KOPIE, body, schema: KOPIE_INVOER },
        toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(KOPIEVELDEN, waarden) }),
      },
      async (invoer) => void (await this.kopieen.copy(wieOf(kader), plek.werkveld, invoer)),
    );
    const naar = { ...kader, boekjaar: kader.boekjaar + 1 };
    await this.finish(response, { kader, plek, verzonden, gedaan: 'kopie', naar });
  }

  /** Puts what is in a workbook in the place of what stands. */
  @Post('werkboek')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand'))
  async replace(
    @Param() plek: Adres,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const verzonden = await submit(
      { formulier: WERKBOEK, body: {}, schema: z.object({}), toInvoer: () => ({}) },
      async () => {
        await withBestand(bestand, async (pad) => {
          const kader = await this.open(plek, { gebruiker, csrf });
          const kaart = { boekjaar: kader.boekjaar, werkveld: plek.werkveld };
          await this.lijsten.takeInMenukaart(wieOf(kader), kaart, pad);
        });
      },
    );
    const kader = await this.open(plek, { gebruiker, csrf });
    await this.finish(response, { kader, plek, verzonden, gedaan: 'werkboek' });
  }

  private async open(plek: Plek, bezoek: Bezoek): Promise<Kader> {
    await this.indeling.require(plek.verband, 'menukaarten');
    return await this.kaders.find(plek, bezoek, 'menukaarten');
  }

  private async finish(
    response: Response,
    einde: {
      readonly kader: Kader;
      readonly plek: Adres;
      readonly verzonden: Formulierstand | null;
      readonly gedaan: string;
      readonly wijzig?: string;
      readonly naar?: Kader;
    },
  ): Promise<void> {
    const { kader, plek, verzonden, gedaan, wijzig, naar = kader } = einde;
    const { werkveld } = plek;
    await answer(response, {
      gebruiker: kader.gebruiker,
      verzonden,
      naar: `${adres(naar, 'menukaarten')}/${encodeURIComponent(werkveld)}?gedaan=${gedaan}`,
      show: async (stand) => {
        const query = wijzig === undefined ? {} : { wijzig };
        return render(MenukaartPagina, await this.lezer.read(kader, { werkveld, query, verzonden: stand }));
      },
    });
  }
}

/** A change names every field: one that must hold something and was emptied is a fault, not left as it was. */
function withBlanks(
  velden: Record<string, unknown>,
  verplicht: readonly string[] = ['naam', 'eenheid'],
): Record<string, unknown> {
  return { ...Object.fromEntries(verplicht.map((naam) => [naam, ''])), ...velden };
}

/** @throws DomeinFout niet_gevonden */
function requireId({ id }: Regeladres): string {
  if (!isUuid(id)) throw nietGevonden();
  return id;
}

const wieOf = ({ gebruiker, verband }: Kader): { verband: string; gebruiker: string } => ({
  verband: verband.code,
  gebruiker: gebruiker.naam,
});

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
import {
  INWONERS_INVOER,
  SLEUTEL_NIEUW,
  SleutelsService,
  SLEUTELWAARDEN_INVOER,
  SleutelwaardenService,
  VerdeelsleutelsService,
  VERSIE_INVOER,
} from '../../../sleutels/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { VerbandService } from '../../../verband/index.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { readBekend, type Bekend } from '../../onderdelen/bekend.js';
import { closeRijen, readVelden } from '../../onderdelen/veld.js';
import { decodeBestand, removeBestand, type Csvbestand } from './csvbestand.js';
import { DELEN, readDefinitie, readSoort, type Definitiekeuzes } from './definitievelden.js';
import { SleuteldelingenService } from './sleuteldelingen.service.js';
import { NIEUW, NIEUWVELDEN, VANAF, VERSIE } from './sleutelformulieren.js';
import { SleutelPagina } from './sleutel.page.js';
import { SleutelsPagina } from './sleutels.page.js';
import { renameFouten, toSleutelwaarden } from './waarden.model.js';
import { HERKOMSTVELDEN, INWONERS, WAARDEN } from './waardenformulier.js';

interface Vraag {
  readonly bekendOp?: unknown;
  readonly gedaan?: string;
  readonly soort?: string;
}
interface Adres {
  readonly verband: string;
  readonly code: string;
}

const UPLOAD = { limits: { fileSize: 256 * 1024, files: 1, fields: 10, fieldSize: 2_000, parts: 11 } };

/** The verdeelsleutels on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/sleutels')
export class SleutelPaginasController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly sleutels: SleutelsService,
    private readonly verdeelsleutels: VerdeelsleutelsService,
    private readonly sleutelwaarden: SleutelwaardenService,
    private readonly delingen: SleuteldelingenService,
  ) {}

  @Get()
  async list(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.showList(verband, { gebruiker, csrf }, { vraag, verzonden: null });
  }

  @Post()
  @Vereist('inrichten')
  async create(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const soort = readSoort(readWaarden(body)['soort']);
    let naar = verbandAdres(verband, 'sleutels');
    const verzonden = await submit(
      {
        formulier: NIEUW,
        body: closeRijen(readWaarden(body), DELEN),
        schema: SLEUTEL_NIEUW,
        toInvoer: (waarden) => ({
          ...readVelden(NIEUWVELDEN, waarden),
          definitie: readDefinitie(soort, waarden),
        }),
      },
      async (invoer) => {
        await this.verdeelsleutels.create({ verband, gebruiker: gebruiker.naam }, invoer);
        naar = `${naar}/${encodeURIComponent(invoer.code)}?gedaan=sleutel`;
      },
    );
    const show = async (stand: Formulierstand): Promise<string> =>
      await this.showList(verband, { gebruiker, csrf }, { vraag: { soort }, verzonden: stand });
    await answer(response, { gebruiker, verzonden, naar, show });
  }

  @Get(':code')
  async find(
    @Param() adres: Adres,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.show(adres, { gebruiker, csrf }, { vraag, verzonden: null });
  }

  @Post(':code/versies')
  @Vereist('inrichten')
  async addVersie(
    @Param() adres: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const soort = readSoort(readWaarden(body)['soort']);
    const verzonden = await submit(
      {
        formulier: VERSIE,
        body: closeRijen(readWaarden(body), DELEN),
        schema: VERSIE_INVOER,
        toInvoer: (waarden) => ({
          ...readVelden([VANAF], waarden),
          definitie: readDefinitie(soort, waarden),
        }),
      },
      async (invoer) => {
        await this.verdeelsleutels.addVersie(wieOf(adres, gebruiker), adres.code, invoer);
      },
    );
    await this.finish(response, { adres, gebruiker, csrf, verzonden, gedaan: 'versie', soort });
  }

  @Post(':code/waarden')
  @Vereist('inrichten')
  async recordWaarden(
    @Param() adres: Adres,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    let gedaan = 'waarden';
    const verzonden = await submit(
      {
        formulier: WAARDEN,
        body,
        schema: SLEUTELWAARDEN_INVOER,
        toInvoer: (waarden) => ({ sleutelwaarden: toSleutelwaarden(adres.code, waarden) }),
      },
      async ({ sleutelwaarden }) => {
        const recorded = await this.sleutelwaarden.record(wieOf(adres, gebruiker), sleutelwaarden);
        if (recorded.length === 0) gedaan = 'ongewijzigd';
      },
    );
    await this.finish(response, {
      ...{ adres, gebruiker, csrf, gedaan },
      verzonden: verzonden === null ? null : renameFouten(verzonden),
    });
  }

  @Post(':code/inwoners')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand', UPLOAD))
  async recordInwoners(
    @Param() adres: Adres,
    @Body() body: unknown,
    @UploadedFile() bestand: Csvbestand | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    let gedaan = 'waarden';
    const verzonden = await submit(
      {
        formulier: INWONERS,
        body,
        schema: INWONERS_INVOER,
        toInvoer: (waarden) => ({ sleutel: adres.code, ...readVelden(HERKOMSTVELDEN, waarden) }),
      },
      async (invoer) => {
        const tekst = await decodeBestand(bestand);
        const verslag = await this.sleutelwaarden.recordInwoners(wieOf(adres, gebruiker), tekst, invoer);
        if (verslag.sleutelwaarden.length === 0) gedaan = 'ongewijzigd';
      },
    );
    await removeBestand(bestand);
    await this.finish(response, { adres, gebruiker, csrf, verzonden, gedaan });
  }

  private async finish(
    response: Response,
    einde: Bezoek & {
      readonly adres: Adres;
      readonly verzonden: Formulierstand | null;
      readonly gedaan: string;
      readonly soort?: string;
    },
  ): Promise<void> {
    const { adres, gebruiker, csrf, verzonden, gedaan, soort } = einde;
    const hier = `${verbandAdres(adres.verband, 'sleutels')}/${encodeURIComponent(adres.code)}`;
    const vraag = soort === undefined ? {} : { soort };
    await answer(response, {
      ...{ gebruiker, verzonden, naar: `${hier}?gedaan=${gedaan}` },
      show: async (stand) => await this.show(adres, { gebruiker, csrf }, { vraag, verzonden: stand }),
    });
  }

  private async showList(verband: string, bezoek: Bezoek, { vraag, verzonden }: Scherm): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'sleutels');
    const bekend = readBekend(vraag.bekendOp);
    const jaar = kader.boekjaren.at(-1) ?? new Date().getUTCFullYear();
    const sleutels =
      kader.boekjaren.length === 0 ? [] : await this.sleutels.sleutels(verband, jaar, bekend.peil);
    const keuzes = await this.keuzes(kader, bekend);
    const soort = readSoort(vraag.soort);
    const open = vraag.soort !== undefined;
    const { gedaan } = vraag;
    return render(SleutelsPagina, { kader, jaar, sleutels, keuzes, soort, open, bekend, verzonden, gedaan });
  }

  private async show(
    { verband, code }: Adres,
    bezoek: Bezoek,
    { vraag, verzonden }: Scherm,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'sleutels');
    const bekend = readBekend(vraag.bekendOp);
    const sleutel = await this.verdeelsleutels.find(verband, code);
    const wanneer = { boekjaren: kader.boekjaren, peil: bekend.peil };
    const jaren = await this.delingen.list(verband, code, wanneer);
    const nu = sleutel.versies.findLast(({ bekendTot }) => bekendTot === null)?.definitie.soort;
    return render(SleutelPagina, {
      ...{ kader, sleutel, jaren, bekend, verzonden },
      keuzes: await this.keuzes(kader, bekend),
      soort: readSoort(vraag.soort ?? nu),
      open: vraag.soort !== undefined,
      gedaan: vraag.gedaan,
    });
  }

  private async keuzes({ verband, boekjaren }: Verbandkader, { peil }: Bekend): Promise<Definitiekeuzes> {
    const jaar = boekjaren.at(-1);
    const eerste = boekjaren[0] ?? new Date().getUTCFullYear();
    return {
      sleutels: jaar === undefined ? [] : await this.sleutels.sleutels(verband.code, jaar, peil),
      deelnemers: verband.deelnemers,
      werkorganisaties: await this.verbanden.werkorganisaties(verband.code),
      jaren: Array.from({ length: 8 }, (_, plaats) => eerste + plaats),
    };
  }
}

interface Scherm {
  readonly vraag: Vraag;
  readonly verzonden: Formulierstand | null;
}

const wieOf = ({ verband }: Adres, { naam }: Gebruiker): { verband: string; gebruiker: string } => ({
  verband,
  gebruiker: naam,
});

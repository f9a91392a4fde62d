import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  KopieenService,
  KOPIE_INVOER,
  MenukaartversiesService,
  VERSIE_INVOER,
} from '../../../catalogus/index.js';
import { LijstenService, withBestand, type GeuploadBestand } from '../../../realisatie/index.js';
import { Vereist } from '../../../toegang/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { readWaarden, ZONDER_VELDEN } from '../../onderdelen/formulierstand.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { KOPIE, VERSIE, WERKBOEK } from './menukaartformulieren.js';
import { kaartAdres, MenukaartschermService, type Kaartplek } from './menukaartscherm.service.js';
import { KOPIEVELDEN, VERSIEVELDEN } from './menukaartvelden.js';

/** One menukaart on screen, and what is done with it as a whole. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/menukaarten/:werkveld')
export class MenukaartPaginaController {
  constructor(
    private readonly scherm: MenukaartschermService,
    private readonly versies: MenukaartversiesService,
    private readonly kopieen: KopieenService,
    private readonly lijsten: LijstenService,
  ) {}

  @Get()
  async find(
    @Param() plek: Kaartplek,
    @Query() query: unknown,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    const kader = await this.scherm.open(plek, bezoek);
    const vraag = { werkveld: plek.werkveld, query: readWaarden(query), verzonden: null };
    return await this.scherm.show(kader, vraag);
  }

  @Post('versies')
  @Vereist('inrichten')
  async makeVersie(@Param() plek: Kaartplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld } = plek;
    const kader = await this.scherm.open(plek, inzending);
    return await handle(inzending, {
      formulier: VERSIE,
      schema: VERSIE_INVOER,
      toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(VERSIEVELDEN, waarden) }),
      act: (invoer) => this.versies.make(wieOf(verband, inzending), werkveld, invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'versie' }),
    });
  }

  /** Takes the menukaart on to the next year, and goes there. */
  @Post('kopieen')
  @Vereist('inrichten')
  async copy(@Param() plek: Kaartplek, @AlsInzending() inzending: Inzending): Promise<string> {
    const { verband, werkveld } = plek;
    const kader = await this.scherm.open(plek, inzending);
    const volgende = { ...kader, boekjaar: kader.boekjaar + 1 };
    return await handle(inzending, {
      formulier: KOPIE,
      schema: KOPIE_INVOER,
      toInvoer: (waarden) => ({ boekjaar: kader.boekjaar, ...readVelden(KOPIEVELDEN, waarden) }),
      act: (invoer) => this.kopieen.copy(wieOf(verband, inzending), werkveld, invoer),
      ...this.scherm.end(kader, { werkveld, gedaan: 'kopie' }),
      naar: () => kaartAdres(volgende, werkveld, 'kopie'),
    });
  }

  /** Puts what is in a workbook in the place of what stands. */
  @Post('werkboek')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand'))
  async replace(
    @Param() plek: Kaartplek,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    const { verband, werkveld } = plek;
    return await handle(inzending, {
      ...ZONDER_VELDEN,
      formulier: WERKBOEK,
      // Whatever is wrong, also with the address, the file is taken away.
      act: () =>
        withBestand(bestand, async (pad) => {
          const kader = await this.scherm.open(plek, inzending);
          const kaart = { boekjaar: kader.boekjaar, werkveld };
          await this.lijsten.takeInMenukaart(wieOf(verband, inzending), kaart, pad);
          return kader;
        }),
      naar: (kader) => kaartAdres(kader, werkveld, 'werkboek'),
      show: async (verzonden) => {
        const kader = await this.scherm.open(plek, inzending);
        return await this.scherm.show(kader, { werkveld, query: {}, verzonden });
      },
    });
  }
}

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
import { AfnamematrixService, INDICATIES_INVOER, WerkveldenService } from '../../../catalogus/index.js';
import { LijstenService, withBestand, type GeuploadBestand } from '../../../realisatie/index.js';
import { Vereist } from '../../../toegang/index.js';
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { ZONDER_VELDEN, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { readRijen } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { INDICATIES, indicatievelden } from './indicatieformulier.js';
import { MATRIXBESTAND, MatrixPagina } from './matrix.page.js';

/** The matrix of products and takers on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/afnamematrix')
export class MatrixController {
  constructor(
    private readonly kaders: KaderService,
    private readonly matrix: AfnamematrixService,
    private readonly werkvelden: WerkveldenService,
    private readonly lijsten: LijstenService,
  ) {}

  @Get()
  async find(@Param() plek: Plek, @Query() vraag: Vraag, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(await this.open(plek, bezoek), vraag, null);
  }

  @Post()
  @Vereist('inrichten')
  async record(@Param() plek: Plek, @AlsInzending() inzending: Inzending): Promise<string> {
    const kader = await this.open(plek, inzending);
    const { boekjaar } = kader;
    return await handle(inzending, {
      formulier: INDICATIES,
      schema: INDICATIES_INVOER,
      rijen: INDICATIES,
      toInvoer: (waarden) => ({ boekjaar, indicaties: readRijen(indicatievelden(), waarden, INDICATIES) }),
      act: (invoer) => this.matrix.recordIndicaties(wieOf(plek.verband, inzending), invoer),
      naar: () => `${adres(kader, 'afnamematrix')}?gedaan=indicaties`,
      show: (verzonden) => this.show(kader, {}, verzonden),
    });
  }

  @Post('bestanden')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand'))
  async takeIn(
    @Param() plek: Plek,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    return await handle(inzending, {
      ...ZONDER_VELDEN,
      formulier: MATRIXBESTAND,
      // Whatever is wrong, also with the address, the file is taken away.
      act: () =>
        withBestand(bestand, async (pad) => {
          const kader = await this.open(plek, inzending);
          await this.lijsten.takeInMatrix(wieOf(plek.verband, inzending), kader.boekjaar, pad);
          return kader;
        }),
      naar: (kader) => `${adres(kader, 'afnamematrix')}?gedaan=indicaties`,
      show: async (verzonden) => await this.show(await this.open(plek, inzending), {}, verzonden),
    });
  }

  private async open(plek: Plek, bezoek: Bezoek): Promise<Kader> {
    return await this.kaders.find(plek, bezoek, 'afnamematrix');
  }

  private async show(kader: Kader, vraag: Vraag, verzonden: Formulierstand | null): Promise<string> {
    const { code } = kader.verband;
    const bekend = readBekend(vraag.bekendOp);
    const matrix = await this.matrix.find(code, kader.boekjaar, bekend.peil);
    const werkvelden = await this.werkvelden.werkvelden(code);
    return render(MatrixPagina, { kader, matrix, werkvelden, bekend, verzonden, gedaan: vraag.gedaan });
  }
}

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
import { AfnamematrixService, INDICATIES_INVOER, WerkveldenService } from '../../../catalogus/index.js';
import { LijstenService, withBestand, type GeuploadBestand } from '../../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { KaderService, type Plek } from '../../kader.service.js';
import { readWaarden, submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { answer } from '../antwoord.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { IndelingService } from '../indeling.service.js';
import { closeRijen, readRijen } from '../../onderdelen/veld.js';
import { INDICATIES, indicatievelden } from './indicatieformulier.js';
import { MATRIXBESTAND, MatrixPagina } from './matrix.page.js';

interface Vraag {
  readonly bekendOp?: unknown;
  readonly gedaan?: string;
}

/** The matrix of products and takers on screen. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/afnamematrix')
export class MatrixController {
  constructor(
    private readonly kaders: KaderService,
    private readonly indeling: IndelingService,
    private readonly matrix: AfnamematrixService,
    private readonly werkvelden: WerkveldenService,
    private readonly lijsten: LijstenService,
  ) {}

  @Get()
  async find(
    @Param() plek: Plek,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    const kader = await this.open(plek, { gebruiker, csrf });
    return await this.show(kader, vraag, null);
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
    const kader = await this.open(plek, { gebruiker, csrf });
    const { boekjaar } = kader;
    const verzonden = await submit(
      {
        formulier: INDICATIES,
        body: closeRijen(readWaarden(body), INDICATIES),
        schema: INDICATIES_INVOER,
        toInvoer: (waarden) => ({
          boekjaar,
          indicaties: readRijen(indicatievelden(), waarden, INDICATIES),
        }),
      },
      async (invoer) => {
        const wie = { verband: plek.verband, gebruiker: gebruiker.aanmeldnaam };
        await this.matrix.recordIndicaties(wie, invoer);
      },
    );
    const naar = `${adres(kader, 'afnamematrix')}?gedaan=indicaties`;
    const show = async (stand: Formulierstand): Promise<string> => await this.show(kader, {}, stand);
    await answer(response, { gebruiker, verzonden, naar, show });
  }

  @Post('bestanden')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand'))
  async takeIn(
    @Param() plek: Plek,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const verzonden = await submit(
      { formulier: MATRIXBESTAND, body: {}, schema: z.object({}), toInvoer: () => ({}) },
      async () => {
        await withBestand(bestand, async (pad) => {
          const { boekjaar } = await this.open(plek, { gebruiker, csrf });
          const wie = { verband: plek.verband, gebruiker: gebruiker.aanmeldnaam };
          await this.lijsten.takeInMatrix(wie, boekjaar, pad);
        });
      },
    );
    const kader = await this.open(plek, { gebruiker, csrf });
    const naar = `${adres(kader, 'afnamematrix')}?gedaan=indicaties`;
    const show = async (stand: Formulierstand): Promise<string> => await this.show(kader, {}, stand);
    await answer(response, { gebruiker, verzonden, naar, show });
  }

  private async open(plek: Plek, bezoek: { gebruiker: Gebruiker; csrf: string }): Promise<Kader> {
    await this.indeling.require(plek.verband, 'afnamematrix');
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

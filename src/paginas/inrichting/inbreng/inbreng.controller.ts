import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Param,
  Post,
  Query,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import {
  INBRENGDOSSIER_INVOER,
  INBRENGSTAP_INVOER,
  InbrengdossiersService,
  STAPCODES,
  STAPPEN,
} from '../../../inbreng/index.js';
import { nietGevonden } from '../../../platform/index.js';
import { AlsGebruiker, CsrfToken, mag, Vereist, type Gebruiker } from '../../../toegang/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import type { Bezoek } from '../../kader.service.js';
import { submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { finish, wieOf, type Vraag } from '../antwoord.js';
import { inrichtingAdres } from '../delen.js';
import { readStap } from './inbreng.model.js';
import { InbrengschermService, type Plaats } from './inbrengscherm.service.js';
import { dossiervelden, GEEN_KEUZES } from './velden.js';

/** The plug-in files: read by who may see amounts, filled in by who may set up as well. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/inrichting/inbreng')
export class InbrengPaginaController {
  constructor(
    private readonly scherm: InbrengschermService,
    private readonly dossiers: InbrengdossiersService,
  ) {}

  @Get()
  async list(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.scherm.showAll(verband, { gebruiker, csrf }, vraag);
  }

  @Post()
  @Vereist('inrichten')
  async open(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = visit(verband, { gebruiker, csrf });
    let code = '';
    const inzending = {
      ...{ formulier: 'inbreng', body, schema: INBRENGDOSSIER_INVOER },
      toInvoer: (waarden: Readonly<Record<string, string>>) =>
        readVelden(dossiervelden(GEEN_KEUZES), waarden),
    };
    const verzonden = await submit(inzending, async (invoer) => {
      ({ code } = await this.dossiers.open(wieOf(verband, bezoek), invoer));
    });
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(verband, 'inbreng', code)}?gedaan=dossier`,
      show: (stand) => this.scherm.showAll(verband, bezoek, {}, stand),
    });
  }

  @Get(':code')
  async find(
    @Param() plaats: Plaats,
    @Query() vraag: Vraag & { readonly stap?: unknown },
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.scherm.show(plaats, { gebruiker, csrf }, vraag);
  }

  @Post(':code/stappen/:stap')
  @Vereist('inrichten')
  async fillIn(
    @Param() { verband, code, stap: gevraagd }: Plaats & { readonly stap: string },
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = visit(verband, { gebruiker, csrf });
    const stap = STAPCODES.find((een) => een === gevraagd);
    if (stap === undefined) throw nietGevonden();
    const inzending = {
      ...{ formulier: stap, body, schema: STAPPEN[stap].schema },
      toInvoer: (waarden: Readonly<Record<string, string>>) => readStap(stap, waarden),
    };
    const verzonden = await submit(inzending, async (inhoud) => {
      const invoer = INBRENGSTAP_INVOER.parse({ stap, inhoud });
      await this.dossiers.fillIn(wieOf(verband, bezoek), code, invoer);
    });
    const stand = verzonden === null ? null : atFields(verzonden);
    const naar = `${inrichtingAdres(verband, 'inbreng', code)}?gedaan=stap`;
    const show = (sent: Formulierstand): Promise<string> =>
      this.scherm.show({ verband, code }, bezoek, { stap }, sent);
    await finish(response, stand, { naar, show });
  }

  @Post(':code/afrondingen')
  @Vereist('inrichten')
  async complete(
    @Param() plaats: Plaats,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Res() response: Response,
  ): Promise<void> {
    const bezoek = visit(plaats.verband, { gebruiker, csrf });
    const verzonden = await submit(
      { formulier: 'afronding', body, schema: z.strictObject({}), toInvoer: () => ({}) },
      async () => {
        await this.dossiers.complete(wieOf(plaats.verband, bezoek), plaats.code);
      },
    );
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(plaats.verband, 'inbreng', plaats.code)}?gedaan=afgerond`,
      show: (stand) => this.scherm.show(plaats, bezoek, {}, stand),
    });
  }
}

/** The page that answers holds amounts: who may not see them fills nothing in here. */
function visit(verband: string, bezoek: Bezoek): Bezoek {
  if (!mag(bezoek.gebruiker, 'inzien', verband)) throw new ForbiddenException();
  return bezoek;
}

/** The API names a field of a step under `inhoud`; the form has it by its own name. */
const atFields = (stand: Formulierstand): Formulierstand => ({
  ...stand,
  fouten: stand.fouten.map(({ name, reason }) => ({ name: name.replace(/^inhoud\//, ''), reason })),
});

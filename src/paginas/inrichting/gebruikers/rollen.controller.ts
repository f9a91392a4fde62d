import { Body, Controller, Get, Ip, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { DomeinFout } from '../../../platform/index.js';
import {
  AlsGebruiker,
  CsrfToken,
  GebruikersService,
  ROLCODES,
  RoltoekenningenService,
  Vereist,
  type Gebruiker,
} from '../../../toegang/index.js';
import { DAG, today, VerbandService } from '../../../verband/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import { submit, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { finish, type Vraag } from '../antwoord.js';
import { inrichtingAdres } from '../delen.js';
import { RollenPagina } from './rollen.page.js';
import { roleindevelden, rolvelden } from './rollen.velden.js';

const ROL = z.strictObject({
  aanmeldnaam: z.string().max(254),
  rol: z.enum(ROLCODES, 'Kies een rol.'),
  deelnemer: z.string().nullable(),
  werkorganisatie: z.string().nullable(),
  vanaf: DAG.nullable(),
  tot: DAG.nullable(),
});
const EINDE = z.strictObject({ id: z.uuid('Kies een rol.'), tot: DAG });

/** Who has which role. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('gebruikers_beheren')
@Controller('verbanden/:verband/inrichting/gebruikers')
export class RollenPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly rollen: RoltoekenningenService,
    private readonly gebruikers: GebruikersService,
  ) {}

  @Get()
  async find(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<string> {
    return await this.show(verband, { gebruiker, csrf }, vraag);
  }

  @Post('rol')
  async grant(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Ip() oorsprong: string,
    @Res() response: Response,
  ): Promise<void> {
    const inzending = {
      ...{ formulier: 'rol', body, schema: ROL },
      toInvoer: (waarden: Readonly<Record<string, string>>) => readVelden(rolvelden([], []), waarden),
    };
    const verzonden = await submit(inzending, async (invoer) => {
      const door = { actor: gebruiker.aanmeldnaam, oorsprong };
      await this.gebruikers.grantRol({ ...invoer, verband }, door).catch(onbekend);
    });
    await this.finish(response, verzonden, { verband, bezoek: { gebruiker, csrf }, gedaan: 'rol' });
  }

  @Post('einde')
  async end(
    @Param('verband') verband: string,
    @Body() body: unknown,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
    @Ip() oorsprong: string,
    @Res() response: Response,
  ): Promise<void> {
    const inzending = {
      ...{ formulier: 'einde', body, schema: EINDE },
      toInvoer: (waarden: Readonly<Record<string, string>>) => readVelden(roleindevelden([]), waarden),
    };
    const verzonden = await submit(inzending, async (invoer) => {
      await this.rollen.end({ ...invoer, verband }, { actor: gebruiker.aanmeldnaam, oorsprong });
    });
    await this.finish(response, verzonden, { verband, bezoek: { gebruiker, csrf }, gedaan: 'einde' });
  }

  private async finish(
    response: Response,
    verzonden: Formulierstand | null,
    { verband, bezoek, gedaan }: { verband: string; bezoek: Bezoek; gedaan: string },
  ): Promise<void> {
    await finish(response, verzonden, {
      naar: `${inrichtingAdres(verband, 'gebruikers')}?gedaan=${gedaan}`,
      show: (stand) => this.show(verband, bezoek, {}, stand),
    });
  }

  private async show(
    verband: string,
    bezoek: Bezoek,
    { gedaan }: Vraag,
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const werkorganisaties = await this.verbanden.werkorganisaties(verband);
    const rollen = await this.rollen.list(verband);
    return render(RollenPagina, { kader, rollen, werkorganisaties, gedaan, verzonden, vandaag: today() });
  }
}

/** On a form a name that nobody has is a fault of its field, not a page that is not there. */
function onbekend(error: unknown): never {
  if (!(error instanceof DomeinFout) || error.status !== 404) throw error;
  const reason =
    'Er is geen gebruiker met deze aanmeldnaam. Controleer de naam, of laat eerst een account maken.';
  throw new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: reason,
    invalidParams: [{ name: 'aanmeldnaam', reason }],
  });
}

import { Controller, Get, Ip, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { DomeinFout } from '../../../platform/index.js';
import { GebruikersService, ROLCODES, RoltoekenningenService, Vereist } from '../../../toegang/index.js';
import { DAG, today, VerbandService } from '../../../verband/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import { AlsBezoek, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Einde, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
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
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.show(verband, bezoek, { vraag, verzonden: null });
  }

  @Post('rol')
  async grant(
    @Param('verband') verband: string,
    @AlsInzending() inzending: Inzending,
    @Ip() oorsprong: string,
  ): Promise<string> {
    const door = { actor: inzending.gebruiker.aanmeldnaam, oorsprong };
    return await handle(inzending, {
      formulier: 'rol',
      schema: ROL,
      toInvoer: (waarden) => readVelden(rolvelden([], []), waarden),
      act: (invoer) => this.gebruikers.grantRol({ ...invoer, verband }, door).catch(onbekend),
      ...this.back(verband, inzending, 'rol'),
    });
  }

  @Post('einde')
  async end(
    @Param('verband') verband: string,
    @AlsInzending() inzending: Inzending,
    @Ip() oorsprong: string,
  ): Promise<string> {
    const door = { actor: inzending.gebruiker.aanmeldnaam, oorsprong };
    return await handle(inzending, {
      formulier: 'einde',
      schema: EINDE,
      toInvoer: (waarden) => readVelden(roleindevelden([]), waarden),
      act: (invoer) => this.rollen.end({ ...invoer, verband }, door),
      ...this.back(verband, inzending, 'einde'),
    });
  }

  private back(verband: string, bezoek: Bezoek, gedaan: string): Einde {
    return {
      naar: () => `${inrichtingAdres(verband, 'gebruikers')}?gedaan=${gedaan}`,
      show: (verzonden) => this.show(verband, bezoek, { vraag: {}, verzonden }),
    };
  }

  private async show(
    verband: string,
    bezoek: Bezoek,
    { vraag: { gedaan }, verzonden }: Scherm,
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

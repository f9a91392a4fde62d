import { Controller, ForbiddenException, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  INBRENGDOSSIER_INVOER,
  INBRENGSTAP_INVOER,
  InbrengdossiersService,
  STAPCODES,
  STAPPEN,
} from '../../../inbreng/index.js';
import { nietGevonden } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { dropPlace, ZONDER_VELDEN } from '../../onderdelen/formulierstand.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { inrichtingAdres } from '../delen.js';
import { readStap } from './inbreng.model.js';
import { InbrengschermService, type Plaats, type Stapvraag } from './inbrengscherm.service.js';
import { ACHTERSTANDEN, dossiervelden, GEEN_KEUZES } from './velden.js';

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
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.scherm.showAll(verband, bezoek, { vraag, verzonden: null });
  }

  @Post()
  @Vereist('inrichten')
  async open(@Param('verband') verband: string, @AlsInzending() inzending: Inzending): Promise<string> {
    requireInzien(inzending);
    return await handle(inzending, {
      formulier: 'inbreng',
      schema: INBRENGDOSSIER_INVOER,
      toInvoer: (waarden) => readVelden(dossiervelden(GEEN_KEUZES), waarden),
      act: (invoer) => this.dossiers.open(wieOf(verband, inzending), invoer),
      naar: ({ code }) => `${inrichtingAdres(verband, 'inbreng', code)}?gedaan=dossier`,
      show: (verzonden) => this.scherm.showAll(verband, inzending, { vraag: {}, verzonden }),
    });
  }

  @Get(':code')
  async find(
    @Param() plaats: Plaats,
    @Query() vraag: Stapvraag,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.scherm.show(plaats, bezoek, { vraag, verzonden: null });
  }

  @Post(':code/stappen/:stap')
  @Vereist('inrichten')
  async fillIn(
    @Param() { stap: gevraagd, ...plaats }: Plaats & { readonly stap: string },
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    requireInzien(inzending);
    const { verband, code } = plaats;
    const stap = STAPCODES.find((een) => een === gevraagd);
    if (stap === undefined) throw nietGevonden();
    return await handle(inzending, {
      formulier: stap,
      schema: STAPPEN[stap].schema,
      rijen: ACHTERSTANDEN,
      toInvoer: (waarden) => readStap(stap, waarden),
      place: dropPlace(/^inhoud\//),
      act: (inhoud) => {
        const invoer = INBRENGSTAP_INVOER.parse({ stap, inhoud });
        return this.dossiers.fillIn(wieOf(verband, inzending), code, invoer);
      },
      naar: () => `${inrichtingAdres(verband, 'inbreng', code)}?gedaan=stap`,
      show: (verzonden) => this.scherm.show(plaats, inzending, { vraag: { stap }, verzonden }),
    });
  }

  @Post(':code/afrondingen')
  @Vereist('inrichten')
  async complete(@Param() plaats: Plaats, @AlsInzending() inzending: Inzending): Promise<string> {
    requireInzien(inzending);
    const { verband, code } = plaats;
    return await handle(inzending, {
      ...ZONDER_VELDEN,
      formulier: 'afronding',
      act: () => this.dossiers.complete(wieOf(verband, inzending), code),
      naar: () => `${inrichtingAdres(verband, 'inbreng', code)}?gedaan=afgerond`,
      show: (verzonden) => this.scherm.show(plaats, inzending, { vraag: {}, verzonden }),
    });
  }
}

/** The page that answers holds amounts: who may not see them fills nothing in here. */
function requireInzien({ ziet }: Inzending): void {
  if (!ziet) throw new ForbiddenException();
}

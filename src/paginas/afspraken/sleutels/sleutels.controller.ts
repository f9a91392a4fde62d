import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SLEUTEL_NIEUW, VerdeelsleutelsService, VERSIE_INVOER } from '../../../sleutels/index.js';
import { Vereist } from '../../../toegang/index.js';
import { AlsBezoek, wieOf, type Bezoek } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { DELEN, readDefinitie } from './definitievelden.js';
import { NIEUW, NIEUWVELDEN, VANAF, VERSIE } from './sleutelformulieren.js';
import {
  sleutelAdres,
  SleutelschermService,
  type Sleutelplek,
  type Sleutelvraag,
} from './sleutelscherm.service.js';

/** The verdeelsleutels on screen, and how each of them divides. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/sleutels')
export class SleutelPaginasController {
  constructor(
    private readonly scherm: SleutelschermService,
    private readonly verdeelsleutels: VerdeelsleutelsService,
  ) {}

  @Get()
  async list(
    @Param('verband') verband: string,
    @Query() vraag: Sleutelvraag,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.scherm.showAll(verband, bezoek, { vraag, verzonden: null });
  }

  @Post()
  @Vereist('inrichten')
  async create(@Param('verband') verband: string, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: NIEUW,
      schema: SLEUTEL_NIEUW,
      rijen: DELEN,
      toInvoer: (waarden) => ({ ...readVelden(NIEUWVELDEN, waarden), definitie: readDefinitie(waarden) }),
      act: (invoer) => this.verdeelsleutels.create(wieOf(verband, inzending), invoer),
      naar: ({ code }) => sleutelAdres({ verband, code }, 'sleutel'),
      show: (verzonden) => this.scherm.showAll(verband, inzending, { vraag: soortOf(verzonden), verzonden }),
    });
  }

  @Get(':code')
  async find(
    @Param() plek: Sleutelplek,
    @Query() vraag: Sleutelvraag,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.scherm.show(plek, bezoek, { vraag, verzonden: null });
  }

  @Post(':code/versies')
  @Vereist('inrichten')
  async addVersie(@Param() plek: Sleutelplek, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: VERSIE,
      schema: VERSIE_INVOER,
      rijen: DELEN,
      toInvoer: (waarden) => ({ ...readVelden([VANAF], waarden), definitie: readDefinitie(waarden) }),
      act: (invoer) => this.verdeelsleutels.addVersie(wieOf(plek.verband, inzending), plek.code, invoer),
      naar: () => sleutelAdres(plek, 'versie'),
      show: (verzonden) => this.scherm.show(plek, inzending, { vraag: soortOf(verzonden), verzonden }),
    });
  }
}

/** The form that comes back asks for the same kind of key. */
const soortOf = ({ waarden }: Formulierstand): Sleutelvraag => ({ soort: waarden['soort'] ?? '' });

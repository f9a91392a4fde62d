import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { requireUuid } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { INSTEMMING_INVOER, TOETREDING_INVOER, ToetredingenService } from '../../../verband/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Einde, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { ZONDER_VELDEN } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { inrichtingAdres } from '../delen.js';
import { ToetredingenPagina, ToetredingPagina } from './toetreding.page.js';
import { instemmingsvelden, TOETREDINGSVELDEN } from './velden.js';

interface Plaats {
  readonly verband: string;
  readonly id: string;
}

/** The files of newcomers. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting/toetreding')
export class ToetredingPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly toetredingen: ToetredingenService,
  ) {}

  @Get()
  async list(
    @Param('verband') verband: string,
    @Query() vraag: Vraag,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.showAll(verband, bezoek, { vraag, verzonden: null });
  }

  @Post()
  async open(@Param('verband') verband: string, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: 'toetreding',
      schema: TOETREDING_INVOER,
      toInvoer: (waarden) => readVelden(TOETREDINGSVELDEN, waarden),
      act: (invoer) => this.toetredingen.open(wieOf(verband, inzending), invoer),
      naar: (id) => `${inrichtingAdres(verband, 'toetreding', id)}?gedaan=dossier`,
      show: (verzonden) => this.showAll(verband, inzending, { vraag: {}, verzonden }),
    });
  }

  @Get(':id')
  async find(@Param() plaats: Plaats, @Query() vraag: Vraag, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(plaats, bezoek, { vraag, verzonden: null });
  }

  @Post(':id/instemmingen')
  async consent(@Param() plaats: Plaats, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: 'instemming',
      schema: INSTEMMING_INVOER,
      toInvoer: (waarden) => readVelden(instemmingsvelden([]), waarden),
      act: (invoer) => this.toetredingen.consent(wieOf(plaats.verband, inzending), plaats.id, invoer),
      ...this.back(plaats, inzending, 'instemming'),
    });
  }

  @Post(':id/effectueringen')
  async effectuate(@Param() plaats: Plaats, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      ...ZONDER_VELDEN,
      formulier: 'effectuering',
      act: () => this.toetredingen.effectuate(wieOf(plaats.verband, inzending), plaats.id),
      ...this.back(plaats, inzending, 'effectuering'),
    });
  }

  private back(plaats: Plaats, bezoek: Bezoek, gedaan: string): Einde {
    return {
      naar: () => `${inrichtingAdres(plaats.verband, 'toetreding', plaats.id)}?gedaan=${gedaan}`,
      show: (verzonden) => this.show(plaats, bezoek, { vraag: {}, verzonden }),
    };
  }

  private async showAll(
    verband: string,
    bezoek: Bezoek,
    { vraag: { gedaan }, verzonden }: Scherm,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossiers = await this.toetredingen.list(verband);
    return render(ToetredingenPagina, { kader, dossiers, gedaan, verzonden });
  }

  private async show(
    { verband, id }: Plaats,
    bezoek: Bezoek,
    { vraag: { gedaan }, verzonden }: Scherm,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossier = await this.toetredingen.find(verband, requireUuid(id));
    return render(ToetredingPagina, { kader, dossier, gedaan, verzonden });
  }
}

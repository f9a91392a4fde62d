import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { requireUuid } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { ADVIES_INVOER, UITTREDING_INVOER, UittredingenService } from '../../../verband/index.js';
import { readVelden } from '../../onderdelen/veld.js';
import { AlsBezoek, wieOf, type Bezoek, type Vraag } from '../../bezoek.js';
import { AlsInzending, handle, type Einde, type Inzending, type Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import { ZONDER_VELDEN } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { inrichtingAdres } from '../delen.js';
import { UittredingenPagina, UittredingPagina } from './uittreding.page.js';
import { ADVIESVELDEN, readUittreding } from './velden.js';

interface Plaats {
  readonly verband: string;
  readonly id: string;
}

/** The files of leavers. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inrichten')
@Controller('verbanden/:verband/inrichting/uittreding')
export class UittredingPaginaController {
  constructor(
    private readonly kaders: KaderService,
    private readonly uittredingen: UittredingenService,
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
      formulier: 'uittreding',
      schema: UITTREDING_INVOER,
      toInvoer: readUittreding,
      act: (invoer) => this.uittredingen.open(wieOf(verband, inzending), invoer),
      naar: (id) => `${inrichtingAdres(verband, 'uittreding', id)}?gedaan=dossier`,
      show: (verzonden) => this.showAll(verband, inzending, { vraag: {}, verzonden }),
    });
  }

  @Get(':id')
  async find(@Param() plaats: Plaats, @Query() vraag: Vraag, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    return await this.show(plaats, bezoek, { vraag, verzonden: null });
  }

  @Post(':id/adviezen')
  async advise(@Param() plaats: Plaats, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: 'advies',
      schema: ADVIES_INVOER,
      toInvoer: (waarden) => readVelden(ADVIESVELDEN, waarden),
      act: (invoer) => this.uittredingen.advise(wieOf(plaats.verband, inzending), plaats.id, invoer),
      ...this.back(plaats, inzending, 'advies'),
    });
  }

  @Post(':id/effectueringen')
  async effectuate(@Param() plaats: Plaats, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      ...ZONDER_VELDEN,
      formulier: 'effectuering',
      act: () => this.uittredingen.effectuate(wieOf(plaats.verband, inzending), plaats.id),
      ...this.back(plaats, inzending, 'effectuering'),
    });
  }

  private back(plaats: Plaats, bezoek: Bezoek, gedaan: string): Einde {
    return {
      naar: () => `${inrichtingAdres(plaats.verband, 'uittreding', plaats.id)}?gedaan=${gedaan}`,
      show: (verzonden) => this.show(plaats, bezoek, { vraag: {}, verzonden }),
    };
  }

  private async showAll(
    verband: string,
    bezoek: Bezoek,
    { vraag: { gedaan }, verzonden }: Scherm,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossiers = await this.uittredingen.list(verband);
    return render(UittredingenPagina, { kader, dossiers, gedaan, verzonden });
  }

  private async show(
    { verband, id }: Plaats,
    bezoek: Bezoek,
    { vraag: { gedaan }, verzonden }: Scherm,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossier = await this.uittredingen.find(verband, requireUuid(id));
    return render(UittredingPagina, { kader, dossier, gedaan, verzonden });
  }
}

import { Controller, Get, Param, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BerekeningenService, explainLast, type LastSleutel } from '../../berekening/index.js';
import { nietGevonden } from '../../platform/index.js';
import { Vereist } from '../../toegang/index.js';
import { AlsBezoek, type Bezoek } from '../bezoek.js';
import { KaderService, type Plek } from '../kader.service.js';
import { PaginaFilter } from '../pagina.filter.js';
import { render } from '../render.js';
import { paginate } from './regels.model.js';
import { UitlegPagina } from './uitleg.page.js';

interface LastPlek extends Plek {
  readonly deelnemer: string;
  readonly werkorganisatie: string;
  readonly component: string;
  readonly product?: string;
}

/** One charge, explained down to the uploaded rows. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar/lasten/:deelnemer/:werkorganisatie/:component')
export class UitlegController {
  constructor(
    private readonly kaders: KaderService,
    private readonly berekeningen: BerekeningenService,
  ) {}

  @Get()
  async pool(
    @Param() plek: LastPlek,
    @Query('bladzijde') bladzijde: string | undefined,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.explain(plek, bezoek, bladzijde);
  }

  @Get(':product')
  async product(
    @Param() plek: LastPlek,
    @Query('bladzijde') bladzijde: string | undefined,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    return await this.explain(plek, bezoek, bladzijde);
  }

  private async explain(plek: LastPlek, bezoek: Bezoek, bladzijde = '1'): Promise<string> {
    const kader = await this.kaders.find(plek, bezoek, 'lasten');
    const rekening = await this.berekeningen.latest(plek.verband, kader.boekjaar);
    const last = lastOf(plek);
    const uitleg = rekening === null ? null : explainLast(rekening.rekenmodel, rekening.uitkomst, last);
    if (rekening === null || uitleg === null) throw nietGevonden();
    const { rijen } = await this.berekeningen.rowsBehind(plek.verband, rekening.id, last);
    const nieuwer = await this.berekeningen.nieuwer(plek.verband, kader.boekjaar);
    return render(UitlegPagina, {
      kader,
      rekening,
      nieuwer: nieuwer.length,
      uitleg,
      bladzijde: paginate(rijen, Number(bladzijde)),
    });
  }
}

/** @throws DomeinFout niet_gevonden for an address that names no charge */
function lastOf({ deelnemer, werkorganisatie, component, product }: LastPlek): LastSleutel {
  if (component === 'product' && product !== undefined)
    return { deelnemer, werkorganisatie, component, product };
  if ((component === 'casco' || component === 'direct') && product === undefined)
    return { deelnemer, werkorganisatie, component, product: null };
  throw nietGevonden();
}

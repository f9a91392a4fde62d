import { Controller, Get, Param, Post, Query, Redirect, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BerekeningenService } from '../berekening/index.js';
import { mag, Vereist } from '../toegang/index.js';
import { AlsBezoek, type Bezoek } from './bezoek.js';
import { KaderService, type Plek } from './kader.service.js';
import { LastenPagina } from './lasten/lasten.page.js';
import { adres } from './onderdelen/kader.js';
import { PaginaFilter } from './pagina.filter.js';
import { render } from './render.js';
import { StartPagina } from './start/start.page.js';
import { VerrekeningPagina } from './verrekening/verrekening.page.js';

/** A year of a verband: where it stands, what everybody is charged, and how it nets to nothing. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/:boekjaar')
export class VerbandPaginasController {
  constructor(
    private readonly kaders: KaderService,
    private readonly berekeningen: BerekeningenService,
  ) {}

  @Get()
  async start(@Param() plek: Plek, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    const kader = await this.kaders.find(plek, bezoek, '');
    const rekening = await this.berekeningen.latest(plek.verband, kader.boekjaar);
    const stand = await this.berekeningen.stand(plek.verband, kader.boekjaar);
    return render(StartPagina, { kader, stand, rekening });
  }

  @Get('lasten')
  async lasten(
    @Param() plek: Plek,
    @Query('open') open: string | string[] | undefined,
    @AlsBezoek() bezoek: Bezoek,
  ): Promise<string> {
    const kader = await this.kaders.find(plek, bezoek, 'lasten');
    const rekening = await this.berekeningen.latest(plek.verband, kader.boekjaar);
    const nieuwer = await this.berekeningen.nieuwer(plek.verband, kader.boekjaar);
    const codes = [open ?? []].flat().flatMap((deel) => deel.split(','));
    return render(LastenPagina, { kader, rekening, nieuwer: nieuwer.length, open: new Set(codes) });
  }

  @Get('verrekening')
  async verrekening(@Param() plek: Plek, @AlsBezoek() bezoek: Bezoek): Promise<string> {
    const kader = await this.kaders.find(plek, bezoek, 'verrekening');
    const rekening = await this.berekeningen.latest(plek.verband, kader.boekjaar);
    const nieuwer = await this.berekeningen.nieuwer(plek.verband, kader.boekjaar);
    const werkboek =
      rekening !== null && mag(bezoek.gebruiker, 'downloaden', plek.verband)
        ? `/v1/verbanden/${encodeURIComponent(plek.verband)}/berekeningen/${rekening.id}/jaarrekening`
        : null;
    return render(VerrekeningPagina, { kader, rekening, nieuwer: nieuwer.length, werkboek });
  }

  /** Calculates the year and shows how it settles. */
  @Post('berekeningen')
  @Vereist('doorrekenen')
  @Redirect()
  async run(@Param() plek: Plek, @AlsBezoek() bezoek: Bezoek): Promise<{ url: string; statusCode: number }> {
    const kader = await this.kaders.find(plek, bezoek, 'verrekening');
    await this.berekeningen.run(
      { verband: plek.verband, gebruiker: bezoek.gebruiker.naam },
      { boekjaar: kader.boekjaar, fase: 'jaarrekening' },
    );
    return { url: adres(kader, 'verrekening'), statusCode: 303 };
  }
}

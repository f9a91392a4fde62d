import { Controller, Get, Redirect, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BerekeningenService } from '../berekening/index.js';
import { nietGevonden, Openbaar } from '../platform/index.js';
import { AccountsService, AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { VerbandService } from '../verband/index.js';
import { AanmeldenPagina } from './aanmelden.page.js';
import { PaginaFilter } from './pagina.filter.js';
import { render } from './render.js';
import { ToegankelijkheidPagina } from './toegankelijkheid.page.js';

/** The pages that belong to no verband, and the way to one's own. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Controller()
export class AlgemeenController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly verbanden: VerbandService,
    private readonly berekeningen: BerekeningenService,
  ) {}

  /** To the newest year that was calculated, or else to the first one. */
  @Get()
  @Vereist('inzien')
  @Redirect()
  async home(@AlsGebruiker() { verband }: Gebruiker): Promise<{ url: string; statusCode: number }> {
    const [laatste] = await this.berekeningen.list(verband);
    const [eerste] = await this.verbanden.boekjaren(verband);
    const boekjaar = laatste?.boekjaar ?? eerste;
    if (boekjaar === undefined) throw nietGevonden();
    return { url: `/verbanden/${encodeURIComponent(verband)}/${boekjaar}`, statusCode: 303 };
  }

  @Get('aanmelden')
  @Openbaar()
  signIn(): string {
    return render(AanmeldenPagina, { accounts: this.accounts.list() });
  }

  @Get('toegankelijkheid')
  @Openbaar()
  accessibility(): string {
    return render(ToegankelijkheidPagina, {});
  }
}

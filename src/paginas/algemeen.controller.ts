import {
  Controller,
  ForbiddenException,
  Get,
  Redirect,
  Req,
  UnauthorizedException,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { BerekeningenService } from '../berekening/index.js';
import { nietGevonden, Openbaar } from '../platform/index.js';
import { AccountsService, inVerband, mag, verbandenOf, type Account, type Recht } from '../toegang/index.js';
import { VerbandService } from '../verband/index.js';
import { AanmeldenPagina } from './aanmelden.page.js';
import { verbandAdres } from './onderdelen/kader.js';
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

  /** Shows nothing itself: whoever may see amounts goes to a year, a beheerder to the audit trail. */
  @Get()
  @Openbaar()
  @Redirect()
  async home(@Req() request: Request): Promise<{ url: string; statusCode: number }> {
    const account = await this.accounts.findSignedIn(request);
    if (account === null) throw new UnauthorizedException();
    const inziend = verbandWith(account, 'inzien');
    if (inziend !== undefined) return { url: await this.yearOf(inziend), statusCode: 303 };
    const nalezend = verbandWith(account, 'controlespoor_inzien');
    if (nalezend === undefined) throw new ForbiddenException();
    return { url: verbandAdres(nalezend, 'controlespoor'), statusCode: 303 };
  }

  @Get('aanmelden')
  @Openbaar()
  signIn(): string {
    return render(AanmeldenPagina, { keuzes: this.accounts.aanmeldKeuzes(), mislukt: null });
  }

  @Get('toegankelijkheid')
  @Openbaar()
  accessibility(): string {
    return render(ToegankelijkheidPagina, {});
  }

  /** The newest year that was calculated, or else the first one. */
  private async yearOf(verband: string): Promise<string> {
    const [laatste] = await this.berekeningen.list(verband);
    const [eerste] = await this.verbanden.boekjaren(verband);
    const boekjaar = laatste?.boekjaar ?? eerste;
    if (boekjaar === undefined) throw nietGevonden();
    return `/verbanden/${encodeURIComponent(verband)}/${boekjaar}`;
  }
}

/** The first verband in which this person has this right. */
const verbandWith = (account: Account, recht: Recht): string | undefined =>
  verbandenOf(account).find((verband) => {
    const gebruiker = inVerband(account, verband);
    return gebruiker !== null && mag(gebruiker, recht, verband);
  });

import {
  Controller,
  ForbiddenException,
  Get,
  Query,
  Redirect,
  Req,
  UnauthorizedException,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { BerekeningenService } from '../berekening/index.js';
import { nietGevonden, Openbaar } from '../platform/index.js';
import {
  AccountsService,
  csrfToken,
  inVerband,
  mag,
  verbandenOf,
  type Account,
  type Recht,
} from '../toegang/index.js';
import { today, VerbandService } from '../verband/index.js';
import { AanmeldenPagina } from './aanmelden.page.js';
import { verbandAdres } from './onderdelen/kader.js';
import { PaginaFilter } from './pagina.filter.js';
import { render } from './render.js';
import { VerbandenPagina, type Verbandregel } from './start/verbanden.page.js';
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

  /**
   * Shows nothing itself: whoever may see amounts goes to a year, a beheerder to the audit trail; who has more verbanden
   * and names none chooses first.
   */
  @Get()
  @Openbaar()
  @Redirect()
  async home(
    @Req() request: Request,
    @Query('verband') verband: unknown,
  ): Promise<{ url: string; statusCode: number }> {
    const account = await this.signedIn(request);
    const codes = verbandenOf(account);
    const gekozen = verband === undefined ? codes : codes.filter((code) => code === verband);
    if (verband !== undefined && gekozen.length === 0) throw nietGevonden();
    if (gekozen.length > 1) return { url: '/verbanden', statusCode: 303 };
    const inziend = gekozen.find((code) => magIn(account, 'inzien', code));
    if (inziend !== undefined) return { url: await this.yearOf(account, inziend), statusCode: 303 };
    const nalezend = gekozen.find((code) => magIn(account, 'controlespoor_inzien', code));
    if (nalezend === undefined) throw new ForbiddenException();
    return { url: verbandAdres(nalezend, 'controlespoor'), statusCode: 303 };
  }

  /** Every verband of whoever is signed in, to choose from. */
  @Get('verbanden')
  @Openbaar()
  async choose(@Req() request: Request): Promise<string> {
    const account = await this.signedIn(request);
    const regels: Verbandregel[] = [];
    for (const verband of verbandenOf(account)) {
      const { naam, vorm, voorbeeld } = await this.verbanden.find(verband);
      const deelnemers = await this.verbanden.deelnemers(verband, { op: today() });
      const boekjaren = await this.verbanden.boekjaren(verband);
      regels.push({ code: verband, naam, vorm, voorbeeld, deelnemers, boekjaren });
    }
    return render(VerbandenPagina, { naam: account.naam, csrf: csrfToken(request), regels });
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

  private async signedIn(request: Request): Promise<Account> {
    const account = await this.accounts.findSignedIn(request);
    if (account === null) throw new UnauthorizedException();
    return account;
  }

  /** The newest year that was calculated, or else the first one; a verband that has none yet is still set up. */
  private async yearOf(account: Account, verband: string): Promise<string> {
    const [laatste] = await this.berekeningen.list(verband);
    const [eerste] = await this.verbanden.boekjaren(verband);
    const boekjaar = laatste?.boekjaar ?? eerste;
    if (boekjaar === undefined && magIn(account, 'inrichten', verband))
      return verbandAdres(verband, 'inrichting');
    if (boekjaar === undefined) throw nietGevonden();
    return `/verbanden/${encodeURIComponent(verband)}/${boekjaar}`;
  }
}

const magIn = (account: Account, recht: Recht, verband: string): boolean => {
  const gebruiker = inVerband(account, verband);
  return gebruiker !== null && mag(gebruiker, recht, verband);
};

import { Body, Controller, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Openbaar } from '../platform/index.js';
import type { Account } from './account.js';
import { AanmeldenService } from './aanmelden.service.js';
import { AccountsService } from './accounts.service.js';
import { GebruikersService } from './gebruikers.service.js';
import { endSession, startSession } from './sessie.js';
import { VoorAanmelding } from './toegang.guard.js';

const NAAM = z.string().regex(/^\P{C}{1,254}$/u, 'Vul een naam in van ten hoogste 254 tekens.');
const WACHTWOORD = z.string().min(1, 'Vul uw wachtwoord in.').max(1_000);
const AANMELDING = z.union([
  z.object({ account: NAAM }),
  z.object({ aanmeldnaam: NAAM, wachtwoord: WACHTWOORD }),
]);
type Aanmelding = z.infer<typeof AANMELDING>;

/** Sign-in and sign-out; afterwards the browser goes to the start page, or to the page to sign in. */
@ApiExcludeController()
@Openbaar()
@Controller()
export class AanmeldenController {
  constructor(
    private readonly aanmelden: AanmeldenService,
    private readonly accounts: AccountsService,
    private readonly gebruikers: GebruikersService,
  ) {}

  @Post('aanmelden')
  @VoorAanmelding()
  @HttpCode(303)
  async signIn(
    @Body({ schema: AANMELDING }) aanmelding: Aanmelding,
    @Ip() oorsprong: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await startSession(request, await this.find(aanmelding, oorsprong));
    response.redirect(303, '/');
  }

  @Post('afmelden')
  async signOut(@Ip() oorsprong: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const account = await this.accounts.findSignedIn(request);
    if (account !== null) await this.aanmelden.left(account, oorsprong);
    await endSession(request, response);
    response.redirect(303, '/aanmelden');
  }

  @Post('afmelden/overal')
  async signOutEverywhere(
    @Ip() oorsprong: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const account = await this.accounts.findSignedIn(request);
    if (account !== null) {
      const { aanmeldnaam } = account;
      await this.gebruikers.signOutEverywhere(aanmeldnaam, { actor: aanmeldnaam, oorsprong });
    }
    await endSession(request, response);
    response.redirect(303, '/aanmelden');
  }

  private async find(aanmelding: Aanmelding, oorsprong: string): Promise<Account> {
    if ('account' in aanmelding) return await this.aanmelden.asDemo(aanmelding.account, oorsprong);
    const { aanmeldnaam, wachtwoord } = aanmelding;
    return await this.aanmelden.withWachtwoord(aanmeldnaam, wachtwoord, oorsprong);
  }
}

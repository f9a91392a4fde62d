import { promisify } from 'node:util';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { DomeinFout, Openbaar } from '../platform/index.js';
import { AccountsService } from './accounts.service.js';
import { SESSIE_KOEKJE } from './sessie.js';

const Aanmelding = z.object({ account: z.string() });

/** Sign-in and sign-out; afterwards the browser goes to the start page. */
@ApiExcludeController()
@Openbaar()
@Controller()
export class AanmeldenController {
  constructor(private readonly accounts: AccountsService) {}

  @Post('aanmelden')
  @HttpCode(303)
  async signIn(
    @Body({ schema: Aanmelding }) { account }: z.infer<typeof Aanmelding>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (this.accounts.find(account) === null) throw onbekendAccount();
    // A new id at sign-in: an id that somebody else put in this browser is worth nothing.
    await promisify(request.session.regenerate.bind(request.session))();
    request.session.account = account;
    // Stored before the browser comes back with it.
    await promisify(request.session.save.bind(request.session))();
    response.redirect(303, '/');
  }

  @Post('afmelden')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await promisify(request.session.destroy.bind(request.session))();
    response.clearCookie(SESSIE_KOEKJE).redirect(303, '/aanmelden');
  }
}

const onbekendAccount = (): DomeinFout =>
  new DomeinFout({
    code: 'aanmelden_mislukt',
    status: 401,
    melding: 'Aanmelden is niet gelukt. Kies een van de accounts op de aanmeldpagina.',
  });

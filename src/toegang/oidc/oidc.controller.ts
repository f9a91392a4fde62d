import { Controller, Get, Ip, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Openbaar } from '../../platform/index.js';
import { AanmeldenService } from '../aanmelden.service.js';
import { saveSession, startSession } from '../sessie.js';
import { OidcService } from './oidc.service.js';

/** Sign-in at the identity provider of the organisation: there, and back with an answer that works once. */
@ApiExcludeController()
@Openbaar()
@Controller('aanmelden/oidc')
export class OidcController {
  constructor(
    private readonly oidc: OidcService,
    private readonly aanmelden: AanmeldenService,
  ) {}

  @Get()
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { naar, verzoek } = await this.oidc.begin();
    request.session.oidc = verzoek;
    await saveSession(request);
    response.redirect(303, naar.href);
  }

  @Get('terug')
  async comeBack(@Ip() oorsprong: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { oidc: verzoek } = request.session;
    delete request.session.oidc;
    const identiteit = await this.oidc.finish(request.originalUrl, verzoek);
    await startSession(request, await this.aanmelden.asIdentiteit(identiteit, oorsprong));
    response.redirect(303, '/');
  }
}

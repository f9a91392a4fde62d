import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DomeinFout, nietGevonden, OPENBAAR } from '../platform/index.js';
import { AccountsService } from './accounts.service.js';
import { mag, type Gebruiker, type Recht } from './rechten.js';

const VEREIST = 'nulpositie:vereist';

/** The right that a route needs, in the verband that its address names. */
export const Vereist = (recht: Recht): MethodDecorator & ClassDecorator => SetMetadata(VEREIST, recht);

type MetGebruiker = Request & { gebruiker?: Gebruiker };

/** Hands the signed-in person to a route that `Vereist` guards. */
export const AlsGebruiker = createParamDecorator((_: unknown, context: ExecutionContext): Gebruiker => {
  const { gebruiker } = context.switchToHttp().getRequest<MetGebruiker>();
  if (gebruiker === undefined) throw new Error('AlsGebruiker needs a route with Vereist');
  return gebruiker;
});

/** Deny by default: a route that names no right and is not public is refused, whoever asks. */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPENBAAR, places)) return true;
    const recht = this.reflector.getAllAndOverride<Recht | undefined>(VEREIST, places);
    if (recht === undefined) throw new Error(`The route ${context.getHandler().name} names no right`);
    const request = context.switchToHttp().getRequest<MetGebruiker>();
    request.gebruiker = this.allowed(request, recht);
    return true;
  }

  private allowed(request: MetGebruiker, recht: Recht): Gebruiker {
    const gebruiker = this.accounts.find(request.session?.account);
    if (gebruiker === null) throw nietAangemeld();
    const verband = request.params['verband'] ?? gebruiker.verband;
    if (verband !== gebruiker.verband) throw nietGevonden();
    if (!mag(gebruiker, recht, gebruiker.verband)) throw geenRecht();
    return gebruiker;
  }
}

const nietAangemeld = (): DomeinFout =>
  new DomeinFout({
    code: 'niet_aangemeld',
    status: 401,
    melding: 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.',
  });

const geenRecht = (): DomeinFout =>
  new DomeinFout({
    code: 'geen_recht',
    status: 403,
    melding: 'U hebt hiervoor geen recht. Vraag de beheerder van het verband om toegang.',
  });

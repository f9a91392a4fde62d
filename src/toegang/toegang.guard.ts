import {
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { OPENBAAR } from '../platform/index.js';
import { nietAangemeld } from './aanmeld-fouten.js';
import { AanvragerService } from './aanvrager.service.js';
import { carriesToken, dropToken, needsToken, verlopenFormulier } from './csrf.js';
import { isBearer, isReading } from './herkomst.js';
import { INSTELLINGEN, type ToegangInstellingen } from './instellingen.js';
import type { Gebruiker, Recht } from './rechten.js';

export const VEREIST = 'nulpositie:vereist';
const VOOR_AANMELDING = 'nulpositie:voor-aanmelding';

/** The right that a route needs, in the verband that its address names. */
export const Vereist = (recht: Recht): MethodDecorator & ClassDecorator => SetMetadata(VEREIST, recht);

/**
 * A form that is there before a session is, so that it can carry no token. It is still refused when another site
 * sends it, and what it does begins a new session.
 */
export const VoorAanmelding = (): MethodDecorator => SetMetadata(VOOR_AANMELDING, true);

type MetGebruiker = Request & { gebruiker?: Gebruiker };

/** The signed-in person, on a route that `Vereist` guards. */
export function gebruikerOf({ gebruiker }: MetGebruiker): Gebruiker {
  if (gebruiker === undefined) throw new Error('Who asks is known only on a route with Vereist');
  return gebruiker;
}

/** Hands that person to a route. */
export const AlsGebruiker = createParamDecorator((_: unknown, context: ExecutionContext): Gebruiker =>
  gebruikerOf(context.switchToHttp().getRequest<MetGebruiker>()),
);

/** Deny by default: a route that names no right and is not public is refused, whoever asks. */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly aanvrager: AanvragerService,
    @Inject(INSTELLINGEN) private readonly instellingen: ToegangInstellingen,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<MetGebruiker>();
    const openbaar = this.read<boolean>(OPENBAAR, context) ?? false;
    if (openbaar) {
      if (!this.read<boolean>(VOOR_AANMELDING, context)) checkForm(request);
      return true;
    }
    const recht = this.read<Recht>(VEREIST, context);
    if (recht === undefined) throw new Error(`The route ${context.getHandler().name} names no right`);
    this.checkApi(request);
    request.gebruiker = await this.aanvrager.admit(request, recht);
    checkForm(request);
    return true;
  }

  private read<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  /** Programmes prove themselves with a token; a session may read /v1, for what a page links to, and no more outside the demo. */
  private checkApi(request: Request): void {
    const bySession = request.path.startsWith('/v1/') && !isBearer(request);
    if (bySession && !isReading(request.method) && !this.instellingen.demo) throw nietAangemeld();
  }
}

/** A change from a page comes from a form of this very session; who is not signed in has nothing to change. */
function checkForm(request: Request): void {
  if (!needsToken(request)) return;
  if (request.session.gebruiker !== undefined && !carriesToken(request)) throw verlopenFormulier();
  dropToken(request);
}

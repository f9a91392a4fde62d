import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { csrfToken, gebruikerOf, type Gebruiker, type Wie } from '../toegang/index.js';

/** Who asks for a page, and what its forms must carry. */
export interface Bezoek {
  readonly gebruiker: Gebruiker;
  readonly csrf: string;
}

export const bezoekOf = (request: Request): Bezoek => ({
  gebruiker: gebruikerOf(request),
  csrf: csrfToken(request),
});

/** Hands the bezoek to a route that `Vereist` guards. */
export const AlsBezoek = createParamDecorator((_: unknown, context: ExecutionContext): Bezoek =>
  bezoekOf(context.switchToHttp().getRequest<Request>()),
);

/** What an address asks beside its page. */
export interface Vraag {
  /** As known when. */
  readonly bekendOp?: unknown;
  /** What was just done, to confirm. */
  readonly gedaan?: string | undefined;
}

/** Who records something on a page of this verband. */
export const wieOf = (verband: string, { gebruiker }: Pick<Bezoek, 'gebruiker'>): Wie => ({
  verband,
  gebruiker: gebruiker.aanmeldnaam,
});

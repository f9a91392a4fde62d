import { timingSafeEqual } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomeinFout } from '../platform/index.js';
import { isReading } from './herkomst.js';

/** Name of the hidden field of every form of a page. */
export const CSRF_VELD = '_csrf';

/**
 * What a form must carry in its hidden field `_csrf` to be taken; empty for who is not signed in.
 *
 * A form with a file carries it in its address instead (`action="...?_csrf=<token>"`): its body is read only after
 * the asker has been let in.
 */
export const csrfToken = ({ session }: Pick<Request, 'session'>): string => session.csrf ?? '';

/** Hands that token to a page. */
export const CsrfToken = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  csrfToken(context.switchToHttp().getRequest<Request>()),
);

/** Whether a change by a page of this session carries the token of this session. */
export function carriesToken(request: Request): boolean {
  const expected = request.session.csrf;
  const given = givenToken(request);
  if (expected === undefined || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

function givenToken(request: Request): string {
  const { [CSRF_VELD]: field } = (request.body ?? {}) as Record<string, unknown>;
  const given = request.is('multipart/form-data') ? request.query[CSRF_VELD] : field;
  return typeof given === 'string' && /^[\w-]+$/.test(given) ? given : '';
}

/** Whether the token counts: for every change outside /v1, which has no forms. */
export const needsToken = ({ method, path }: Request): boolean =>
  !isReading(method) && !path.startsWith('/v1/');

/** The field has done its work: no schema further on needs to know it. */
export function dropToken(request: Request): void {
  if (typeof request.body === 'object' && request.body !== null)
    delete (request.body as Record<string, unknown>)[CSRF_VELD];
}

export const verlopenFormulier = (): DomeinFout =>
  new DomeinFout({
    code: 'verlopen_formulier',
    status: 403,
    melding: 'Dit formulier hoort niet bij uw aanmelding. Open de pagina opnieuw en verstuur het nog eens.',
  });

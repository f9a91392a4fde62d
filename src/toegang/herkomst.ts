import type { NextFunction, Request, Response } from 'express';
import { DomeinFout } from '../platform/index.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isReading = (method: string): boolean => READING.has(method);

/**
 * Whether this request proves itself with a token instead of a cookie: it may come from anywhere, since no browser
 * sends that along by itself.
 */
export const isBearer = ({ path, headers }: Pick<Request, 'path' | 'headers'>): boolean =>
  path.startsWith('/v1/') && /^bearer\b/i.test(headers.authorization ?? '');

/** Whether a browser, or a careful client, says that this request comes from our own pages. */
export function isSameOrigin(request: Pick<Request, 'get'>): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.get('host');
}

/** Refuses a change of state that another site asks for in a signed-in browser. @bron OWASP CSRF, Fetch Metadata */
export function refuseForeignOrigin(request: Request, _response: Response, next: NextFunction): void {
  if (isReading(request.method) || isBearer(request) || isSameOrigin(request)) next();
  else
    next(
      new DomeinFout({
        code: 'vreemde_herkomst',
        status: 403,
        melding:
          'Dit verzoek komt niet van een pagina van Nulpositie en is geweigerd. Open de pagina opnieuw; een programma stuurt de kop Origin met het adres van deze dienst.',
      }),
    );
}

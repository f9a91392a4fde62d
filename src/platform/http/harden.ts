import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { allowedMethods, routerOf } from './methoden.js';
import { limitServer } from './limit-server.js';
import { ProblemFilter, type RenderPage } from './problem.filter.js';
import { SchemaPipe } from './schema.pipe.js';

/** Version of the interface under /v1, sent with each of its answers. @bron NL GOV API Design Rules /core/version-header */
export const API_VERSIE = '1.0.0';

export interface Hardheid {
  /** True where the service is reached over TLS only, through one proxy that ends it. */
  readonly secure?: boolean;
}

const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * What every answer of the service has in common: headers, strict addresses, one form of error, an end to waiting.
 *
 * @param renderPage how an error looks to a browser; without it everybody gets problem+json
 */
export function harden(
  app: NestExpressApplication,
  renderPage?: RenderPage,
  { secure = false }: Hardheid = {},
): void {
  // The settings by these names come too late: Nest has the router made before the application is configured.
  const router = routerOf(app);
  router.strict = true;
  router.caseSensitive = true;
  limitServer(app.getHttpServer());
  // Believed from one proxy only, and only where there is one: else anybody could choose the address that limits count.
  app.set('trust proxy', secure ? 1 : false);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: secure && { maxAge: A_YEAR_SECONDS, includeSubDomains: false },
      referrerPolicy: { policy: 'same-origin' },
    }),
    answerHeaders,
  );
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter((path) => allowedMethods(router, path), renderPage));
}

/** Amounts are not for a cache to keep; a route that serves a file anybody may keep says so itself. */
function answerHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  if (request.path.startsWith('/v1/')) response.setHeader('API-Version', API_VERSIE);
  next();
}

import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { ProblemFilter } from './problem.filter.js';

/** What every answer of the service has in common: headers, strict addresses, one form of error. */
export function harden(app: NestExpressApplication): void {
  // The settings by these names come too late: Nest has the router made before the application is configured.
  const { router } = app.getHttpAdapter().getInstance() as unknown as {
    router: { strict: boolean; caseSensitive: boolean };
  };
  router.strict = true;
  router.caseSensitive = true;
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
      // Only the proxy that ends TLS knows whether this service is reached over TLS.
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.useGlobalFilters(new ProblemFilter());
}

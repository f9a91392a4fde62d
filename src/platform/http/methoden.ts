import type { NestExpressApplication } from '@nestjs/platform-express';

interface Laag {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): unknown;
}

export interface Router {
  strict: boolean;
  caseSensitive: boolean;
  readonly stack: readonly Laag[];
}

/** The Express router under a Nest application: the only place that knows every route. */
export function routerOf(app: Pick<NestExpressApplication, 'getHttpAdapter'>): Router {
  return (app.getHttpAdapter().getInstance() as unknown as { router: Router }).router;
}

/** The methods that this address does know, in capitals; empty where the address does not exist. */
export function allowedMethods({ stack }: Router, path: string): string[] {
  const methods = stack.flatMap((laag) =>
    laag.route !== undefined && laag.match(path) ? Object.keys(laag.route.methods) : [],
  );
  const names = new Set(methods.filter((method) => method !== '_all').map((method) => method.toUpperCase()));
  if (names.has('GET')) names.add('HEAD');
  return [...names].sort();
}

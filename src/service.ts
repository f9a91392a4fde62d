import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule, type AppInstellingen } from './app.module.js';
import { serveOpenApi } from './openapi.js';
import { renderProbleem } from './paginas/index.js';
import { harden, JsonLog } from './platform/index.js';
import { AccountsService, keepSessions, type Limieten } from './toegang/index.js';

export interface ServiceInstellingen extends AppInstellingen {
  readonly sessionSecret: string;
  /** True where the service is reached over TLS only. */
  readonly secure: boolean;
  readonly limieten?: Limieten | undefined;
}

/** The whole service on a database that is ready, not yet listening. */
export async function makeService({
  sessionSecret,
  secure,
  limieten,
  ...app
}: ServiceInstellingen): Promise<NestExpressApplication> {
  const service = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(app), {
    logger: new JsonLog(),
  });
  harden(service, renderProbleem(service.get(AccountsService).aanmeldKeuzes()), { secure });
  keepSessions(service, { secret: sessionSecret, secure, ...(limieten && { limieten }) });
  serveOpenApi(service);
  return service;
}

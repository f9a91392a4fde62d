import type { NestExpressApplication } from '@nestjs/platform-express';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { refuseForeignOrigin } from './herkomst.js';

declare module 'express-session' {
  interface SessionData {
    /** Code of the account that signed in. */
    account: string;
  }
}

export const SESSIE_KOEKJE = 'nulpositie';
const IDLE_MS = 30 * 60 * 1000;

export interface SessieInstellingen {
  readonly secret: string;
  /** True where the service is reached over TLS only. */
  readonly secure: boolean;
}

/** Sessions in PostgreSQL, 30 minutes idle; and no change of state by a request that another site made. */
export function keepSessions(app: NestExpressApplication, { secret, secure }: SessieInstellingen): void {
  const Store = connectPgSimple(session);
  const { master } = app.get(DataSource).driver as unknown as { master: Pool };
  const store = new Store({ pool: master, tableName: 'zitting', createTableIfMissing: false });
  if (secure) app.set('trust proxy', 1);
  app.use(
    refuseForeignOrigin,
    session({
      store,
      secret,
      name: SESSIE_KOEKJE,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: IDLE_MS },
    }),
  );
}

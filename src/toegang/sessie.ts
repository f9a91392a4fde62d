import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { NestExpressApplication } from '@nestjs/platform-express';
import connectPgSimple from 'connect-pg-simple';
import type { Request, Response } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Account } from './account.js';
import { refuseForeignOrigin } from './herkomst.js';
import { refuseOtherContent } from './inhoudsoort.js';
import { STANDAARD_LIMIETEN, type Limieten } from './instellingen.js';
import { limitRequests } from './limieten.js';
import type { Verzoek } from './oidc/verzoek.js';

declare module 'express-session' {
  interface SessionData {
    /** UUID of who signed in. */
    gebruiker: string;
    /** The account's stempel at that moment. */
    stempel: string;
    /** When that was, in milliseconds since 1970. */
    sinds: number;
    /** What a form must carry, to have come from a page of this session. */
    csrf: string;
    /** A sign-in at the identity provider that is under way. */
    oidc: Verzoek;
  }
}

const MINUTE_MS = 60 * 1000;
const IDLE_MS = 30 * MINUTE_MS;
const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;

export interface SessieInstellingen {
  readonly secret: string;
  /** True where the service is reached over TLS only. */
  readonly secure: boolean;
  readonly limieten?: Limieten;
}

/** With the prefix a browser takes the cookie from this host over TLS only, for all of it. @bron RFC 6265bis 4.1.3.2 */
const cookieName = (secure: boolean): string => (secure ? '__Host-nulpositie' : 'nulpositie');

/** Sessions in PostgreSQL; and no change of state by a request that another site made, or too often. */
export function keepSessions(app: NestExpressApplication, instellingen: SessieInstellingen): void {
  const { secret, secure, limieten = STANDAARD_LIMIETEN } = instellingen;
  const Store = connectPgSimple(session);
  const { master } = app.get(DataSource).driver as unknown as { master: Pool };
  app.use(
    refuseForeignOrigin,
    refuseOtherContent,
    session({
      store: new Store({ pool: master, tableName: 'zitting', createTableIfMissing: false }),
      secret,
      name: cookieName(secure),
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: IDLE_MS },
    }),
    ...limitRequests(limieten),
  );
}

/** Whether a session that began then may go on: twelve hours at most. */
export const aliveSince = (sinds: number | undefined): boolean =>
  sinds !== undefined && Date.now() - sinds < ABSOLUTE_MS;

/** A session for this person. A new id: one that somebody else put in this browser is worth nothing. */
export async function startSession(request: Request, { id, stempel }: Account): Promise<void> {
  await promisify(request.session.regenerate.bind(request.session))();
  request.session.gebruiker = id;
  request.session.stempel = stempel;
  request.session.sinds = Date.now();
  request.session.csrf = randomBytes(32).toString('base64url');
  await saveSession(request);
}

/** Stores the session before the browser comes back with it. */
export const saveSession = async ({ session: kept }: Request): Promise<void> =>
  await promisify(kept.save.bind(kept))();

/** Forgets this session, here and in the browser. */
export async function endSession(request: Request, response: Response): Promise<void> {
  const { secure = false } = request.session.cookie;
  await promisify(request.session.destroy.bind(request.session))();
  response.clearCookie(cookieName(secure === true), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: secure === true,
  });
}

import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomeinFout } from '../platform/index.js';
import type { Limieten } from './instellingen.js';

const MINUTE_MS = 60_000;

type Welke = (request: Request) => boolean;
type Wie = (request: Request) => string;

const isSignIn: Welke = ({ method, path }) =>
  (method === 'POST' && path === '/aanmelden') || path.startsWith('/aanmelden/oidc');
const isUpload: Welke = ({ method, path }) =>
  method === 'POST' && /^\/(v1\/)?verbanden\/[^/]+\/.*inle(zingen|zen)(\/|$)/.test(path);
const EXPORT =
  /\/((jaarrekening|werkboek)[^/]*|rekenmodel|uitkomst|controlesporen(\/anker)?|rechtenoverzicht)$/;
const isExport: Welke = ({ path }) => EXPORT.test(path);

const byAddress: Wie = ({ ip }) => ipKeyGenerator(ip ?? '');
const byGebruiker: Wie = (request) => request.session?.gebruiker ?? byAddress(request);

/** The costly requests, each kind with a limit of its own. Counted in this process; sign-in is counted in PostgreSQL too. */
export const limitRequests = ({ aanmelden, inlezen, downloaden }: Limieten): RequestHandler[] => [
  limit(isSignIn, aanmelden, byAddress),
  limit(isUpload, inlezen, byGebruiker),
  limit(isExport, downloaden, byGebruiker),
];

const limit = (counts: Welke, perMinute: number, keyGenerator: Wie): RequestHandler =>
  rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => !counts(request),
    keyGenerator,
    // Has set Retry-After already.
    handler: (_request: Request, _response: Response, next: NextFunction) => next(teVaak()),
  });

/** @param wachtSec after how many seconds it may be tried again, when nothing has said so yet */
export const teVaak = (wachtSec?: number): DomeinFout =>
  new DomeinFout({
    code: 'te_veel_verzoeken',
    status: 429,
    melding: 'U doet dit te vaak achter elkaar. Wacht even en probeer het opnieuw.',
    koppen: wachtSec === undefined ? {} : { 'Retry-After': String(wachtSec) },
  });

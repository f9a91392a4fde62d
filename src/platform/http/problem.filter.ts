import { randomUUID } from 'node:crypto';
import {
  Catch,
  HttpException,
  Logger,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomeinFout } from './domein-fout.js';

/** The body of every error answer. @bron RFC 9457; NL GOV API Design Rules */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly correlatieId: string;
  readonly invalidParams?: readonly { readonly name: string; readonly reason: string }[];
}

const TITELS: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['ongeldig_verzoek', 'Het verzoek is niet goed. Controleer de ingevulde gegevens.'],
  401: ['niet_aangemeld', 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.'],
  403: ['geen_recht', 'U hebt hiervoor geen recht. Vraag de beheerder van het verband om toegang.'],
  404: ['niet_gevonden', 'Dit bestaat niet of is voor u niet zichtbaar. Controleer het adres.'],
  405: ['methode_niet_toegestaan', 'Dit kan niet op dit adres. De kop Allow zegt welke methoden wel kunnen.'],
  413: ['te_groot', 'Het bestand is te groot. Splits het en lever de delen apart aan.'],
  415: ['soort_niet_ondersteund', 'Deze soort inhoud wordt niet gelezen. Stuur JSON of een formulier.'],
  429: ['te_veel_verzoeken', 'U doet dit te vaak achter elkaar. Wacht even en probeer het opnieuw.'],
};
const EIGEN_FOUT = [
  'eigen_fout',
  'Er ging bij ons iets mis. Er is niets opgeslagen; probeer het later opnieuw.',
] as const;

/** Turns whatever went wrong into the one answer a user may see; internals stay in the log. */
export function toProblem(error: unknown, correlatieId: string): Problem {
  const base = { type: 'about:blank', correlatieId };
  if (error instanceof DomeinFout) {
    const problem = { ...base, title: error.message, status: error.status, code: error.code, ...error.extra };
    return error.invalidParams.length > 0 ? { ...problem, invalidParams: error.invalidParams } : problem;
  }
  const status = statusOf(error);
  const [code, title] = TITELS[status] ?? (status < 500 ? TITELS[400] : EIGEN_FOUT) ?? EIGEN_FOUT;
  return { ...base, title, status, code };
}

/** Nest and Express (a body that does not parse, or is too large) each say in their own way that it was the asker. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

export type AllowedMethods = (path: string) => readonly string[];
/** A problem as a page for people, in answer to this request. */
export type RenderPage = (problem: Problem, request: Request) => string;

/** A browser outside the API is shown a page. */
const wantsPage = (request: Request): boolean =>
  !request.path.startsWith('/v1/') && request.accepts(['json', 'html']) === 'html';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('fout');

  constructor(
    private readonly allowedMethods: AllowedMethods = () => [],
    private readonly renderPage?: RenderPage,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = toProblem(this.orWrongMethod(error, http), randomUUID());
    if (problem.status >= 500) this.log.error({ correlatieId: problem.correlatieId, error });
    if (response.headersSent) return void response.end();
    // A route that lets its file be kept said so before it found that there is none.
    response.setHeader('cache-control', 'no-store');
    if (error instanceof DomeinFout) response.set(error.koppen);
    response.status(problem.status);
    const request = http.getRequest<Request>();
    if (this.renderPage !== undefined && wantsPage(request))
      response.type('html').send(this.renderPage(problem, request));
    else response.type('application/problem+json').json(problem);
  }

  /** An address that exists, asked in a way it does not know, is a 405 and says what it does know. */
  private orWrongMethod(error: unknown, http: ReturnType<ArgumentsHost['switchToHttp']>): unknown {
    if (!(error instanceof NotFoundException)) return error;
    const allowed = this.allowedMethods(http.getRequest<Request>().path);
    if (allowed.length === 0) return error;
    http.getResponse<Response>().setHeader('Allow', allowed.join(', '));
    return new HttpException('', 405);
  }
}

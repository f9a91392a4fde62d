import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { DomeinFout, toProblem } from '../platform/index.js';
import { renderFout } from './fout.page.js';

/** Answers what goes wrong on a page with a page: to sign in, or with what mends it. Internals stay in the log. */
@Catch()
export class PaginaFilter implements ExceptionFilter {
  private readonly log = new Logger('fout');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, randomUUID());
    if (problem.status >= 500) this.log.error({ correlatieId: problem.correlatieId, error });
    if (response.headersSent) return void response.end();
    if (error instanceof DomeinFout) response.set(error.koppen);
    if (problem.status === 401) response.redirect(303, '/aanmelden');
    else response.status(problem.status).type('html').send(renderFout(problem));
  }
}

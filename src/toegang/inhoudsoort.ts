import type { NextFunction, Request, Response } from 'express';
import { DomeinFout } from '../platform/index.js';
import { isReading } from './herkomst.js';

const VAN_API = ['application/json', 'multipart/form-data'];
const VAN_PAGINAS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** A body says what it is: a form that calls itself plain text, to get past a browser's checks, is not read. */
export function refuseOtherContent(request: Request, _response: Response, next: NextFunction): void {
  const kinds = request.path.startsWith('/v1/') ? VAN_API : VAN_PAGINAS;
  if (isReading(request.method) || !hasBody(request) || request.is(kinds)) next();
  else
    next(
      new DomeinFout({
        code: 'soort_niet_ondersteund',
        status: 415,
        melding: 'Deze soort inhoud wordt hier niet gelezen. Stuur JSON (application/json) of een formulier.',
      }),
    );
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

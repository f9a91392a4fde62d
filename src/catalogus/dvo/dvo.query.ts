import type { z } from 'zod';
import { PEIL_QUERY, toPeil } from '../../platform/index.js';
import { BOEKJAAR_QUERY } from '../../verband/index.js';
import { DAG } from './dvo.schema.js';
import type { Wanneer } from './dvos.service.js';

/** Which DVO's or lines: `?boekjaar=2025`, `?op=2025-07-01`, and as known when: `?bekendOp=2025-03-01`. */
export const WANNEER_QUERY = PEIL_QUERY.extend(BOEKJAAR_QUERY.partial().shape).extend({ op: DAG.optional() });
export type WanneerQuery = z.infer<typeof WANNEER_QUERY>;

export function toWanneer({ boekjaar, op, ...bekend }: WanneerQuery): Wanneer {
  return { boekjaar, op, peil: toPeil(bekend) };
}

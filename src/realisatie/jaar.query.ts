import type { z } from 'zod';
import { PEIL_QUERY } from '../platform/index.js';
import { BOEKJAAR_QUERY } from '../verband/index.js';

/** The question for one boekjaar, now or as it was known: `?boekjaar=2025&bekendOp=2025-03-01`. */
export const JAAR_QUERY = BOEKJAAR_QUERY.extend(PEIL_QUERY.shape);
export type JaarQuery = z.infer<typeof JAAR_QUERY>;

import type { z } from 'zod';
import { PEIL_QUERY } from '../platform/index.js';
import { BOEKJAAR_QUERY } from '../verband/index.js';

/** A boekjaar, as it was known at a moment: `?boekjaar=2024&bekendOp=2025-03-01`. */
export const JAAR_QUERY = BOEKJAAR_QUERY.extend(PEIL_QUERY.shape);
export type JaarQuery = z.infer<typeof JAAR_QUERY>;

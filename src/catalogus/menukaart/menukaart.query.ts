import { z } from 'zod';
import { PEIL_QUERY } from '../../platform/index.js';
import { BOEKJAAR_QUERY, CODE } from '../../verband/index.js';

/** A boekjaar, as it was known at a moment: `?boekjaar=2024&bekendOp=2025-03-01`. */
export const JAAR_QUERY = BOEKJAAR_QUERY.extend(PEIL_QUERY.shape);
export type JaarQuery = z.infer<typeof JAAR_QUERY>;

export const REGELS_QUERY = JAAR_QUERY.extend({ werkveld: CODE.optional() });
export type RegelsQuery = z.infer<typeof REGELS_QUERY>;

const NUMMER = z.coerce.number('Geef het nummer van een versie.').pipe(z.int().positive()).optional();

/** Two versions; left out, `van` is the last one and `tot` is now: `?boekjaar=2025&van=1&tot=2`. */
export const VERSCHIL_QUERY = BOEKJAAR_QUERY.extend({
  van: NUMMER,
  tot: NUMMER,
  vanBoekjaar: BOEKJAAR_QUERY.shape.boekjaar.optional(),
});
export type VerschilQuery = z.infer<typeof VERSCHIL_QUERY>;

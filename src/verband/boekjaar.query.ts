import { z } from 'zod';
import { JAAR } from './verband.schema.js';

/** The question for one boekjaar: `?boekjaar=2025`. */
export const BOEKJAAR_QUERY = z.object({
  boekjaar: z.coerce.number('Geef het jaar in vier cijfers, bijvoorbeeld 2025.').pipe(JAAR),
});
export type BoekjaarQuery = z.infer<typeof BOEKJAAR_QUERY>;

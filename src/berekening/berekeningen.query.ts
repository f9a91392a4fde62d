import { z } from 'zod';
import { BOEKJAAR_QUERY, CODE, JAAR } from '../verband/index.js';

/** Asks for a run of a boekjaar. */
export const DOORREKENING = z.strictObject({ boekjaar: JAAR });
export type DoorrekeningVerzoek = z.infer<typeof DOORREKENING>;

/** The runs of all boekjaren, or of one. */
export const BEREKENINGEN_QUERY = BOEKJAAR_QUERY.partial();
export type BerekeningenQuery = z.infer<typeof BEREKENINGEN_QUERY>;

/** Names one charge of a run: a product goes with component `product`, and with no other. */
export const LAST_QUERY = z
  .object({
    werkorganisatie: CODE,
    component: z.enum(['direct', 'product', 'casco'], 'Kies direct, product of casco.'),
    product: CODE.optional(),
    deelnemer: CODE,
  })
  .refine(({ component, product }) => (component === 'product') === (product !== undefined), {
    path: ['product'],
    error: 'Noem een product bij component product, en alleen daar.',
  });
export type LastQuery = z.infer<typeof LAST_QUERY>;

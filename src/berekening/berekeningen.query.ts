import { z } from 'zod';
import { PEIL_QUERY } from '../platform/index.js';
import { BOEKJAAR_QUERY, CODE, JAAR } from '../verband/index.js';
import { FASEN } from './fase.js';

export const FASE = z
  .enum(FASEN, 'Kies begroting, tussenrapportage of jaarrekening.')
  .default('jaarrekening');

/** Asks for a run of a boekjaar; without a fase, of its jaarrekening. */
export const DOORREKENING = z.strictObject({ boekjaar: JAAR, fase: FASE });
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

/** The rekenmodel of a fase, as known at a moment. */
export const MODEL_QUERY = PEIL_QUERY.extend({ fase: FASE });
export type ModelQuery = z.infer<typeof MODEL_QUERY>;

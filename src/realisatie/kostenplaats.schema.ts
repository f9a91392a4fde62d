import { z } from 'zod';
import { CODE } from '../verband/index.js';

const TOEWIJZING = z
  .strictObject({
    werkorganisatie: CODE,
    bestemming: z.enum(['casco', 'product']),
    product: CODE.nullable(),
    gedrag: z.enum(['vast', 'variabel']),
  })
  .refine(({ bestemming, product }) => (bestemming === 'product') === (product !== null), {
    error: 'Noem een product bij de bestemming product, en geen product bij casco.',
  });

/** A kostenplaats of one boekjaar with where its cost goes. */
export const KOSTENPLAATS_INVOER = z.strictObject({
  code: z
    .string()
    .regex(/^[^\s/:]{1,20}$/u, 'Gebruik 1 tot 20 tekens zonder spatie, schuine streep of dubbele punt.'),
  naam: z.string().min(1),
  toewijzing: TOEWIJZING,
});
export type KostenplaatsInvoer = z.infer<typeof KOSTENPLAATS_INVOER>;

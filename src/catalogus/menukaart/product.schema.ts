import { z } from 'zod';
import { CODE, VOLGORDE } from '../../verband/index.js';

/** A quantity, weight or percentage: not negative, at most 13 digits before the point and 12 after it. @bron REKENMODEL.md "Numbers" */
export const HOEVEELHEID = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,12})(\.\d{1,12})?$/,
    'Geef een getal van nul of meer, met een punt voor de decimalen.',
  );

const AFNEMER = z.strictObject({
  deelnemer: CODE,
  contract: HOEVEELHEID,
  minimum: HOEVEELHEID.optional(),
});

/** A product of one boekjaar with its takers. */
export const PRODUCT_INVOER = z.strictObject({
  code: CODE,
  werkorganisatie: CODE,
  naam: z.string().min(1),
  eenheid: z.string().min(1),
  beleid: z.literal('werkelijk_gebruik'),
  volgorde: VOLGORDE,
  afnemers: z.array(AFNEMER),
});
export type ProductInvoer = z.infer<typeof PRODUCT_INVOER>;

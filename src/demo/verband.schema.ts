import { z } from 'zod';
import { PRODUCT_INVOER } from '../catalogus/index.js';
import { KOSTENPLAATS_INVOER } from '../realisatie/index.js';
import { CASCO_INVOER, SLEUTEL_INVOER } from '../sleutels/index.js';
import { JAAR, VERBAND_INVOER } from '../verband/index.js';

/** The master data of a demo verband, as its verband.json holds them. */
export const DEMO_VERBAND = VERBAND_INVOER.extend({
  sleutels: z.array(SLEUTEL_INVOER),
  boekjaren: z.array(
    z.strictObject({
      jaar: JAAR,
      cascos: z.array(CASCO_INVOER),
      producten: z.array(PRODUCT_INVOER),
      kostenplaatsen: z.array(KOSTENPLAATS_INVOER),
    }),
  ),
});
export type DemoVerband = z.infer<typeof DEMO_VERBAND>;

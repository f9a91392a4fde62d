import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE, JAAR } from '../verband/index.js';
import { HONDERD, toUnits } from './eenheden.js';
import { HULPKOSTENPLAATS_INVOER, METHODEN_HULPKOSTEN } from './hulpkosten.schema.js';

/** How the casco of a werkorganisatie is paid for. @bron REKENMODEL.md step 3 */
export const CASCO_NIEUW = z.discriminatedUnion('regime', [
  z.strictObject({ regime: z.literal('solidariteit'), werkorganisatie: CODE, sleutel: CODE }),
  z.strictObject({ regime: z.literal('in_tarief'), werkorganisatie: CODE }),
  z.strictObject({
    regime: z.literal('gemengd'),
    werkorganisatie: CODE,
    sleutel: CODE,
    aandeelInTarief: HOEVEELHEID.refine(
      (aandeel) => toUnits(aandeel) <= HONDERD,
      'Het aandeel in het tarief is een percentage van 0 tot en met 100.',
    ),
  }),
]);
export type CascoNieuw = z.infer<typeof CASCO_NIEUW>;

export const CASCOS_INVOER = z.strictObject({
  boekjaar: JAAR,
  cascos: z.array(CASCO_NIEUW).min(1, 'Noem minstens één casco.').max(500, 'Geef hoogstens 500 casco’s.'),
});
export type CascosInvoer = z.infer<typeof CASCOS_INVOER>;

/** The whole list of a boekjaar: the order counts, and what is not named no longer exists. */
export const HULPKOSTENPLAATSEN_INVOER = z.strictObject({
  boekjaar: JAAR,
  hulpkostenplaatsen: z.array(HULPKOSTENPLAATS_INVOER).max(500, 'Geef hoogstens 500 hulpkostenplaatsen.'),
});
export type HulpkostenplaatsenInvoer = z.infer<typeof HULPKOSTENPLAATSEN_INVOER>;

export const REKENREGEL_INVOER = z.strictObject({
  boekjaar: JAAR,
  methodeHulpkosten: z.enum(METHODEN_HULPKOSTEN, 'Kies stapsgewijs of wederkerig.'),
});
export type RekenregelInvoer = z.infer<typeof REKENREGEL_INVOER>;

import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE, VOLGORDE } from '../verband/index.js';

export const DOEL = z.union(
  [
    z.strictObject({ product: CODE }),
    z.strictObject({ casco: CODE }),
    z.strictObject({ hulpkostenplaats: CODE }),
  ],
  'Noem één doel: een product, een casco (de werkorganisatie) of een hulpkostenplaats.',
);

export const VERDELING = z
  .array(z.strictObject({ naar: DOEL, gewicht: HOEVEELHEID }))
  .min(1, 'Noem minstens één doel met een gewicht.');
export type Verdeling = z.infer<typeof VERDELING>;

export const METHODEN_HULPKOSTEN = ['stapsgewijs', 'wederkerig'] as const;
export type MethodeHulpkosten = (typeof METHODEN_HULPKOSTEN)[number];

export const HULPKOSTENPLAATS_INVOER = z.strictObject({
  code: CODE,
  werkorganisatie: CODE,
  naam: z.string().trim().min(1, 'Geef de hulpkostenplaats een naam.'),
  volgorde: VOLGORDE,
  verdeling: VERDELING,
});
export type HulpkostenplaatsInvoer = z.infer<typeof HULPKOSTENPLAATS_INVOER>;

import { z } from 'zod';
import { RECHTSVORMEN } from './vormen.js';

/** A code of 1 to 40 characters without white space or slash, so that it can be part of an address and of a `pad`. */
export const CODE = z
  .string()
  .regex(/^[^\s/]{1,40}$/u, 'Een code heeft 1 tot 40 tekens, zonder spatie of /.');

const JAAR_MELDING = 'Geef het jaar in vier cijfers, bijvoorbeeld 2025.';

/** A year that books can be kept for. */
export const JAAR = z.int(JAAR_MELDING).min(1900, JAAR_MELDING).max(2999, JAAR_MELDING);

export const VOLGORDE = z.int().positive();

const DEELNEMER = z.strictObject({
  code: CODE,
  naam: z.string().min(1),
  soort: z.enum(['gemeente', 'samenwerkingsverband']),
  volgorde: VOLGORDE,
});

const WERKORGANISATIE = z.strictObject({
  code: CODE,
  naam: z.string().min(1),
  volgorde: VOLGORDE,
  gastheerschappen: z.array(z.strictObject({ vanaf: z.iso.date(), gastheer: CODE })),
});

/** What is needed to set up a verband: itself, its years, who takes part and who runs what. */
export const VERBAND_INVOER = z.strictObject({
  code: CODE,
  naam: z.string().min(1),
  omschrijving: z.string(),
  rechtsvorm: z.enum(RECHTSVORMEN),
  voorbeeld: z.boolean(),
  boekjaren: z.array(JAAR).min(1),
  deelnemers: z.array(DEELNEMER).min(1),
  werkorganisaties: z.array(WERKORGANISATIE).min(1),
});
export type VerbandInvoer = z.infer<typeof VERBAND_INVOER>;

import { z } from 'zod';
import { CODE, JAAR } from '../../verband/index.js';
import { KANTEN, NORMSOORTEN, VERGELIJKINGEN } from './keuzes.js';
import { TEKST } from './menukaart.schema.js';
import { HOEVEELHEID } from './product.schema.js';

const KEUZE = (keuzes: readonly string[]): string => `Kies uit: ${keuzes.join(', ')}.`;

const LETTER = z.string().regex(/^[A-Z]$/, 'Geef één hoofdletter, zoals A.');

const NORMVELDEN = {
  kant: z.enum(KANTEN, KEUZE(KANTEN)),
  criterium: TEKST,
  toelichting: TEKST.nullable(),
  norm: TEKST,
  soort: z.enum(NORMSOORTEN, KEUZE(NORMSOORTEN)),
  grens: HOEVEELHEID.nullable(),
  vergelijking: z.enum(VERGELIJKINGEN, KEUZE(VERGELIJKINGEN)).nullable(),
};

export const NORM_INVOER = z
  .strictObject({ boekjaar: JAAR, werkveld: CODE, letter: LETTER, ...NORMVELDEN })
  .partial({ toelichting: true, grens: true, vergelijking: true });
export type NormInvoer = z.infer<typeof NORM_INVOER>;

export const NORM_WIJZIGING = z
  .strictObject(NORMVELDEN)
  .partial()
  .refine((wijziging) => Object.keys(wijziging).length > 0, 'Noem ten minste één veld dat verandert.');
export type NormWijziging = z.infer<typeof NORM_WIJZIGING>;

export const METING_INVOER = z
  .strictObject({
    boekjaar: JAAR,
    werkveld: CODE,
    letter: LETTER,
    datum: z.iso.date('Geef een dag als jjjj-mm-dd.'),
    waarde: HOEVEELHEID.nullable(),
    voldaan: z.boolean('Geef true of false.').nullable(),
    aantal: z.int('Geef een heel getal.').positive('Geef een aantal van één of meer.').nullable(),
  })
  .partial({ waarde: true, voldaan: true, aantal: true });
export type MetingInvoer = z.infer<typeof METING_INVOER>;

/** What was measured instead, on the same day. */
export const METING_WIJZIGING = METING_INVOER.pick({ waarde: true, voldaan: true, aantal: true });
export type MetingWijziging = z.infer<typeof METING_WIJZIGING>;

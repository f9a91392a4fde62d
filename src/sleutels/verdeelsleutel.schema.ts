import { z } from 'zod';
import { CODE } from '../verband/index.js';
import { DEFINITIE } from './definitie.js';

const VERSIE = {
  vanaf: z.iso
    .date('Geef de eerste dag als jjjj-mm-dd.')
    .regex(
      /-01-01$/,
      'Een sleutel verandert per 1 januari: een boekjaar kent één verdeling. Kies een 1 januari.',
    ),
  definitie: DEFINITIE,
};

/** A new key, and how it divides from its first boekjaar on. */
export const SLEUTEL_NIEUW = z.strictObject({
  code: CODE,
  naam: z.string().trim().min(1, 'Geef de sleutel een naam.'),
  ...VERSIE,
});
export type SleutelNieuw = z.infer<typeof SLEUTEL_NIEUW>;

/** How a key divides from a boekjaar on, until the next versie that was recorded already. */
export const VERSIE_INVOER = z.strictObject(VERSIE);
export type VersieInvoer = z.infer<typeof VERSIE_INVOER>;

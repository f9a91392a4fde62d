import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE } from '../verband/index.js';

const SLEUTELWAARDE = z.strictObject({
  peildatum: z.iso.date(),
  deelnemer: CODE,
  waarde: HOEVEELHEID,
  bron: z.string().min(1),
  status: z.enum(['voorlopig', 'definitief']),
});

const BASIS = { code: CODE, naam: z.string().min(1) };

/** A key with all its dated values; equal parts need none. */
export const SLEUTEL_INVOER = z.discriminatedUnion('soort', [
  z.strictObject({ ...BASIS, soort: z.literal('gewichten'), sleutelwaarden: z.array(SLEUTELWAARDE).min(1) }),
  z.strictObject({
    ...BASIS,
    soort: z.literal('percentages'),
    sleutelwaarden: z.array(SLEUTELWAARDE).min(1),
  }),
  z.strictObject({ ...BASIS, soort: z.literal('gelijk'), sleutelwaarden: z.array(SLEUTELWAARDE).max(0) }),
]);
export type SleutelInvoer = z.infer<typeof SLEUTEL_INVOER>;

/** The casco of a werkorganisatie in a boekjaar: how it is paid for, and by which key. */
export const CASCO_INVOER = z.strictObject({
  werkorganisatie: CODE,
  regime: z.literal('solidariteit'),
  sleutel: CODE,
});
export type CascoInvoer = z.infer<typeof CASCO_INVOER>;

import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE } from '../verband/index.js';

export const STATUS = z.enum(['voorlopig', 'definitief'], 'Zeg of de waarde voorlopig of definitief is.');

/** Where values come from and how sure they are. */
export const HERKOMST = {
  peildatum: z.iso.date('Geef de peildatum als jjjj-mm-dd.'),
  bron: z
    .string('Noem de bron: waar de waarde vandaan komt, bijvoorbeeld CBS StatLine.')
    .trim()
    .min(1, 'Noem de bron: waar de waarde vandaan komt, bijvoorbeeld CBS StatLine.'),
  status: STATUS,
  toelichting: z
    .string()
    .trim()
    .min(1, 'Laat de toelichting weg, of zeg waarom de waarde verandert.')
    .optional(),
};

export const SLEUTELWAARDE_INVOER = z.strictObject({
  sleutel: CODE,
  deelnemer: CODE,
  waarde: HOEVEELHEID,
  ...HERKOMST,
});
export type SleutelwaardeInvoer = z.infer<typeof SLEUTELWAARDE_INVOER>;

const HOOGSTENS = 5000;

export const SLEUTELWAARDEN_INVOER = z.strictObject({
  sleutelwaarden: z
    .array(SLEUTELWAARDE_INVOER)
    .min(1, 'Geef minstens één waarde.')
    .max(HOOGSTENS, `Geef hoogstens ${HOOGSTENS} waarden in één keer.`),
});

/** What a file of inhabitants does not say itself. */
export const INWONERS_INVOER = z.strictObject({ sleutel: CODE, ...HERKOMST });
export type InwonersInvoer = z.infer<typeof INWONERS_INVOER>;

/** The form of the upload, for openapi.json. */
export const INWONERS_FORMULIER = {
  type: 'object',
  required: ['bestand', 'sleutel', 'peildatum', 'bron', 'status'],
  properties: {
    bestand: {
      type: 'string',
      format: 'binary',
      description: 'Csv met de kolommen gm_code, naam en inwoners.',
    },
    sleutel: { type: 'string' },
    peildatum: { type: 'string', format: 'date' },
    bron: { type: 'string' },
    status: { type: 'string', enum: ['voorlopig', 'definitief'] },
    toelichting: { type: 'string' },
  },
};

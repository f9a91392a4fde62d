import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE } from '../verband/index.js';

const WAARDE = z
  .strictObject({
    deelnemer: CODE.meta({ description: 'Code van de deelnemer.' }),
    waarde: HOEVEELHEID.meta({
      description: 'Gewicht als decimale tekst; bij soort percentages een deel van 100.',
    }),
  })
  .meta({ id: 'Sleutelwaarde' });

const VERDEELSLEUTEL = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    soort: z.enum(['gewichten', 'gelijk', 'percentages']),
    peildatum: z.iso.date().nullable().meta({
      description: 'Van de waarden die tellen, als jjjj-mm-dd; null als er voor dit jaar geen waarden zijn.',
    }),
    bron: z.string().nullable(),
    status: z
      .enum(['voorlopig', 'definitief'])
      .nullable()
      .meta({ description: 'Voorlopig zodra één waarde dat is.' }),
    waarden: z.array(WAARDE),
  })
  .meta({ id: 'Verdeelsleutel' });

export const VERDEELSLEUTELS = z.array(VERDEELSLEUTEL);

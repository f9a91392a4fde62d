import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE } from '../verband/index.js';
import { DEFINITIE } from './definitie.js';

const WAARDE = z
  .strictObject({
    deelnemer: CODE.meta({ description: 'Code van de deelnemer.' }),
    waarde: HOEVEELHEID.meta({
      description: 'Gewicht als decimale tekst; bij soort percentages een deel van 100.',
    }),
  })
  .meta({ id: 'Sleutelwaarde' });

const STATUS = z.enum(['voorlopig', 'definitief']);

const VERDEELSLEUTEL = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    soort: z.enum([
      'gewichten',
      'percentages',
      'gelijk',
      'samengesteld',
      'begrensd',
      'pondspondsgewijs',
      'ingroei',
    ]),
    definitie: DEFINITIE.meta({ description: 'Hoe de sleutel in dit boekjaar verdeelt.' }),
    peildatum: z.iso.date().nullable().meta({
      description: 'Van de waarden die tellen, als jjjj-mm-dd; null als er voor dit jaar geen waarden zijn.',
    }),
    bron: z.string().nullable(),
    status: STATUS.nullable().meta({ description: 'Voorlopig zodra één waarde dat is.' }),
    waarden: z.array(WAARDE),
    hindernis: z.string().nullable().meta({
      description: 'Waarom de sleutel in dit boekjaar nog niets kan verdelen; null als hij dat kan.',
    }),
  })
  .meta({ id: 'Verdeelsleutel' });

export const VERDEELSLEUTELS = z.array(VERDEELSLEUTEL);

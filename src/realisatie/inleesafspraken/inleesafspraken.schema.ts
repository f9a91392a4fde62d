import { z } from 'zod';
import { CODE, JAAR } from '../../verband/index.js';
import { AANLEVERMOMENTEN, AANLEVERSOORTEN, RITMES } from './aanleverafspraak.js';

const DAGEN = 'Geef een heel aantal dagen, van 0 tot en met 366.';

export const AANLEVERAFSPRAAK = z.strictObject({
  soort: z.enum(AANLEVERSOORTEN, `Kies uit ${AANLEVERSOORTEN.join(', ')}.`),
  ritme: z.enum(RITMES, `Kies uit ${RITMES.join(', ')}.`),
  dagen: z.int(DAGEN).min(0, DAGEN).max(366, DAGEN),
  moment: z.enum(AANLEVERMOMENTEN, 'Kies na afloop of voor het begin.').default('na_afloop').meta({
    description:
      'Of de dagen tellen na afloop van, of voor het begin van elke maand, elk kwartaal of het jaar.',
  }),
  werkorganisatie: CODE.nullable()
    .default(null)
    .meta({ description: 'Code; null voor elke werkorganisatie zonder eigen afspraak.' }),
});

/** What is not said stays as it is. */
export const INLEESAFSPRAKEN_INVOER = z
  .strictObject({
    boekjaar: JAAR,
    periode13: z
      .boolean('Geef true of false.')
      .exactOptional()
      .meta({ description: 'Of in dit boekjaar in periode 13 mag worden geboekt, voor afsluitboekingen.' }),
    aanleverafspraken: z
      .array(AANLEVERAFSPRAAK)
      .min(1, 'Noem ten minste één afspraak, of geef null om de vorige te laten gelden.')
      .max(500, 'Geef hoogstens 500 afspraken.')
      .nullable()
      .exactOptional()
      .meta({ description: 'Alle afspraken, vanaf dit boekjaar; null laat die van een eerder jaar gelden.' }),
  })
  .refine(
    ({ periode13, aanleverafspraken }) => periode13 !== undefined || aanleverafspraken !== undefined,
    'Geef de aanleverafspraken, periode13 of allebei.',
  );
export type InleesafsprakenInvoer = z.infer<typeof INLEESAFSPRAKEN_INVOER>;

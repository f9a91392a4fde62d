import { z } from 'zod';
import { CODE, JAAR, VOLGORDE } from '../../verband/index.js';
import { HOEVEELHEID } from './product.schema.js';

const AFNEMER = z
  .strictObject({
    deelnemer: CODE.meta({ description: 'Code van de deelnemer.' }),
    contract: HOEVEELHEID.meta({
      description: 'Afgesproken hoeveelheid in de eenheid van het product, als decimale tekst.',
    }),
    minimum: HOEVEELHEID.nullable().meta({
      description: 'Minste hoeveelheid waarvoor wordt betaald, in dezelfde eenheid; null zonder minimum.',
    }),
  })
  .meta({ id: 'Afnemer' });

const PRODUCT = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    werkorganisatie: CODE.meta({ description: 'Code van de werkorganisatie die het levert.' }),
    eenheid: z.string().meta({ description: 'Waarin de hoeveelheid is geteld.' }),
    beleid: z.literal('werkelijk_gebruik').meta({ description: 'Hoe de kosten worden afgerekend.' }),
    boekjaar: JAAR,
    volgorde: VOLGORDE.meta({ description: 'Plaats in de catalogus, vanaf 1.' }),
    afnemers: z.array(AFNEMER).meta({ description: 'In de volgorde van de deelnemers.' }),
  })
  .meta({ id: 'Product' });

export const PRODUCTEN = z.array(PRODUCT);

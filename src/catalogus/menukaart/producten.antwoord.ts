import { z } from 'zod';
import { CODE, JAAR, VOLGORDE } from '../../verband/index.js';
import { BELEIDEN } from './keuzes.js';
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
    inbreng: z.string().nullable().meta({ description: 'Ingebracht budget in euro’s, of null.' }),
  })
  .meta({ id: 'Afnemer' });

const PRODUCT = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    werkorganisatie: CODE.meta({ description: 'Code van de werkorganisatie die het levert.' }),
    eenheid: z.string().meta({ description: 'Waarin de hoeveelheid is geteld.' }),
    werkveld: CODE.meta({ description: 'Code van het werkveld met de menukaart waar het op staat.' }),
    tarief: HOEVEELHEID.nullable().meta({ description: 'Euro’s per eenheid, of null.' }),
    sleutel: CODE.nullable().meta({ description: 'Code van de sleutel waarmee wordt verdeeld, of null.' }),
    risicodrager: CODE.nullable().meta({
      description: 'Code van de deelnemer die draagt wat een vaste prijs niet dekt, of null.',
    }),
    beleid: z.enum(BELEIDEN).meta({ description: 'Hoe de kosten worden afgerekend.' }),
    boekjaar: JAAR,
    volgorde: VOLGORDE.meta({ description: 'Plaats in de catalogus, vanaf 1.' }),
    afnemers: z.array(AFNEMER).meta({ description: 'In de volgorde van de deelnemers.' }),
  })
  .meta({ id: 'Product' });

export const PRODUCTEN = z.array(PRODUCT);

import { z } from 'zod';
import { CODE, JAAR } from '../verband/index.js';

const TOEWIJZING = z
  .strictObject({
    werkorganisatie: CODE.meta({ description: 'Code van de werkorganisatie.' }),
    bestemming: z.enum(['casco', 'product']),
    product: CODE.nullable().meta({ description: 'Code van het product; null bij casco.' }),
    gedrag: z.enum(['vast', 'variabel']).meta({ description: 'Of de kosten meebewegen met het gebruik.' }),
  })
  .meta({ id: 'Toewijzing' });

const KOSTENPLAATS = z
  .strictObject({
    boekjaar: JAAR,
    code: z.string().meta({ description: 'Tekst, geen getal: 0640 is een andere dan 640.' }),
    naam: z.string(),
    toewijzing: TOEWIJZING.nullable().meta({
      description: 'Waar de kosten heen gaan; null zolang er niet op kan worden geboekt zonder product.',
    }),
  })
  .meta({ id: 'Kostenplaats' });

export const KOSTENPLAATSEN = z.array(KOSTENPLAATS);

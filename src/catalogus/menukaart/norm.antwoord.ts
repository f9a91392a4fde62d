import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { CODE, JAAR } from '../../verband/index.js';
import { KANTEN, NORMSOORTEN, VERGELIJKINGEN } from './keuzes.js';

const bekend = {
  bekendVanaf: TIJDSTIP,
  bekendTot: TIJDSTIP.nullable().meta({
    description: 'Tot wanneer dit gold als juist; null zolang dat zo is.',
  }),
};

const NORM = {
  id: z.uuid(),
  boekjaar: JAAR,
  werkveld: CODE.meta({ description: 'Code van het werkveld met de menukaart.' }),
  letter: z.string(),
  kant: z.enum(KANTEN).meta({ description: 'Voor wat wordt geleverd, of voor wat de klant vooraf regelt.' }),
  criterium: z.string(),
  toelichting: z.string().nullable(),
  norm: z.string().meta({ description: 'De norm in woorden.' }),
  soort: z.enum(NORMSOORTEN),
  grens: z.string().nullable().meta({ description: 'Waarmee de realisatie wordt vergeleken.' }),
  vergelijking: z.enum(VERGELIJKINGEN).nullable(),
  ...bekend,
};

export const PRESTATIENORM = z.strictObject(NORM).meta({ id: 'Prestatienorm' });

export const PRESTATIENORMEN = z.array(
  z
    .strictObject({
      ...NORM,
      realisatie: z.strictObject({
        metingen: z.int().nonnegative(),
        waarde: z.string().nullable().meta({ description: 'Gemiddelde van het jaar, gewogen naar aantal.' }),
        gehaald: z.boolean().nullable().meta({ description: 'Null zolang er niet is gemeten.' }),
      }),
    })
    .meta({ id: 'PrestatienormMetRealisatie' }),
);

export const METING = z
  .strictObject({
    id: z.uuid(),
    boekjaar: JAAR,
    werkveld: CODE,
    letter: z.string().meta({ description: 'Letter van de prestatienorm.' }),
    datum: z.iso.date(),
    waarde: z.string().nullable(),
    voldaan: z.boolean().nullable().meta({ description: 'Bij een norm in woorden.' }),
    aantal: z.int().nullable().meta({ description: 'Waarover is gemeten; zo weegt de meting in het jaar.' }),
    ...bekend,
  })
  .meta({ id: 'Meting' });
export const METINGEN = z.array(METING);

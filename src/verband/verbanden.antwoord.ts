import { z } from 'zod';
import { VORM } from './vormen.antwoord.js';
import { CODE, JAAR, VOLGORDE } from './verband.schema.js';

const volgorde = VOLGORDE.meta({ description: 'Plaats in het verband, vanaf 1.' });

export const VERBAND = z
  .strictObject({
    code: z.string(),
    naam: z.string(),
    omschrijving: z.string(),
    voorbeeld: z.boolean().meta({ description: 'Waar voor een voorbeeldverband met verzonnen bedragen.' }),
    vorm: VORM.nullable().meta({
      description: 'Hoe het verband nu bestaat; leeg als het nog niet of niet meer bestaat.',
    }),
  })
  .meta({ id: 'Verband' });
export const VERBANDEN = z.array(VERBAND);

export const BOEKJAAR = z.strictObject({ jaar: JAAR }).meta({ id: 'Boekjaar' });
export const BOEKJAREN = z.array(BOEKJAAR);

export const DEELNEMER = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    soort: z.enum(['gemeente', 'samenwerkingsverband']),
    volgorde: volgorde.meta({
      description: 'Plaats in het verband; bij een gelijke rest gaat de eerste voor.',
    }),
  })
  .meta({ id: 'Deelnemer' });
export const DEELNEMERS = z.array(DEELNEMER);

const GASTHEERPERIODE = z
  .strictObject({
    vanaf: z.iso.date().meta({ description: 'Eerste dag, als jjjj-mm-dd.' }),
    tot: z.iso
      .date()
      .nullable()
      .meta({ description: 'De eerste dag waarop het niet meer geldt; leeg is zonder einde.' }),
    gastheer: CODE.meta({ description: 'Code van de deelnemer.' }),
  })
  .meta({ id: 'Gastheerperiode' });

export const WERKORGANISATIE = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    volgorde,
    gastheerschappen: z.array(GASTHEERPERIODE).meta({ description: 'Het oudste eerst.' }),
  })
  .meta({ id: 'Werkorganisatie' });
export const WERKORGANISATIES = z.array(WERKORGANISATIE);

import { z } from 'zod';
import { RECHTSVORMEN } from './verband.entity.js';
import { CODE, JAAR, VOLGORDE } from './verband.schema.js';

const volgorde = VOLGORDE.meta({ description: 'Plaats in het verband, vanaf 1.' });

export const VERBAND = z
  .strictObject({
    code: z.string(),
    naam: z.string(),
    omschrijving: z.string(),
    rechtsvorm: z.enum(RECHTSVORMEN),
    voorbeeld: z.boolean().meta({ description: 'Waar voor een voorbeeldverband met verzonnen bedragen.' }),
  })
  .meta({ id: 'Verband' });
export const VERBANDEN = z.array(VERBAND);

export const BOEKJAREN = z.array(z.strictObject({ jaar: JAAR }).meta({ id: 'Boekjaar' }));

const DEELNEMER = z
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

const GASTHEERSCHAP = z
  .strictObject({
    vanaf: z.iso.date().meta({ description: 'Eerste dag, als jjjj-mm-dd.' }),
    gastheer: CODE.meta({ description: 'Code van de deelnemer.' }),
  })
  .meta({ id: 'Gastheerschap' });

const WERKORGANISATIE = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    volgorde,
    gastheerschappen: z.array(GASTHEERSCHAP).meta({ description: 'Het oudste eerst.' }),
  })
  .meta({ id: 'Werkorganisatie' });
export const WERKORGANISATIES = z.array(WERKORGANISATIE);

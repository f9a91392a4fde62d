import { z } from 'zod';
import { TIJDSTIP } from '../platform/index.js';
import { CODE } from '../verband/index.js';
import { STAPPEN } from './stappen.js';

const HIAAT = z
  .strictObject({
    stap: z.enum(Object.keys(STAPPEN) as [keyof typeof STAPPEN]),
    melding: z.string().meta({ description: 'Wat er nog ontbreekt en wat het herstelt.' }),
  })
  .meta({ id: 'Hiaat' });

export const INBRENGDOSSIER = z
  .strictObject({
    code: CODE,
    naam: z.string(),
    inbrenger: CODE.meta({ description: 'De deelnemer die de taak inbrengt.' }),
    werkorganisatie: CODE.meta({ description: 'De werkorganisatie die de taak overneemt.' }),
    opgesteldDoor: z.string(),
    opgesteldOp: TIJDSTIP,
    stappen: z
      .strictObject({
        taak: STAPPEN.taak.schema.optional(),
        balans: STAPPEN.balans.schema.optional(),
        basis: STAPPEN.basis.schema.optional(),
        kosten: STAPPEN.kosten.schema.optional(),
        ontvlechting: STAPPEN.ontvlechting.schema.optional(),
        overeenkomst: STAPPEN.overeenkomst.schema.optional(),
      })
      .meta({ description: 'Wat is ingevuld, per stap.' }),
    hiaten: z.array(HIAAT).meta({ description: 'Leeg als de inbreng kan worden afgerond.' }),
    afgerondDoor: z.string().nullable(),
    afgerondOp: TIJDSTIP.nullable(),
  })
  .meta({ id: 'Inbrengdossier' });
export const INBRENGDOSSIERS = z.array(INBRENGDOSSIER);

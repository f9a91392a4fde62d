import { z } from 'zod';
import { CODE, JAAR } from '../../verband/index.js';
import { AANLEVERMOMENTEN, AANLEVERSOORTEN, RITMES } from './aanleverafspraak.js';

export const INLEESAFSPRAKEN = z
  .strictObject({
    boekjaar: JAAR,
    periode13: z.boolean().meta({ description: 'Of in periode 13 mag worden geboekt.' }),
    aanleverafspraken: z.array(
      z
        .strictObject({
          soort: z.enum(AANLEVERSOORTEN),
          ritme: z.enum(RITMES),
          dagen: z.int().min(0),
          moment: z.enum(AANLEVERMOMENTEN),
          werkorganisatie: CODE.nullable(),
        })
        .meta({ id: 'Aanleverafspraak' }),
    ),
    vanBoekjaar: JAAR.nullable().meta({
      description: 'Het boekjaar waarvoor de aanleverafspraken zijn vastgelegd; null als de standaard geldt.',
    }),
  })
  .meta({ id: 'Inleesafspraken' });

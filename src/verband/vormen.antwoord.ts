import { z } from 'zod';
import { AFRONDINGEN, DETAILS, ORGANISATIEVORMEN, PAKKETREGELS, RECHTSVORMEN } from './vormen.js';

export const VORM_VELDEN = {
  rechtsvorm: z.enum(RECHTSVORMEN),
  organisatievorm: z.enum(ORGANISATIEVORMEN),
  afronding: z.enum(AFRONDINGEN).meta({ description: 'Waarop lasten worden afgerond.' }),
  detail: z
    .enum(DETAILS)
    .meta({ description: 'Sturen op diensten met DVO’s, of op hoofdlijnen met één sleutel.' }),
  pakketregel: z.enum(PAKKETREGELS),
  eindigtOp: z.iso.date().nullable().meta({ description: 'De eerste dag na een beperkte looptijd.' }),
  evaluatieOp: z.iso.date().nullable(),
};

export const VORM = z.strictObject(VORM_VELDEN).meta({ id: 'Vorm' });

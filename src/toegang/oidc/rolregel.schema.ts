import { z } from 'zod';
import { ROLCODES, wrongBereik } from '../rechten.js';

const CODE = z.string().min(1).max(64);

/** Who has this value in this claim has this role. */
const ROLREGEL = z
  .strictObject({
    claim: z.string().min(1),
    waarde: z.string().min(1),
    verband: CODE,
    rol: z.enum(ROLCODES as [(typeof ROLCODES)[number], ...typeof ROLCODES]),
    deelnemer: CODE.nullable().default(null),
    werkorganisatie: CODE.nullable().default(null),
  })
  .superRefine((regel, context) => {
    const wrong = wrongBereik(regel);
    if (wrong !== null) context.addIssue({ code: 'custom', message: wrong });
  });

export const ROLREGELS = z.array(ROLREGEL);
export type Rolregel = z.infer<typeof ROLREGEL>;

import { z } from 'zod';
import { ROLCODES } from './rechten.js';

export const ROLTOEKENNING = z
  .strictObject({
    id: z.uuid(),
    aanmeldnaam: z.string(),
    naam: z.string(),
    rol: z.enum(ROLCODES),
    deelnemer: z.string().nullable(),
    werkorganisatie: z.string().nullable(),
    bron: z.string().meta({ description: 'Waar de rol vandaan komt: beheer, oidc of demo.' }),
    vanaf: z.iso.date(),
    tot: z.iso.date().nullable().meta({ description: 'De dag waarop de rol niet meer geldt.' }),
  })
  .meta({ id: 'Roltoekenning' });
export const ROLTOEKENNINGEN = z.array(ROLTOEKENNING);

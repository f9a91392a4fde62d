import { z } from 'zod';
import { ROLCODES } from './rechten.js';

const DAG = z.iso.date('Schrijf de dag als jjjj-mm-dd.');
const CODE = z.string().min(1).max(40);

export const ROLTOEKENNING_INVOER = z.strictObject({
  aanmeldnaam: z.string().min(1).max(254),
  rol: z.enum(ROLCODES, `Kies een rol: ${ROLCODES.join(', ')}.`),
  deelnemer: CODE.nullable().default(null),
  werkorganisatie: CODE.nullable().default(null),
  vanaf: DAG.nullable().default(null),
  tot: DAG.nullable().default(null),
});
export type RoltoekenningInvoer = z.infer<typeof ROLTOEKENNING_INVOER>;

export const ROLEINDE_INVOER = z.strictObject({ tot: DAG });
export const ROLLEN_QUERY = z.object({ op: DAG.optional() });

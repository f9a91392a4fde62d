import { z } from 'zod';
import { CODE } from '../verband/index.js';
import { STAPPEN } from './stappen.js';

/** A new plug-in file. */
export const INBRENGDOSSIER_INVOER = z.strictObject({
  code: CODE,
  naam: z.string('Geef de inbreng een naam.').trim().min(1, 'Geef de inbreng een naam.'),
  inbrenger: CODE,
  werkorganisatie: CODE,
});
export type InbrengdossierInvoer = z.infer<typeof INBRENGDOSSIER_INVOER>;

/** What one step of a file says from now on. */
export const INBRENGSTAP_INVOER = z.discriminatedUnion('stap', [
  z.strictObject({ stap: z.literal('taak'), inhoud: STAPPEN.taak.schema }),
  z.strictObject({ stap: z.literal('balans'), inhoud: STAPPEN.balans.schema }),
  z.strictObject({ stap: z.literal('basis'), inhoud: STAPPEN.basis.schema }),
  z.strictObject({ stap: z.literal('kosten'), inhoud: STAPPEN.kosten.schema }),
  z.strictObject({ stap: z.literal('ontvlechting'), inhoud: STAPPEN.ontvlechting.schema }),
  z.strictObject({ stap: z.literal('overeenkomst'), inhoud: STAPPEN.overeenkomst.schema }),
]);
export type InbrengstapInvoer = z.infer<typeof INBRENGSTAP_INVOER>;

import { z } from 'zod';
import { JAAR } from '../verband/index.js';
import { TOEWIJZING_INHOUD } from './toewijzing.schema.js';

const KOSTENPLAATSCODE = z
  .string()
  .regex(/^[^\s/:]{1,20}$/u, 'Gebruik 1 tot 20 tekens zonder spatie, schuine streep of dubbele punt.');

const KOSTENPLAATS = {
  code: KOSTENPLAATSCODE,
  naam: z.string().trim().min(1, 'Geef de kostenplaats een naam.').max(200),
};
const HELE_TOEWIJZING = z.strictObject(TOEWIJZING_INHOUD);

/** A kostenplaats with where all of its cost goes, as a whole boekjaar is set up. */
export const KOSTENPLAATS_INVOER = z.strictObject({ ...KOSTENPLAATS, toewijzing: HELE_TOEWIJZING });
export type KostenplaatsInvoer = z.input<typeof KOSTENPLAATS_INVOER>;

/** A kostenplaats of one boekjaar, if wanted with where all of its cost goes. */
export const NIEUWE_KOSTENPLAATS = z.strictObject({
  boekjaar: JAAR,
  ...KOSTENPLAATS,
  toewijzing: HELE_TOEWIJZING.exactOptional(),
});
export type NieuweKostenplaats = z.infer<typeof NIEUWE_KOSTENPLAATS>;

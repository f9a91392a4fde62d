import { z } from 'zod';
import { RESULTATEN } from '../toegang/index.js';

const DATUM_MELDING = 'Geef een datum als jjjj-mm-dd, bijvoorbeeld 2025-12-31.';
const DATUM = z.iso.date(DATUM_MELDING).refine((datum) => datum >= '1900', DATUM_MELDING);

const DEEL_MELDING = 'Geef 1 tot 200 tekens van wat u zoekt.';
const DEEL = z.string(DEEL_MELDING).regex(/^[^\0]{1,200}$/u, DEEL_MELDING);

const AANTAL_MELDING = 'Geef een aantal van 1 tot en met 200.';
const ONDER_MELDING = 'Geef het volgnummer waar het vorige antwoord mee verder wijst.';

/** What of the trail is asked for. */
export const SPOORFILTER = z.strictObject({
  /** The first day, in Dutch time. */
  van: DATUM.optional(),
  /** The last day, in Dutch time. */
  tot: DATUM.optional(),
  /** Part of it, whatever the case of its letters; so are actie and object. */
  actor: DEEL.optional(),
  actie: DEEL.optional(),
  object: DEEL.optional(),
  resultaat: z.enum(RESULTATEN, `Kies uit ${RESULTATEN.join(', ')}.`).optional(),
});
export type Spoorfilter = Readonly<z.infer<typeof SPOORFILTER>>;

/** A filter and which page of it: `aantal` lines under the volgnummer `onder`, the newest first. */
export const SPOORVRAAG = SPOORFILTER.extend({
  onder: z.coerce.number(ONDER_MELDING).pipe(z.int(ONDER_MELDING).positive(ONDER_MELDING)).optional(),
  aantal: z.coerce
    .number(AANTAL_MELDING)
    .pipe(z.int(AANTAL_MELDING).min(1, AANTAL_MELDING).max(200, AANTAL_MELDING))
    .default(50),
  formaat: z.enum(['json', 'csv'], 'Kies uit json, csv.').optional(),
});
export type Spoorvraag = Readonly<z.infer<typeof SPOORVRAAG>>;

import { z } from 'zod';
import { CODE, JAAR } from '../verband/index.js';
import { BESTEMMINGEN } from './toewijzing.entity.js';

const REKENING = z
  .string()
  .regex(/^[\x21-\x7e]{1,20}$/, 'Gebruik 1 tot 20 letters, cijfers of leestekens, zonder spatie.');

/** Where cost goes, whatever the kostenplaats. */
export const TOEWIJZING_INHOUD = {
  werkorganisatie: CODE.meta({ description: 'Code van de werkorganisatie.' }),
  bestemming: z.enum(BESTEMMINGEN, `Kies uit ${BESTEMMINGEN.join(', ')}.`),
  product: CODE.nullable().default(null).meta({ description: 'Code; alleen bij bestemming product.' }),
  hulpkostenplaats: CODE.nullable()
    .default(null)
    .meta({ description: 'Code; alleen bij bestemming hulpkostenplaats.' }),
  deelnemer: CODE.nullable().default(null).meta({ description: 'Code; alleen bij bestemming deelnemer.' }),
  gedrag: z
    .enum(['vast', 'variabel'], 'Kies vast of variabel.')
    .meta({ description: 'Of de kosten meebewegen met het gebruik.' }),
  kostensoort: z.string().trim().min(1).max(100).nullable().default(null),
  taakveld: z
    .string()
    .regex(/^[0-8]\.\d{1,3}[a-z]?$/, 'Geef een taakveld van het BBV, bijvoorbeeld 0.4.')
    .nullable()
    .default(null),
  iv3: z
    .string()
    .regex(/^[A-Z]?\d(\.\d){0,2}$/, 'Geef een categorie van Iv3, bijvoorbeeld 1.1 of 3.8.')
    .nullable()
    .default(null),
};

/** Which rows: a kostenplaats, or a range of its grootboekrekeningen. */
const BEREIK = {
  kostenplaats: z.string().min(1).max(20),
  rekeningVan: REKENING.nullable().default(null),
  rekeningTot: REKENING.nullable()
    .default(null)
    .meta({ description: 'Laatste rekening van het bereik, zelf inbegrepen; even lang als de eerste.' }),
};

/** Where the cost of a kostenplaats goes in a boekjaar. */
export const TOEWIJZING_INVOER = z.strictObject({ boekjaar: JAAR, ...BEREIK, ...TOEWIJZING_INHOUD });
export type ToewijzingInvoer = z.infer<typeof TOEWIJZING_INVOER>;

/** What comes instead of a toewijzing: one or more of the same kostenplaats; none takes it away. */
export const TOEWIJZING_WIJZIGING = z.strictObject({
  toewijzingen: z
    .array(
      z.strictObject({
        rekeningVan: BEREIK.rekeningVan,
        rekeningTot: BEREIK.rekeningTot,
        ...TOEWIJZING_INHOUD,
      }),
    )
    .max(100),
});
export type ToewijzingWijziging = z.infer<typeof TOEWIJZING_WIJZIGING>;

/** Kostenplaatsen and their toewijzingen of one boekjaar, again in another. */
export const TOEWIJZING_KOPIE = z.strictObject({ van: JAAR, naar: JAAR });
export type ToewijzingKopie = z.infer<typeof TOEWIJZING_KOPIE>;

import { z } from 'zod';
import { PEIL_QUERY } from '../platform/index.js';
import { BOEKJAAR_QUERY } from './boekjaar.query.js';
import { CODE, JAAR, VOLGORDE } from './verband.schema.js';
import { AFRONDINGEN, DETAILS, ORGANISATIEVORMEN, PAKKETREGELS, RECHTSVORMEN } from './vormen.js';

/** A calendar day. */
export const DAG = z.iso.date('Schrijf de dag als jjjj-mm-dd, bijvoorbeeld 2025-01-01.');
const EINDE = DAG.nullable().default(null);
const NAAM = z.string().trim().min(1, 'Vul een naam in.').max(200, 'Gebruik ten hoogste 200 tekens.');
const TEKST = z.string().trim().max(4000, 'Gebruik ten hoogste 4000 tekens.');
const SOORT = z.enum(['gemeente', 'samenwerkingsverband'], 'Kies gemeente of samenwerkingsverband.');
const kies = <const T extends readonly [string, ...string[]]>(waarden: T) =>
  z.enum(waarden, `Kies een van: ${waarden.join(', ')}.`);

/** The question for a moment: `?op=2025-07-01`, `?boekjaar=2025`, `?bekendOp=2025-03-01`. */
export const MOMENT_QUERY = PEIL_QUERY.extend({ op: DAG.optional(), ...BOEKJAAR_QUERY.partial().shape });
export type MomentQuery = z.infer<typeof MOMENT_QUERY>;

const VORM_INVOER = {
  rechtsvorm: kies(RECHTSVORMEN),
  organisatievorm: kies(ORGANISATIEVORMEN),
  afronding: kies(AFRONDINGEN).default('cent'),
  detail: kies(DETAILS).default('diensten'),
  pakketregel: kies(PAKKETREGELS).default('vrije keuze'),
  eindigtOp: EINDE,
  evaluatieOp: EINDE,
};

export const NIEUW_VERBAND = z.strictObject({
  code: CODE,
  naam: NAAM,
  omschrijving: TEKST.default(''),
  voorbeeld: z.boolean().default(false),
  vanaf: DAG,
  ...VORM_INVOER,
  boekjaren: z.array(JAAR).default([]),
});
export type NieuwVerband = z.infer<typeof NIEUW_VERBAND>;

export const BOEKJAAR_INVOER = z.strictObject({ jaar: JAAR });
export const VORMWIJZIGING = z.strictObject({ per: DAG, ...VORM_INVOER });
export type Vormwijziging = z.infer<typeof VORMWIJZIGING>;

export const DEELNEMER_INVOER = z.strictObject({
  code: CODE,
  naam: NAAM,
  soort: SOORT,
  volgorde: VOLGORDE.optional(),
  vanaf: DAG,
});
export type DeelnemerInvoer = z.infer<typeof DEELNEMER_INVOER>;

export const WERKORGANISATIE_INVOER = z.strictObject({
  code: CODE,
  naam: NAAM,
  volgorde: VOLGORDE.optional(),
  vanaf: DAG,
  tot: EINDE,
});
export type WerkorganisatieInvoer = z.infer<typeof WERKORGANISATIE_INVOER>;

export const LOOPTIJD_INVOER = z.strictObject({ werkorganisatie: CODE, vanaf: DAG, tot: EINDE });
export type LooptijdInvoer = z.infer<typeof LOOPTIJD_INVOER>;

export const ONDERDEEL_INVOER = z.strictObject({
  code: CODE,
  naam: NAAM,
  werkveld: CODE.nullable().default(null),
  volgorde: VOLGORDE.optional(),
});
export type OnderdeelInvoer = z.infer<typeof ONDERDEEL_INVOER>;

export const ONDERBRENGING_INVOER = z.strictObject({
  onderdeel: CODE,
  werkorganisatie: CODE,
  vanaf: DAG,
  tot: EINDE,
});
export type OnderbrengingInvoer = z.infer<typeof ONDERBRENGING_INVOER>;

export const GASTHEERSCHAP_INVOER = z.strictObject({
  werkorganisatie: CODE,
  gastheer: CODE,
  vanaf: DAG,
  tot: EINDE,
});
export type GastheerschapInvoer = z.infer<typeof GASTHEERSCHAP_INVOER>;

export const EINDE_INVOER = z.strictObject({ tot: DAG });

export const TOETREDING_INVOER = z.strictObject({
  deelnemer: CODE,
  naam: NAAM,
  soort: SOORT,
  per: DAG,
  toelichting: TEKST.default(''),
});
export type ToetredingInvoer = z.infer<typeof TOETREDING_INVOER>;

export const INSTEMMING_INVOER = z.strictObject({ deelnemer: CODE, ingestemdOp: DAG });
export type InstemmingInvoer = z.infer<typeof INSTEMMING_INVOER>;

export const UITTREDING_INVOER = z.strictObject({
  deelnemer: CODE,
  aangezegdOp: DAG,
  per: DAG,
  toelichting: TEKST.default(''),
  afbouw: z.array(z.int('Geef hele procenten.').min(0).max(100)).max(20).optional(),
});
export type UittredingInvoer = z.infer<typeof UITTREDING_INVOER>;

export const ADVIES_INVOER = z.strictObject({
  advies: TEKST.min(1, 'Vul het advies in.'),
  adviseur: NAAM,
  adviesOp: DAG,
});
export type AdviesInvoer = z.infer<typeof ADVIES_INVOER>;

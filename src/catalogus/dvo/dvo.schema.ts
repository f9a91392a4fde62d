import { z } from 'zod';
import { CODE, JAAR } from '../../verband/index.js';
import { BELEIDEN, PAKKETTEN } from '../menukaart/keuzes.js';
import { BEDRAG, TEKST } from '../menukaart/menukaart.schema.js';
import { HOEVEELHEID } from '../menukaart/product.schema.js';

export const DAG = z.iso.date('Geef een dag als jjjj-mm-dd, bijvoorbeeld 2025-01-01.');

/** A code of 1 to 64 characters: room for the code of a werkorganisatie and a year. */
export const DVO_CODE = z
  .string()
  .regex(/^[^\s/]{1,64}$/u, 'Een code heeft 1 tot 64 tekens, zonder spatie of /.');

const KEUZE = (keuzes: readonly string[]): string => `Kies uit: ${keuzes.join(', ')}.`;

/** A line of a DVO; what is left out is null, and holds from the first to the last day. */
export const DVOREGEL_INVOER = z.strictObject({
  deelnemer: CODE,
  product: CODE,
  vanaf: DAG.optional(),
  tot: DAG.nullish(),
  contract: HOEVEELHEID.nullish(),
  minimum: HOEVEELHEID.nullish(),
  inbreng: BEDRAG.nullish(),
  tarief: HOEVEELHEID.nullish(),
  beleid: z.enum(BELEIDEN, KEUZE(BELEIDEN)).nullish(),
  risicodrager: CODE.nullish(),
  afwijking: TEKST.nullish(),
  fte: HOEVEELHEID.nullish(),
});
export type DvoregelInvoer = z.infer<typeof DVOREGEL_INVOER>;

const REGELS = 'Geef ten minste één regel.';

/** A DVO with all its lines. */
export const DVO_INVOER = z.strictObject({
  code: DVO_CODE,
  naam: TEKST,
  werkorganisatie: CODE,
  vanaf: DAG,
  tot: DAG.nullish(),
  minimumTot: DAG.nullish(),
  pakket: z.enum(PAKKETTEN, KEUZE(PAKKETTEN)).nullish(),
  allesOfNiets: z.boolean().optional(),
  toelichting: TEKST.optional(),
  deelnemers: z.array(CODE).min(1, 'Noem ten minste één deelnemer.'),
  regels: z.array(DVOREGEL_INVOER).min(1, REGELS),
});
export type DvoInvoer = z.infer<typeof DVO_INVOER>;

export const VASTSTELLING_INVOER = z.strictObject({ vastgesteldOp: DAG });
export type VaststellingInvoer = z.infer<typeof VASTSTELLING_INVOER>;

const SOORTEN = ['meerwerk', 'minderwerk', 'overig', 'correctie'] as const;

/** A dated addendum: its lines take the place of what holds on their days. */
export const WIJZIGING_INVOER = z.strictObject({
  per: DAG,
  soort: z.enum(SOORTEN, KEUZE(SOORTEN)),
  toelichting: TEKST,
  regels: z.array(DVOREGEL_INVOER.extend({ vervalt: z.boolean().optional() })).min(1, REGELS),
});
export type WijzigingInvoer = z.infer<typeof WIJZIGING_INVOER>;

/** The end of a DVO, for one deelnemer or for all of them. */
export const OPZEGGING_INVOER = z.strictObject({
  deelnemer: CODE.optional(),
  opgezegdOp: DAG,
  per: DAG,
  toelichting: TEKST,
});
export type OpzeggingInvoer = z.infer<typeof OPZEGGING_INVOER>;

const INDICATIES = ['indicatie', 'op afroep', 'geen'] as const;

/** What deelnemers expect of products in a boekjaar; `geen` takes back what was said. */
export const INDICATIES_INVOER = z.strictObject({
  boekjaar: JAAR,
  indicaties: z
    .array(z.strictObject({ product: CODE, deelnemer: CODE, soort: z.enum(INDICATIES, KEUZE(INDICATIES)) }))
    .min(1, 'Geef ten minste één indicatie.'),
});
export type IndicatiesInvoer = z.infer<typeof INDICATIES_INVOER>;

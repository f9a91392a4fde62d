import { z } from 'zod';
import { CODE, JAAR } from '../../verband/index.js';
import { BELEIDEN } from '../../catalogus/index.js';
import { FASE } from '../berekeningen.query.js';

const BEDRAG = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'Geef euro’s met een punt, bijvoorbeeld 1250.00.');
const INBRENG = BEDRAG.refine((bedrag) => !bedrag.startsWith('-'), 'Een inbreng is niet kleiner dan nul.');
const GETAL = z
  .string()
  .regex(/^(0|[1-9]\d{0,12})(\.\d{1,12})?$/, 'Geef een getal met een punt, bijvoorbeeld 12.5.');
const PERCENTAGE = z
  .string()
  .regex(
    /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/,
    'Geef een percentage van 0 tot en met 100, met ten hoogste twee decimalen.',
  );

const AFNAME = z.strictObject({
  contract: GETAL.optional(),
  werkelijk: GETAL.optional(),
  minimum: GETAL.optional(),
  inbreng: INBRENG.optional(),
});
const AFREKENING = z.strictObject({
  beleid: z.enum(BELEIDEN),
  sleutel: CODE.optional(),
  risicodrager: CODE.optional(),
});
const BESTEMMING = z.union([
  z.strictObject({ casco: z.literal(true) }),
  z.strictObject({ product: CODE }),
  z.strictObject({ hulpkostenplaats: CODE }),
  z.strictObject({ deelnemer: CODE }),
]);
const KOSTEN = z.strictObject({
  werkorganisatie: CODE,
  bedrag: BEDRAG,
  gedrag: z.enum(['vast', 'variabel']).optional(),
  bestemming: BESTEMMING,
});

const jaarEnFase = { boekjaar: JAAR, fase: FASE };

/** Asks what a boekjaar comes to under another regime: that of another boekjaar, changed where it says so. */
export const REGIMEVERGELIJKING = z
  .strictObject({
    ...jaarEnFase,
    regimeVan: JAAR.optional(),
    cascos: z
      .array(
        z.strictObject({
          werkorganisatie: CODE,
          regime: z.enum(['solidariteit', 'in_tarief', 'gemengd']),
          sleutel: CODE.optional(),
          aandeelInTarief: PERCENTAGE.optional(),
        }),
      )
      .default([]),
    producten: z
      .array(
        z.strictObject({
          product: CODE,
          afrekening: AFREKENING,
          tarief: GETAL.optional(),
          inbreng: z.record(CODE, INBRENG).optional(),
        }),
      )
      .default([]),
  })
  .refine(
    ({ regimeVan, cascos, producten }) =>
      regimeVan !== undefined || cascos.length > 0 || producten.length > 0,
    {
      path: ['regimeVan'],
      error: 'Noem een ander boekjaar, of een casco of product dat anders wordt betaald.',
    },
  );
export type Regimeverzoek = z.infer<typeof REGIMEVERGELIJKING>;

/** Asks what an exit costs, on the last year before it. */
export const UITTREDINGSBEREKENING = z.strictObject({
  ...jaarEnFase,
  deelnemer: CODE,
  per: z
    .string()
    .regex(/^\d{4}-01-01$/, 'Uittreden kan alleen per 1 januari: geef jjjj-01-01.')
    .meta({ description: 'De 1 januari waarop de deelnemer uittreedt.' }),
  afbouw: z
    .array(PERCENTAGE)
    .min(1, 'Geef ten minste één jaar.')
    .max(20, 'Geef ten hoogste twintig jaren.')
    .default(['100', '80', '60', '40', '20'])
    .meta({ description: 'Het deel van de achterblijvende kosten dat de vertrekker betaalt, per jaar.' }),
});
export type Uittredingsverzoek = z.infer<typeof UITTREDINGSBEREKENING>;

/** Asks what an entry does to everybody. */
export const TOETREDINGSBEREKENING = z.strictObject({
  ...jaarEnFase,
  deelnemer: z.strictObject({
    code: CODE,
    naam: z.string().min(1),
    soort: z.enum(['gemeente', 'samenwerkingsverband']),
  }),
  sleutels: z.record(CODE, GETAL).default({}).meta({
    description: 'De waarde van de toetreder per sleutel; in een sleutel van percentages zijn percentage.',
  }),
  afname: z.record(CODE, AFNAME).default({}).meta({ description: 'Wat hij afneemt, per product.' }),
  kosten: z.array(KOSTEN).default([]).meta({ description: 'Kosten die erbij komen.' }),
});
export type Toetredingsverzoek = z.infer<typeof TOETREDINGSBEREKENING>;

/** Asks what a change does to everybody's charges. */
export const EFFECTBEREKENING = z.strictObject({
  ...jaarEnFase,
  producten: z
    .array(
      z.strictObject({
        code: CODE,
        naam: z.string().min(1).optional(),
        werkorganisatie: CODE,
        eenheid: z.string().min(1).optional(),
        tarief: GETAL.optional(),
        afrekening: AFREKENING,
        afname: z.record(CODE, AFNAME).default({}),
      }),
    )
    .default([]),
  afname: z.array(AFNAME.extend({ product: CODE, deelnemer: CODE })).default([]),
  einde: z.array(z.strictObject({ product: CODE, deelnemer: CODE })).default([]),
  kosten: z
    .array(KOSTEN)
    .default([])
    .meta({ description: 'Kosten die erbij komen; onder nul: die vervallen.' }),
});
export type Effectverzoek = z.infer<typeof EFFECTBEREKENING>;

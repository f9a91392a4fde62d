import { z } from 'zod';
import { BELEIDEN, type Rekenmodel } from './rekenmodel.js';
import type { Vormfout } from './vorm/form-faults.js';
import { BEDRAG, BEDRAG_NIET_NEGATIEF, CODE, GETAL, GETAL_NIET_NEGATIEF, ID } from './vorm/grammatica.js';
import { setAfnameAside } from './vorm/plain-afname.js';

/**
 * The form of a rekenmodel: kinds of values, grammar of numbers, no field too many. The message of a rule of grammar
 * is the code of its fault; `vorm/` makes the Dutch sentence. What a form cannot say (references, sums) is checked after it.
 *
 * @bron REKENMODEL.md "Numbers", "The model"
 */
/** A code where it is given out; a reference to it is plain text, and one to nothing is a fault of its own. */
const code = z.string().regex(CODE, 'CODE');
const verwijzing = z.string();
const bedrag = z.string().regex(BEDRAG, 'BEDRAG_ONGELDIG');
const inbreng = z.string().regex(BEDRAG_NIET_NEGATIEF, 'INBRENG');
const hoeveelheid = z.string().regex(GETAL_NIET_NEGATIEF, 'GETAL_ONGELDIG');
const gewicht = z
  .string()
  .regex(GETAL, { error: 'GETAL_ONGELDIG', abort: true })
  .regex(GETAL_NIET_NEGATIEF, 'SLEUTEL_NEGATIEF');
const tekst = z.string().max(2000);
const gewichten = z.record(verwijzing, gewicht);
const grenzen = z.record(verwijzing, hoeveelheid);

const sleutelBasis = {
  code,
  naam: tekst.optional(),
  decimalen: z.int().min(0).max(12).optional(),
  peildatum: tekst.optional(),
  bron: tekst.optional(),
  status: tekst.optional(),
};
const sleutel = z.discriminatedUnion('soort', [
  z.strictObject({ ...sleutelBasis, soort: z.literal('gewichten'), gewichten }),
  z.strictObject({ ...sleutelBasis, soort: z.literal('gelijk'), deelnemers: z.array(verwijzing).optional() }),
  z.strictObject({ ...sleutelBasis, soort: z.literal('percentages'), percentages: gewichten }),
  z.strictObject({
    ...sleutelBasis,
    soort: z.literal('samengesteld'),
    delen: z.array(z.strictObject({ sleutel: verwijzing, aandeel: hoeveelheid })),
  }),
  z.strictObject({
    ...sleutelBasis,
    soort: z.literal('begrensd'),
    sleutel: verwijzing,
    minimum: grenzen.optional(),
    maximum: grenzen.optional(),
  }),
  z.strictObject({
    ...sleutelBasis,
    soort: z.literal('pondspondsgewijs'),
    werkorganisaties: z.array(verwijzing).optional(),
  }),
]);

const hulpkostenplaats = z.strictObject({
  code,
  naam: tekst.optional(),
  werkorganisatie: verwijzing,
  verdeling: z.array(
    z.strictObject({
      naar: z.union([
        z.strictObject({ product: verwijzing }),
        z.strictObject({ casco: verwijzing }),
        z.strictObject({ hulpkostenplaats: verwijzing }),
      ]),
      gewicht: hoeveelheid,
    }),
  ),
});

const product = z.strictObject({
  code,
  naam: tekst.optional(),
  werkorganisatie: verwijzing,
  eenheid: tekst.optional(),
  tarief: hoeveelheid.optional(),
  afrekening: z.strictObject({
    beleid: z.enum(BELEIDEN, 'BELEID_ONBEKEND'),
    sleutel: verwijzing.optional(),
    risicodrager: verwijzing.optional(),
  }),
  afname: z.record(
    verwijzing,
    z.strictObject({
      contract: hoeveelheid.optional(),
      werkelijk: hoeveelheid.optional(),
      minimum: hoeveelheid.optional(),
      inbreng: inbreng.optional(),
    }),
  ),
});

const kostenpost = z.strictObject({
  id: z.string().regex(ID, 'CODE'),
  werkorganisatie: verwijzing,
  bedrag,
  gedrag: z.enum(['vast', 'variabel']).optional(),
  bestemming: z.union([
    z.strictObject({ casco: z.literal(true) }),
    z.strictObject({ product: verwijzing }),
    z.strictObject({ hulpkostenplaats: verwijzing }),
    z.strictObject({ deelnemer: verwijzing }),
  ]),
  omschrijving: tekst.optional(),
});

export const rekenmodelSchema = z.strictObject({
  schema: z.literal('nulpositie/rekenmodel/1'),
  verband: code,
  boekjaar: z.int().min(1900).max(2999),
  fase: z.enum(['begroting', 'tussenrapportage', 'jaarrekening']),
  afronding: z.enum(['cent', 'euro']).optional(),
  deelnemers: z.array(
    z.strictObject({
      code,
      naam: tekst.optional(),
      soort: z.enum(['gemeente', 'samenwerkingsverband']).optional(),
    }),
  ),
  werkorganisaties: z.array(
    z.strictObject({ code, naam: tekst.optional(), gastheer: verwijzing.optional() }),
  ),
  sleutels: z.array(sleutel).default([]),
  hulpkostenplaatsen: z.array(hulpkostenplaats).optional(),
  methodeHulpkosten: z.enum(['stapsgewijs', 'wederkerig']).optional(),
  cascos: z
    .array(
      z.strictObject({
        werkorganisatie: verwijzing,
        regime: z.enum(['solidariteit', 'in_tarief', 'gemengd']),
        sleutel: verwijzing.optional(),
        aandeelInTarief: hoeveelheid.optional(),
      }),
    )
    .default([]),
  producten: z.array(product).default([]),
  kostenposten: z.array(kostenpost),
  voorschotten: z
    .array(z.strictObject({ deelnemer: verwijzing, werkorganisatie: verwijzing, bedrag }))
    .default([]),
  doorbelastVoorschotten: z.array(z.strictObject({ van: verwijzing, naar: verwijzing, bedrag })).optional(),
});

/** The model as the calculation may use it, or all that is wrong with its form. */
export function parseRekenmodel(input: unknown): { model?: Rekenmodel; faults: readonly Vormfout[] } {
  const { seen, putBack } = setAfnameAside(input);
  const result = rekenmodelSchema.safeParse(seen);
  return result.success ? { model: putBack(result.data), faults: [] } : { faults: result.error.issues };
}

/** The same as a JSON Schema, for whoever makes a rekenmodel elsewhere. */
export const rekenmodelJsonSchema = (): object => z.toJSONSchema(rekenmodelSchema, { io: 'input' });

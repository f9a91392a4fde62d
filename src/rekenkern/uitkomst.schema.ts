import { z } from 'zod';

/**
 * The form of an uitkomst, for whoever reads one elsewhere. What has an id is named where it is described.
 *
 * @bron REKENMODEL.md "The outcome"
 */
export const bedragSchema = z
  .string()
  .regex(/^-?(?:0|[1-9][0-9]*)\.[0-9]{2}$/)
  .meta({ id: 'Bedrag', description: 'Euro’s, als decimale tekst met twee decimalen.' });
const bedrag = bedragSchema;
const tekst = z.string();
const betaling = z.strictObject({ van: tekst, naar: tekst, bedrag }).meta({ id: 'Betaling' });
const melding = z.strictObject({ code: tekst, pad: tekst, melding: tekst }).meta({ id: 'Melding' });
const perDeelnemer = { deelnemer: tekst, lasten: bedrag, voorschotten: bedrag, saldo: bedrag };
const controle = { kosten: bedrag, lasten: bedrag, verschil: bedrag };

const nulpositie = z.strictObject({
  sluit: z.literal(true),
  perWerkorganisatie: z.array(
    z.strictObject({ werkorganisatie: tekst, ...controle, doorbelastIn: bedrag, doorbelastUit: bedrag }),
  ),
  perProduct: z.array(z.strictObject({ product: tekst, ...controle })),
  perCasco: z.array(z.strictObject({ werkorganisatie: tekst, ...controle })),
  perDeelnemer: z.array(z.strictObject({ ...perDeelnemer, verschil: bedrag })),
  perPartij: z.array(
    z.strictObject({ partij: tekst, netto: bedrag, betaald: bedrag, ontvangen: bedrag, verschil: bedrag }),
  ),
  totaal: z.strictObject({ kosten: bedrag, voorschotten: bedrag, saldi: bedrag, verschil: bedrag }),
});

const verdeling = z.strictObject({
  uit: tekst,
  wat: z.enum(['regime', 'opslag', 'kosten', 'vast', 'variabel', 'tarief', 'inbreng', 'rest', 'direct']),
  bedrag,
  naar: z.int().min(0),
  grondslag: tekst.nullable(),
  tellers: z.array(tekst),
  noemer: tekst,
  delen: z.array(bedrag),
  eenheid: z.enum(['0.01', '1.00']),
  rest: z.array(z.int().min(0)),
  centen: z.int().min(0).nullable(),
});

const spoor = z.strictObject({
  pools: z.array(
    z.strictObject({ pool: tekst, vast: bedrag, variabel: bedrag, kostenposten: z.array(tekst) }),
  ),
  partijen: z.array(z.array(tekst)),
  verdelingen: z.array(verdeling),
});

/** What a deelnemer is charged for one product, casco or its own direct cost. */
export const lastSchema = z
  .strictObject({
    deelnemer: tekst,
    werkorganisatie: tekst,
    component: z.enum(['direct', 'product', 'casco']),
    product: tekst.nullable(),
    bedrag,
  })
  .meta({ id: 'Last', description: 'Wat een deelnemer betaalt; product is null bij direct en casco.' });

export const uitkomstSchema = z.strictObject({
  schema: z.literal('nulpositie/uitkomst/1'),
  rekenkern: tekst,
  invoerHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  lasten: z.array(lastSchema),
  perDeelnemer: z.array(z.strictObject(perDeelnemer)),
  verrekening: z.array(
    z.strictObject({
      deelnemer: tekst,
      werkorganisatie: tekst,
      gastheer: tekst,
      definitief: bedrag,
      voorschot: bedrag,
      saldo: bedrag,
    }),
  ),
  doorbelasting: z.array(betaling),
  posities: z.array(z.strictObject({ partij: tekst, netto: bedrag })),
  saldering: z.array(betaling),
  nulpositie,
  waarschuwingen: z.array(melding),
  spoor: spoor.optional(),
});

/** The same as a JSON Schema. */
export const uitkomstJsonSchema = (): object => z.toJSONSchema(uitkomstSchema);

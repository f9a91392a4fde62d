import { z } from 'zod';
import { HOEVEELHEID } from '../catalogus/index.js';
import { CODE } from '../verband/index.js';

const PERCENTAGE = HOEVEELHEID.meta({ description: 'Deel van 100, als decimale tekst.' });
const GRENZEN = z.record(CODE, PERCENTAGE).optional();
const DEELNEMERSOORT = z.enum(['gemeente', 'samenwerkingsverband']);
export type Deelnemersoort = z.infer<typeof DEELNEMERSOORT>;

const AFRONDING = {
  decimalen: z
    .int('Geef een heel aantal decimalen.')
    .min(0, 'Geef 0 tot en met 12 decimalen.')
    .max(12, 'Geef 0 tot en met 12 decimalen.')
    .optional(),
};

/** Only a key with values of its own can say whom it weighs. */
const MET_WAARDEN = {
  ...AFRONDING,
  geldtVoor: z.array(DEELNEMERSOORT).min(1, 'Noem minstens één soort deelnemer, of laat dit weg.').optional(),
};

/**
 * How a key divides. The weights of `gewichten` and `percentages` are sleutelwaarden, with a peildatum and a bron of
 * their own; of an `ingroei` the percentages say how far `naar` counts in each boekjaar.
 *
 * @bron REKENMODEL.md "Keys"
 */
export const DEFINITIE = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('gewichten'), ...MET_WAARDEN }),
  z.strictObject({ soort: z.literal('percentages'), ...MET_WAARDEN }),
  z.strictObject({
    soort: z.literal('gelijk'),
    deelnemers: z.array(CODE).min(1, 'Noem minstens één deelnemer, of laat dit weg voor allen.').optional(),
    ...AFRONDING,
  }),
  z.strictObject({
    soort: z.literal('samengesteld'),
    delen: z.array(z.strictObject({ sleutel: CODE, aandeel: PERCENTAGE })).min(1, 'Noem minstens één deel.'),
    ...AFRONDING,
  }),
  z.strictObject({
    soort: z.literal('begrensd'),
    sleutel: CODE,
    minimum: GRENZEN,
    maximum: GRENZEN,
    ...AFRONDING,
  }),
  z.strictObject({
    soort: z.literal('pondspondsgewijs'),
    werkorganisaties: z
      .array(CODE)
      .min(1, 'Noem minstens één werkorganisatie, of laat dit weg voor alle.')
      .optional(),
    ...AFRONDING,
  }),
  z.strictObject({
    soort: z.literal('ingroei'),
    van: CODE,
    naar: CODE,
    percentages: z.record(z.string().regex(/^[12]\d{3}$/, 'Geef het jaar in vier cijfers.'), PERCENTAGE),
    ...AFRONDING,
  }),
]);
export type Definitie = z.infer<typeof DEFINITIE>;
export type Sleutelsoort = Definitie['soort'];
export type Ingroei = Extract<Definitie, { soort: 'ingroei' }>;
/** What the database keeps beside soort, decimalen and geldtVoor. */
export type Inhoud = Readonly<Record<string, unknown>>;

/** A definitie as the columns that hold it. */
export interface Definitiekolommen {
  readonly soort: Sleutelsoort;
  readonly inhoud: Inhoud;
  readonly decimalen: number | null;
  readonly geldtVoor: Deelnemersoort[] | null;
}

export function toKolommen(definitie: Definitie): Definitiekolommen {
  const { soort, decimalen = null, ...rest } = definitie;
  const { geldtVoor = null, ...inhoud } = rest as typeof rest & { geldtVoor?: Deelnemersoort[] };
  return { soort, inhoud, decimalen, geldtVoor };
}

export function toDefinitie({ soort, inhoud, decimalen, geldtVoor }: Definitiekolommen): Definitie {
  return DEFINITIE.parse({
    soort,
    ...inhoud,
    ...(decimalen !== null && { decimalen }),
    ...(geldtVoor !== null && { geldtVoor }),
  });
}

/** Whether its weights are recorded as sleutelwaarden. */
export const hasWaarden = ({ soort }: { readonly soort: Sleutelsoort }): boolean =>
  soort === 'gewichten' || soort === 'percentages';

/** The keys that a definitie is made of, directly. */
export function partsOf(definitie: Definitie): readonly string[] {
  switch (definitie.soort) {
    case 'samengesteld':
      return definitie.delen.map(({ sleutel }) => sleutel);
    case 'begrensd':
      return [definitie.sleutel];
    case 'ingroei':
      return [definitie.van, definitie.naar];
    case 'gewichten':
    case 'percentages':
    case 'gelijk':
    case 'pondspondsgewijs':
      return [];
  }
}

/** The keys that a key is made of, all the way down; with itself only when it stands in a ring. */
export function allPartsOf(code: string, definities: ReadonlyMap<string, Definitie>): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [code];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const definitie = definities.get(at);
    for (const part of definitie === undefined ? [] : partsOf(definitie)) {
      if (!found.has(part)) queue.push(part);
      found.add(part);
    }
  }
  return found;
}

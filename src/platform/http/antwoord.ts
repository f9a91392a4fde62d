import { z } from 'zod';

/** What a handler may return for the answer that a schema describes: the same fields, never to be changed. */
export type AntwoordVan<Schema extends z.ZodType> = Gelezen<z.input<Schema>>;

type Gelezen<Waarde> = unknown extends Waarde
  ? unknown
  : Waarde extends string | number | boolean | null | undefined | Date
    ? Waarde
    : { readonly [Veld in keyof Waarde]: Gelezen<Waarde[Veld]> };

/** A moment: a Date in the service, text in the answer. @bron NL GOV API Design Rules /core/date-time/timezone */
export const TIJDSTIP = z
  .date()
  .transform((moment) => moment.toISOString())
  .pipe(z.iso.datetime())
  .meta({ id: 'Tijdstip', description: 'Datum en tijd volgens ISO 8601, in UTC.' });

/** The body of every error answer. @bron RFC 9457; NL GOV API Design Rules */
export const PROBLEEM = z
  .looseObject({
    type: z.string(),
    title: z.string().meta({ description: 'Wat er mis is en wat het herstelt.' }),
    status: z.int().meta({ description: 'De HTTP-status.' }),
    code: z.string().meta({ description: 'Vaste naam van de fout, voor programma’s.' }),
    correlatieId: z.uuid().meta({ description: 'Noem dit nummer als u de fout meldt.' }),
    invalidParams: z
      .array(z.strictObject({ name: z.string(), reason: z.string() }))
      .exactOptional()
      .meta({ description: 'Alle fouten tegelijk: waar, en wat het herstelt.' }),
  })
  .meta({ id: 'Probleem' });

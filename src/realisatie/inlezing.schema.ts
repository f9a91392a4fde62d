import { z } from 'zod';
import { CODE, JAAR } from '../verband/index.js';
import { parseTekstgetal } from './checks/getal.js';
import { SOORTEN } from './soorten.js';

/** As people type an amount: `12.345,67`; what can be read in two ways is not read. */
const CONTROLETOTAAL = z.string().transform((text, context): string => {
  const getal = parseTekstgetal(text);
  if ('waarde' in getal && getal.waarde.length <= 24) return getal.waarde;
  const message =
    'lezingen' in getal
      ? `“${text}” kan op twee manieren worden gelezen. Schrijf ${getal.lezingen.join(' of ')}.`
      : 'Geef het controletotaal als bedrag, bijvoorbeeld 12.345,67, of laat het veld weg.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** Loads that are reversed when this one is booked. */
const TE_VERVANGEN = z
  .array(z.uuid('Geef het id van de inlezing die u vervangt, of laat het veld weg.'))
  .max(50)
  .transform((ids) => [...new Set(ids)]);

/** The fields that go with an uploaded file, as a form sends them. */
export const INLEZING_INVOER = z.object({
  soort: z.enum(SOORTEN, `Kies uit ${SOORTEN.join(', ')}.`),
  boekjaar: z.coerce.number('Geef het jaar in vier cijfers, bijvoorbeeld 2025.').pipe(JAAR),
  /** Once, or more times; an empty field of a form says nothing. */
  vervangt: z.preprocess(
    (ids) => (ids === undefined || ids === '' ? [] : Array.isArray(ids) ? (ids as unknown[]) : [ids]),
    TE_VERVANGEN,
  ),
  /** An empty field of a form says nothing. */
  controletotaal: z.preprocess((text) => (text === '' ? undefined : text), CONTROLETOTAAL.optional()),
  /** An empty field of a form says nothing. */
  profiel: z.preprocess((text) => (text === '' ? undefined : text), CODE.optional()),
  proef: z
    .enum(['true', 'false'], 'Geef true (alleen controleren) of false.')
    .default('false')
    .transform((value) => value === 'true'),
});
export type InlezingInvoer = z.infer<typeof INLEZING_INVOER>;

/** The upload form in OpenAPI. */
export const INLEZING_FORMULIER = {
  type: 'object',
  required: ['bestand', 'soort', 'boekjaar'],
  properties: {
    bestand: {
      type: 'string',
      format: 'binary',
      description:
        'Een werkmap (.xlsx of .ods), een csv-bestand of voor realisatie een auditfile (XAF 3.2, 3.2.1 of 4.0), van ten hoogste 50 MB.',
    },
    soort: { type: 'string', enum: [...SOORTEN] },
    boekjaar: { type: 'integer' },
    vervangt: {
      type: 'string',
      format: 'uuid',
      description:
        'Een eerdere inlezing die wordt teruggedraaid zodra deze is verwerkt; mag meer keren voorkomen.',
    },
    controletotaal: {
      type: 'string',
      description:
        'Waar het bestand op moet uitkomen, bijvoorbeeld het saldo van het grootboek: 12345,67. Bij een csv de enige manier om te zien dat de laatste regels ontbreken.',
    },
    profiel: {
      type: 'string',
      description: 'Code van het importprofiel; leeg om het aan de kolomnamen over te laten.',
    },
    proef: { type: 'boolean', default: false, description: 'Alleen controleren; er wordt niets bewaard.' },
  },
};

/** What goes with a confirmation; nothing has to. */
export const VERWERKING_INVOER = z
  .strictObject({
    vervangt: TE_VERVANGEN.exactOptional().meta({
      description:
        'De eerdere inlezingen die in dezelfde stap worden teruggedraaid; een lege lijst laat alles meetellen. Weglaten laat het zoals het bij het inleveren is gezegd.',
    }),
  })
  .default({});
export type VerwerkingInvoer = z.infer<typeof VERWERKING_INVOER>;

/** What goes with a reversal; nothing has to. */
export const TERUGDRAAIING_INVOER = z
  .strictObject({
    reden: z.string().trim().min(1).max(500).exactOptional().meta({ description: 'Voor het controlespoor.' }),
  })
  .default({});
export type TerugdraaiingInvoer = z.infer<typeof TERUGDRAAIING_INVOER>;

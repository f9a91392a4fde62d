import { z } from 'zod';
import { CODE } from '../../verband/index.js';
import { SOORTEN } from '../soorten.js';

const KOP = z.string().trim().min(1, 'Kies een kolomnaam van het bestand.').max(200);
const KOLOM = z.string().max(40).meta({ description: 'Kolom van de soort, bijvoorbeeld Kostenplaats.' });

const PROFIELKOLOM = z.discriminatedUnion('wijze', [
  z.strictObject({ kolom: KOLOM, wijze: z.literal('kop'), kop: KOP }),
  z.strictObject({
    kolom: KOLOM,
    wijze: z.literal('vast'),
    waarde: z.string().trim().min(1, 'Vul de vaste waarde in.').max(200),
  }),
  z.strictObject({ kolom: KOLOM, wijze: z.literal('saldo'), debet: KOP, credit: KOP }),
]);

const INHOUD = {
  naam: z.string().trim().min(1, 'Geef het profiel een naam.').max(100),
  bron: z.string().trim().min(1, 'Noem het programma waar de bestanden uit komen.').max(100),
  soort: z.enum(SOORTEN, `Kies uit ${SOORTEN.join(', ')}.`),
  kolommen: z.array(PROFIELKOLOM).min(1).max(20).meta({
    description:
      'Per kolom van de soort: een kolomnaam van het bestand (kop), een vaste waarde (vast) of debet min credit (saldo, alleen voor Bedrag).',
  }),
  negeren: z.array(KOP).max(256).default([]).meta({
    description: 'Kolomnamen van het bestand die met opzet niet worden gelezen.',
  }),
};

export const IMPORTPROFIEL_INVOER = z.strictObject({ code: CODE, ...INHOUD });
export type ImportprofielInvoer = z.infer<typeof IMPORTPROFIEL_INVOER>;

export const IMPORTPROFIEL_WIJZIGING = z.strictObject(INHOUD);
export type ImportprofielWijziging = z.infer<typeof IMPORTPROFIEL_WIJZIGING>;

/** The sample form in OpenAPI. */
export const VOORBEELD_FORMULIER = {
  type: 'object',
  required: ['bestand'],
  properties: { bestand: { type: 'string', format: 'binary', description: 'Ten hoogste 50 MB.' } },
};

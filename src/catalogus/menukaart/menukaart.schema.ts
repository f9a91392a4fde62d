import { z } from 'zod';
import { CODE, JAAR, VOLGORDE } from '../../verband/index.js';
import { BELEIDEN, PAKKETTEN, UITVOERINGEN } from './keuzes.js';
import { HOEVEELHEID } from './product.schema.js';

export const LEGE_TEKST = 'Vul iets in.';
const TE_LANG = 'Maak deze tekst korter: hij mag 4.000 tekens lang zijn.';

/** A text that says something; a text that may be left out is null when it is. */
export const TEKST = z.string(LEGE_TEKST).trim().min(1, LEGE_TEKST).max(4000, TE_LANG);

/** Euros, zero or more. @bron REKENMODEL.md "Numbers" */
export const BEDRAG = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/,
    'Geef een bedrag van nul of meer in euro’s, met een punt en hoogstens twee decimalen.',
  );

/** What an amount is raised by. */
export const INDEX = z
  .string()
  .regex(
    /^-?(0|[1-9]\d?)(\.\d{1,4})?$/,
    'Geef een percentage tussen -100 en 100 met een punt voor de decimalen, bijvoorbeeld 2.5.',
  );

export const WERKVELD_INVOER = z.strictObject({ code: CODE, naam: TEKST, volgorde: VOLGORDE.optional() });
export type WerkveldInvoer = z.infer<typeof WERKVELD_INVOER>;

export const TAAK_INVOER = WERKVELD_INVOER.extend({ werkveld: CODE });
export type TaakInvoer = z.infer<typeof TAAK_INVOER>;

export const NIEUWE_MENUKAART = z.strictObject({ boekjaar: JAAR, werkveld: CODE, naam: TEKST.optional() });
export type NieuweMenukaart = z.infer<typeof NIEUWE_MENUKAART>;

const KEUZE = (keuzes: readonly string[]): string => `Kies uit: ${keuzes.join(', ')}.`;

/** All that a menukaartregel says of its product. */
const REGELVELDEN = {
  werkorganisatie: CODE,
  naam: TEKST,
  omschrijving: TEKST.nullable(),
  eenheid: TEKST,
  tarief: HOEVEELHEID.nullable(),
  uitvoering: z.enum(UITVOERINGEN, KEUZE(UITVOERINGEN)),
  pakket: z.enum(PAKKETTEN, KEUZE(PAKKETTEN)),
  knip: TEKST.nullable(),
  levertijd: TEKST.nullable(),
  instroom: TEKST.nullable(),
  resultaat: TEKST.nullable(),
  randvoorwaarden: TEKST.nullable(),
  kostenindicatie: BEDRAG.nullable(),
  beleid: z.enum(BELEIDEN, KEUZE(BELEIDEN)),
  sleutel: CODE.nullable(),
  risicodrager: CODE.nullable(),
  volgorde: VOLGORDE,
};

/** A product of a menukaart; what may be left out is standaard, basis, empty, or last in the order. */
export const REGEL_INVOER = z.strictObject({ product: CODE, ...REGELVELDEN }).partial({
  omschrijving: true,
  tarief: true,
  uitvoering: true,
  pakket: true,
  knip: true,
  levertijd: true,
  instroom: true,
  resultaat: true,
  randvoorwaarden: true,
  kostenindicatie: true,
  sleutel: true,
  risicodrager: true,
  volgorde: true,
});
export type RegelInvoer = z.infer<typeof REGEL_INVOER>;

export const NIEUWE_REGEL = REGEL_INVOER.extend({ boekjaar: JAAR, werkveld: CODE });
export type NieuweRegel = z.infer<typeof NIEUWE_REGEL>;

/** Only what changes. */
export const REGEL_WIJZIGING = z
  .strictObject({ werkveld: CODE, ...REGELVELDEN })
  .partial()
  .refine((wijziging) => Object.keys(wijziging).length > 0, 'Noem ten minste één veld dat verandert.');
export type RegelWijziging = z.infer<typeof REGEL_WIJZIGING>;

/** A whole menukaart, as its workbook holds it. */
export const MENUKAART_INVOER = z.strictObject({
  boekjaar: JAAR,
  werkveld: CODE,
  regels: z.array(REGEL_INVOER),
});
export type MenukaartInvoer = z.infer<typeof MENUKAART_INVOER>;

export const VERSIE_INVOER = z.strictObject({ boekjaar: JAAR, toelichting: TEKST });
export type VersieInvoer = z.infer<typeof VERSIE_INVOER>;

/** From this boekjaar to the next. */
export const KOPIE_INVOER = z.strictObject({ boekjaar: JAAR, index: INDEX });
export type KopieInvoer = z.infer<typeof KOPIE_INVOER>;

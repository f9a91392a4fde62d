import { z } from 'zod';
import { CODE } from '../verband/index.js';

const EURO = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/,
    'Geef een bedrag van nul of meer in euro, met een punt voor de centen: 125000.00.',
  );
const FTE = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})(\.\d{1,2})?$/, 'Geef de formatie in fte, met een punt voor de decimalen: 3.60.');
const DAG = z.iso.date('Schrijf de dag als jjjj-mm-dd.');
const tekst = (melding: string) => z.string(melding).trim().min(1, melding).max(10_000);
const KOSTENPLAATS = z
  .string()
  .regex(/^[^\s/:]{1,20}$/, 'Een kostenplaats heeft 1 tot 20 tekens, zonder spatie, / of :.');

const TAAK = z.strictObject({
  werkveld: CODE,
  taak: CODE,
  product: CODE,
  per: DAG,
});

const BALANS = z.strictObject({
  formatie: FTE,
  loonsom: EURO,
  materieel: EURO,
  budget: EURO,
  begroting: tekst('Noem de vastgestelde begroting waaruit het budget komt, met haar datum.'),
  taakstelling: EURO,
});

const ACHTERSTAND = z.strictObject({
  omschrijving: tekst('Zeg waaruit de achterstand bestaat.'),
  bedrag: EURO,
  ingelopenPer: DAG,
});

const BASIS = z.strictObject({
  getoetstOp: DAG,
  oordeel: tekst('Zeg wat de toets van processen en middelen opleverde.'),
  achterstanden: z.array(ACHTERSTAND),
});

const KOSTEN = z.strictObject({
  frictiekosten: EURO,
  proceskosten: EURO,
  kostenplaats: KOSTENPLAATS,
});

const ONTVLECHTING = z.strictObject({
  afspraak: tekst(
    'Leg vast hoe de taak, de medewerkers en de middelen weer worden ontvlochten als de inbrenger haar terughaalt.',
  ),
});

const OVEREENKOMST = z.strictObject({ dvo: z.uuid('Noem de dienstverleningsovereenkomst.') });

/** What a plug-in file asks, step by step. @bron TB h. 6; DOMEIN.md rule 7 */
export const STAPPEN = {
  taak: { naam: 'De taak', schema: TAAK },
  balans: { naam: 'Formatie en budget', schema: BALANS },
  basis: { naam: 'Basis op orde', schema: BASIS },
  kosten: { naam: 'Frictie- en proceskosten', schema: KOSTEN },
  ontvlechting: { naam: 'Ontvlechting', schema: ONTVLECHTING },
  overeenkomst: { naam: 'Dienstverleningsovereenkomst', schema: OVEREENKOMST },
} as const;
export type Stap = keyof typeof STAPPEN;
export const STAPCODES = Object.keys(STAPPEN) as readonly Stap[];

/** What has been filled in of a file; a step that has not is not there. */
export type Invulling = {
  readonly [S in Stap]?: z.infer<(typeof STAPPEN)[S]['schema']>;
};

import type { z } from 'zod';
import { DomeinFout, zodMelding, type OngeldigVeld } from '../../platform/index.js';

/** A form as it was sent: what was typed, and what is wrong with it. */
export interface Formulierstand {
  /** Which of the forms on the page. */
  readonly formulier: string;
  readonly waarden: Waarden;
  readonly fouten: readonly OngeldigVeld[];
}

/** What was typed, by the name of its field. */
export type Waarden = Readonly<Record<string, string>>;

/** A form that was not sent yet. */
export const leegFormulier = (formulier: string, waarden: Waarden = {}): Formulierstand => ({
  formulier,
  waarden,
  fouten: [],
});

/** The form of this name as it was sent; another one, or none, is a form that was not sent yet. */
export function standOf(
  verzonden: Formulierstand | null,
  formulier: string,
  waarden: Waarden = {},
): Formulierstand {
  return verzonden?.formulier === formulier ? verzonden : leegFormulier(formulier, waarden);
}

/** What is wrong with one field, in one text; undefined when nothing is. */
export function faultOf({ fouten }: Formulierstand, naam: string): string | undefined {
  const own = fouten.filter(({ name }) => name === naam || name.startsWith(`${naam}/`));
  return own.length === 0 ? undefined : own.map(({ reason }) => reason).join(' ');
}

/** What is wrong with none of these fields: with the form as a whole. */
export const otherFaults = ({ fouten }: Formulierstand, velden: readonly string[]): OngeldigVeld[] =>
  fouten.filter(({ name }) => !velden.some((naam) => name === naam || name.startsWith(`${naam}/`)));

/** The text of every field of a body; a field that came more than once keeps its last value. */
export function readWaarden(body: unknown): Waarden {
  const velden = Object.entries((body ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    velden.flatMap(([naam, waarde]) => {
      const tekst: unknown = Array.isArray(waarde) ? waarde.at(-1) : waarde;
      return typeof tekst === 'string' ? [[naam, tekst.trim()]] : [];
    }),
  );
}

/** Blank means that there is none. */
export const orNull = (waarde: string | undefined): string | null =>
  waarde === undefined || waarde === '' ? null : waarde;

/** The number that was typed; NaN, which every schema refuses, for what is none; undefined for blank. */
export const toNumber = (waarde: string | undefined): number | undefined =>
  waarde === undefined || waarde === '' ? undefined : Number(waarde.replace(',', '.'));

/** An amount or a quantity as people type it, `1.250,50`, in the way the core reads it: `1250.50`. */
export function toDecimaal(waarde: string | undefined): string {
  const kaal = (waarde ?? '').replace(/[\s€]/g, '');
  return kaal.includes(',') ? kaal.replaceAll('.', '').replace(',', '.') : kaal;
}

interface Inzending<S extends z.ZodType> {
  readonly formulier: string;
  readonly body: unknown;
  readonly schema: S;
  /** The input that the typed values stand for. */
  readonly toInvoer: (waarden: Waarden) => unknown;
}

/**
 * Does what a form asks. Returns the form with every fault when the schema or the domain refuses it, and null when it
 * is done; whatever does not exist, or may not, is an error as on any page.
 */
export async function submit<S extends z.ZodType>(
  { formulier, body, schema, toInvoer }: Inzending<S>,
  act: (invoer: z.output<S>) => Promise<void>,
): Promise<Formulierstand | null> {
  const waarden = readWaarden(body);
  const parsed = schema.safeParse(toInvoer(waarden), { error: zodMelding });
  if (!parsed.success) return { formulier, waarden, fouten: parsed.error.issues.map(toFout) };
  try {
    await act(parsed.data);
    return null;
  } catch (error) {
    if (!(error instanceof DomeinFout) || ![400, 409].includes(error.status)) throw error;
    const whole = [{ name: '', reason: error.message }];
    return { formulier, waarden, fouten: error.invalidParams.length > 0 ? error.invalidParams : whole };
  }
}

const toFout = ({ path, message }: z.core.$ZodIssue): OngeldigVeld => ({
  name: path.map(String).join('/'),
  reason: message,
});

import { z } from 'zod';
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

/** Rows of a repeated field group that were filled in, moved up over those that stayed blank. */
export function closeRijen(waarden: Waarden, groep: string): Waarden {
  const eigen = new RegExp(`^${groep}/(\\d+)/`);
  const filled = [
    ...new Set(
      Object.entries(waarden).flatMap(([naam, waarde]) => {
        const plaats = eigen.exec(naam)?.[1];
        return plaats === undefined || waarde === '' ? [] : [Number(plaats)];
      }),
    ),
  ].sort((a, b) => a - b);
  return Object.fromEntries(
    Object.entries(waarden).flatMap(([naam, waarde]) => {
      const plaats = eigen.exec(naam)?.[1];
      if (plaats === undefined) return [[naam, waarde]];
      const nieuw = filled.indexOf(Number(plaats));
      return nieuw < 0 ? [] : [[naam.replace(eigen, `${groep}/${nieuw}/`), waarde]];
    }),
  );
}

/** An amount or a quantity as people type it, `1.250,50`, in the way the core reads it: `1250.50`. */
export function toDecimaal(waarde: string | undefined): string {
  const kaal = (waarde ?? '').replace(/[\s€]/g, '');
  return kaal.includes(',') ? kaal.replaceAll('.', '').replace(',', '.') : kaal;
}

/** A form of a page: what it is called, and what it takes. */
export interface Formulier<S extends z.ZodType> {
  readonly formulier: string;
  readonly schema: S;
  /** A repeated group of fields: a row that stayed blank does not count. */
  readonly rijen?: string;
  /** The input that the typed values stand for. */
  readonly toInvoer: (waarden: Waarden) => unknown;
  /** Puts a fault beside the field of the form, where the input has it elsewhere. */
  readonly place?: (stand: Formulierstand) => Formulierstand;
}

/** What is sent by a button alone, or with a file. */
export const ZONDER_VELDEN = { schema: z.object({}), toInvoer: () => ({}) };

/** Faults of the only row of a list, `cascos/0/regime`, or of a part, beside the field itself. */
export const dropPlace =
  (place: RegExp) =>
  (stand: Formulierstand): Formulierstand => ({
    ...stand,
    fouten: stand.fouten.map(({ name, reason }) => ({ name: name.replace(place, ''), reason })),
  });

/**
 * Does what a form asks. Returns the form with every fault when the schema or the domain refuses it, and null when it
 * is done; whatever does not exist, or may not, is an error as on any page.
 */
export async function submit<S extends z.ZodType>(
  { body, ...van }: Formulier<S> & { readonly body: unknown },
  act: (invoer: z.output<S>) => Promise<void>,
): Promise<Formulierstand | null> {
  const { formulier, schema, rijen, toInvoer, place = (stand) => stand } = van;
  const waarden = rijen === undefined ? readWaarden(body) : closeRijen(readWaarden(body), rijen);
  const parsed = schema.safeParse(toInvoer(waarden), { error: zodMelding });
  if (!parsed.success) return place({ formulier, waarden, fouten: parsed.error.issues.map(toFout) });
  try {
    await act(parsed.data);
    return null;
  } catch (error) {
    if (!(error instanceof DomeinFout) || ![400, 409].includes(error.status)) throw error;
    const whole = [{ name: '', reason: error.message }];
    const fouten = error.invalidParams.length > 0 ? error.invalidParams : whole;
    return place({ formulier, waarden, fouten });
  }
}

const toFout = ({ path, message }: z.core.$ZodIssue): OngeldigVeld => ({
  name: path.map(String).join('/'),
  reason: message,
});

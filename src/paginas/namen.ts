import type { Rekenmodel } from '../rekenkern/index.js';
import { count, join } from './opmaak/index.js';

/** Who takes part, by name; more than these are counted. */
const TE_NOEMEN = 4;

/** The names of a rekenmodel, by code; what has no name goes by its code. */
export interface Namen {
  readonly deelnemer: (code: string) => string;
  readonly werkorganisatie: (code: string) => string;
  readonly product: (code: string) => string;
  /** A party of the saldering: a deelnemer, or the verband itself. */
  readonly partij: (code: string) => string;
}

export function namesOf(model: Rekenmodel): Namen {
  const deelnemer = lookup(model.deelnemers);
  return {
    deelnemer,
    werkorganisatie: lookup(model.werkorganisaties),
    product: lookup(model.producten),
    partij: (code) => (code === model.verband ? 'het verband' : deelnemer(code)),
  };
}

function lookup(dingen: readonly { readonly code: string; readonly naam?: string | undefined }[]) {
  const namen = new Map(dingen.map(({ code, naam }) => [code, naam ?? code]));
  return (code: string): string => namen.get(code) ?? code;
}

/** `Deventer, Olst-Wijhe en Raalte`, or `19 deelnemers`. */
export const describeDeelnemers = (deelnemers: readonly { readonly naam: string }[]): string =>
  deelnemers.length > TE_NOEMEN
    ? count(deelnemers.length, 'deelnemer', 'deelnemers')
    : join(deelnemers.map(({ naam }) => naam));

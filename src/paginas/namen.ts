import type { Rekenmodel } from '../rekenkern/index.js';

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

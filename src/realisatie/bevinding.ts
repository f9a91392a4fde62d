import type { BevindingCode } from './checks/meldingen.js';

export type Ernst = 'fout' | 'waarschuwing';

/** What is wrong in a file, where, and what would mend it. @bron INLEZEN.md "Every finding at once" */
export interface Bevinding {
  /** Sheet; an empty string when it is about the file as a whole. */
  readonly blad: string;
  readonly rij: number | null;
  /** Address as Excel shows it, such as `D7`. */
  readonly cel: string | null;
  /** Name of the column. */
  readonly kolom: string | null;
  /** What was found there. */
  readonly waarde: string | null;
  readonly code: BevindingCode;
  /** A Dutch sentence that says what mends it. */
  readonly melding: string;
  readonly ernst: Ernst;
}

/** All findings of a file: at most 1,000 of each ernst are shown, all of them are counted. */
export interface Bevindingenlijst {
  readonly fouten: readonly Bevinding[];
  readonly waarschuwingen: readonly Bevinding[];
  /** The true number of each code. */
  readonly aantallen: Readonly<Partial<Record<BevindingCode, number>>>;
}

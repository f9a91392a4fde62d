import type { Sleutel } from '../rekenkern/index.js';
import type { Definitie, Sleutelsoort } from './definitie.js';

export interface Waarde {
  readonly sleutel: string;
  readonly peildatum: string;
  readonly deelnemer: string;
  readonly waarde: string;
  readonly bron: string;
  readonly status: 'voorlopig' | 'definitief';
}

/** Everything that decides what keys are in a boekjaar. */
export interface Sleutelgegevens {
  readonly boekjaar: number;
  /** The definitie that holds in the boekjaar. */
  readonly sleutels: readonly {
    readonly code: string;
    readonly naam: string;
    readonly definitie: Definitie;
  }[];
  readonly waarden: readonly Waarde[];
  /** Codes of who takes part in the boekjaar, and of what exists in it. */
  readonly deelnemers: readonly string[];
  readonly werkorganisaties: readonly string[];
}

/** A key as it counts for a boekjaar. */
export interface SleutelInJaar {
  readonly code: string;
  readonly naam: string;
  readonly soort: Sleutelsoort;
  readonly definitie: Definitie;
  /** Of the set of values that counts; null for a key without values of its own, and when no set counts yet. */
  readonly peildatum: string | null;
  readonly bron: string | null;
  /** Voorlopig as soon as one value is. */
  readonly status: Waarde['status'] | null;
  readonly waarden: readonly { readonly deelnemer: string; readonly waarde: string }[];
  /** As the rekenkern takes it; null when it cannot divide anything in this boekjaar. */
  readonly reken: Sleutel | null;
  /** Why it cannot, in Dutch, with what mends it. */
  readonly hindernis: string | null;
}

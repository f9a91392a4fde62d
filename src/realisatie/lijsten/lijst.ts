import type { Cel } from '../reader/cel.js';

/** A cell of a list that somebody handed in. */
export type Lijstcel = Pick<Cel, 'kolom' | 'soort' | 'waarde'>;

/** A row with at least one cell; as Excel numbers it, from 1. */
export interface Lijstrij {
  readonly nummer: number;
  readonly cellen: readonly Lijstcel[];
}

/** A visible sheet with something on it. */
export interface Lijstblad {
  readonly naam: string;
  readonly rijen: readonly Lijstrij[];
}

/** What is wrong in a list: in which sheet and cell, and what mends it. */
export interface Lijstfout {
  readonly blad: string;
  /** Address, such as `D7`; null when it is about the sheet. */
  readonly cel: string | null;
  readonly melding: string;
}

/** A file that was read: its sheets, and what the reader itself found wrong. */
export interface Lijst {
  readonly bladen: readonly Lijstblad[];
  readonly fouten: readonly Lijstfout[];
}

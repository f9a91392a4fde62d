import { letterOf } from '../formule/index.js';
import type { Bladnaam } from './ankers.js';

/** A column with a verdict on each of its rows, and how many rows must say "sluit". */
export interface Oordelen {
  readonly blad: Bladnaam;
  /** `K6:K40`. */
  readonly bereik: string;
  readonly aantal: number;
}

export function oordelenOp(
  blad: Bladnaam,
  kolom: number,
  { van, tot, aantal }: { readonly van: number; readonly tot: number; readonly aantal: number },
): Oordelen {
  return { blad, bereik: `${letterOf(kolom)}${van}:${letterOf(kolom)}${tot}`, aantal };
}

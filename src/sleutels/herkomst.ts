import type { Waarde } from './sleutel-in-jaar.js';

export interface Herkomst {
  readonly peildatum: string;
  readonly bron: string;
  /** Voorlopig as soon as one value is. */
  readonly status: Waarde['status'];
}

/** Of which day a set of values is, where it comes from, and whether it may still change; null for no values. */
export function herkomstVan(waarden: readonly Waarde[]): Herkomst | null {
  const [first] = waarden;
  if (first === undefined) return null;
  return {
    peildatum: first.peildatum,
    bron: [...new Set(waarden.map(({ bron }) => bron))].join('; '),
    status: waarden.some(({ status }) => status === 'voorlopig') ? 'voorlopig' : 'definitief',
  };
}

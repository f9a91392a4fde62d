import type { Regel } from './regel.js';
import type { Toon } from './schrijf-getal.js';

/** The rows of a file that are about the same: the same periode and kostenplaats, say. */
export interface Regelgroep {
  /** The values of the fields, with a tab between them; an empty one for nothing. */
  readonly sleutel: string;
  readonly rijen: number;
  /** A decimal string. */
  readonly totaal: string;
}

/** Counts and adds up rows by what they are about. */
export class Regelgroepen {
  private readonly groepen = new Map<string, { rijen: number; units: bigint }>();

  /** @param velden the fields that say what a row is about; none: nothing is kept */
  constructor(private readonly velden: readonly string[]) {}

  add(regel: Regel, units: bigint): void {
    if (this.velden.length === 0) return;
    const sleutel = this.velden.map((veld) => regel[veld] ?? '').join('\t');
    const groep = this.groepen.get(sleutel);
    if (groep === undefined) this.groepen.set(sleutel, { rijen: 1, units });
    else {
      groep.rijen += 1;
      groep.units += units;
    }
  }

  list(show: Toon): Regelgroep[] {
    return [...this.groepen].map(([sleutel, { rijen, units }]) => {
      return { sleutel, rijen, totaal: show(units) };
    });
  }
}

import { fromCents } from './geld.js';
import { sum } from './getal.js';
import type { Rekening } from './rekening.js';
import type { Last } from './uitkomst.js';

/** What a charge is for. */
export interface Lastsoort {
  readonly werkorganisatie: string;
  readonly component: Last['component'];
  readonly product: string | null;
}

/** The charges of one calculation, with the totals that later steps look at. All totals are in cents. */
export class Lasten {
  readonly rows: Last[] = [];
  /** By werkorganisatie: of each deelnemer. */
  private readonly perWerkorganisatie: ReadonlyMap<string, bigint[]>;
  /** The same without casco. */
  private readonly diensten: ReadonlyMap<string, bigint[]>;
  private readonly perPool = new Map<string, bigint>();

  constructor(private readonly rekening: Rekening) {
    const { model, deelnemers } = rekening;
    const open = () => new Map(model.werkorganisaties.map(({ code }) => [code, deelnemers.map(() => 0n)]));
    this.perWerkorganisatie = open();
    this.diensten = open();
  }

  /** Charges each party its part; who pays nothing gets no row. */
  charge(soort: Lastsoort, partijen: readonly number[], delen: readonly bigint[]): void {
    const totals = this.perWerkorganisatie.get(soort.werkorganisatie) ?? [];
    const diensten = soort.component === 'casco' ? undefined : this.diensten.get(soort.werkorganisatie);
    let poolTotal = 0n;
    for (const [index, place] of partijen.entries()) {
      const deel = delen[index] ?? 0n;
      if (deel === 0n) continue;
      poolTotal += deel;
      totals[place] = (totals[place] ?? 0n) + deel;
      if (diensten !== undefined) diensten[place] = (diensten[place] ?? 0n) + deel;
      this.rows.push({
        deelnemer: this.rekening.deelnemers[place] ?? '',
        werkorganisatie: soort.werkorganisatie,
        component: soort.component,
        product: soort.product,
        bedrag: fromCents(deel),
      });
    }
    const name = poolName(soort);
    this.perPool.set(name, (this.perPool.get(name) ?? 0n) + poolTotal);
  }

  /** What each deelnemer, by place, is charged for a werkorganisatie so far. */
  of(werkorganisatie: string): readonly bigint[] {
    return this.perWerkorganisatie.get(werkorganisatie) ?? [];
  }

  /** Direct and product charges of each deelnemer, by place, over these werkorganisaties; without: all. */
  dienstenOf(werkorganisaties: readonly string[] | undefined): readonly bigint[] {
    const rows = [...this.diensten].filter(([code]) => werkorganisaties?.includes(code) ?? true);
    return this.rekening.deelnemers.map((_, place) => sum(rows.map(([, totals]) => totals[place] ?? 0n)));
  }

  /** All charges of one product or casco. */
  ofPool(soort: Lastsoort): bigint {
    return this.perPool.get(poolName(soort)) ?? 0n;
  }
}

const poolName = ({ werkorganisatie, component, product }: Lastsoort): string =>
  product === null ? `${component}/${werkorganisatie}` : `product/${product}`;

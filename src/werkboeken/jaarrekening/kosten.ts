import type { Herkomst } from './herkomst.js';
import { plus } from './werk.js';

export type Gedrag = 'vast' | 'variabel';

/** What hulpkostenplaatsen delivered to a final pool (`product/p`, `casco/w`): a reference for each of them. */
export interface Geleverd {
  readonly geleverd: (pool: string, soort: Gedrag | 'samen') => readonly string[];
}

/** What of the casco became part of the cost of a product: a reference, or nothing. */
export interface Toegevoegd {
  readonly product: (code: string) => readonly string[];
}

/** Formulas for the cost of what is charged: booked, delivered by hulpkostenplaatsen, and casco in the tariff. */
export class Kosten {
  constructor(
    private readonly herkomst: Herkomst,
    private readonly hulpkosten: Geleverd,
  ) {}

  /** @param ref the cell with the code of the product */
  product(code: string, ref: string, opslag?: Toegevoegd): string {
    const hulp = this.hulpkosten.geleverd(`product/${code}`, 'samen');
    return plus([this.herkomst.sum({ product: ref }), ...hulp, ...(opslag?.product(code) ?? [])]);
  }

  /** Of a product what is vast, with the casco in its tariff, or what is variabel. */
  deel(code: string, ref: string, { gedrag, opslag }: { gedrag: Gedrag; opslag: Toegevoegd }): string {
    const hulp = this.hulpkosten.geleverd(`product/${code}`, gedrag);
    const booked = this.herkomst.sum({ product: ref, gedrag: `"${gedrag}"` });
    return plus([booked, ...hulp, ...(gedrag === 'vast' ? opslag.product(code) : [])]);
  }

  /** @param ref the cell with the code of the werkorganisatie */
  casco(code: string, ref: string): string {
    return plus([this.cascoGeboekt(ref), ...this.cascoHulp(code)]);
  }

  cascoGeboekt(ref: string): string {
    return this.herkomst.sum({ werkorganisatie: ref, bestemming: '"casco"' });
  }

  cascoHulp(code: string): readonly string[] {
    return this.hulpkosten.geleverd(`casco/${code}`, 'samen');
  }
}

import type { Herkomst } from './herkomst.js';
import type { Hulpkosten } from './hulpkosten.js';
import type { Opslag } from './opslag.js';
import { plus } from './werk.js';

export type Gedrag = 'vast' | 'variabel';

/** Formulas for the cost of what is charged: booked, delivered by hulpkostenplaatsen, and casco in the tariff. */
export class Kosten {
  constructor(
    private readonly herkomst: Herkomst,
    private readonly hulpkosten: Hulpkosten,
  ) {}

  /** @param ref the cell with the code of the product */
  product(code: string, ref: string, opslag?: Opslag): string {
    const hulp = this.hulpkosten.geleverd(`product/${code}`, 'samen');
    return plus([this.herkomst.sum({ product: ref }), ...hulp, ...(opslag?.product(code) ?? [])]);
  }

  /** Of a product what is vast, with the casco in its tariff, or what is variabel. */
  deel(code: string, ref: string, { gedrag, opslag }: { gedrag: Gedrag; opslag: Opslag }): string {
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

import { toCents, type Last, type Product, type Rekenmodel } from '../../rekenkern/index.js';
import { shareByUse } from './hoeveelheid.js';
import type { Eindpools } from './vastgezet.js';

/** What one charge of the leaver becomes after the exit. All amounts in cents. */
export interface Achterblijvend {
  /** As the pool is named: `product/werkplek`, `casco/ict`, `direct/ict/raalte`. */
  readonly pool: string;
  readonly last: Last;
  /** What the leaver bore. */
  readonly gedragen: bigint;
  /** Cost that ends with the exit. */
  readonly vervalt: bigint;
  /** Cost that stays: stranded when the leaver pays nothing for it any more. */
  readonly blijft: bigint;
  /** Nobody else may bear it: no other takes the product. */
  readonly alleen: boolean;
}

/**
 * What stays of the cost that a leaver bore: its own direct cost ends, the variabel cost of a product falls by its share
 * in the use, and its part of vast cost and casco stays.
 *
 * @bron DOMEIN section 3 rule 8; TB h. 7 kern 3
 */
export function listAchterblijvend(
  model: Rekenmodel,
  lasten: readonly Last[],
  { deelnemer, eindpools }: { readonly deelnemer: string; readonly eindpools: Eindpools },
): Achterblijvend[] {
  const borne = new Map(
    lasten.filter((last) => last.deelnemer === deelnemer).map((last) => [nameOf(last), last]),
  );
  const ofProducts = model.producten
    .filter(({ code, afname }) => deelnemer in afname || borne.has(`product/${code}`))
    .map((product) => {
      const pool = `product/${product.code}`;
      const last = borne.get(pool) ?? noCharge(product, deelnemer);
      const { vast, variabel } = eindpools.get(pool) ?? { vast: 0n, variabel: 0n };
      const alleen = takersBeside(product, deelnemer).length === 0;
      const vervalt = shareByUse(product, deelnemer, variabel);
      const gedragen = toCents(last.bedrag);
      const blijft = alleen ? vast + variabel - vervalt : gedragen - vervalt;
      return { pool, last, gedragen, vervalt, blijft, alleen };
    });
  const others = [...borne].filter(([, { component }]) => component !== 'product');
  return [
    ...ofProducts,
    ...others.map(([pool, last]) => {
      const gedragen = toCents(last.bedrag);
      const ends = last.component === 'direct';
      const vervalt = ends ? gedragen : 0n;
      return { pool, last, gedragen, vervalt, blijft: gedragen - vervalt, alleen: false };
    }),
  ];
}

/** Who can be charged for a product beside this deelnemer: its other takers, and who bears the risk of a fixed price. */
export function takersBeside({ afname, afrekening }: Product, deelnemer: string): string[] {
  const bearer = afrekening.beleid === 'vaste_prijs' ? [afrekening.risicodrager ?? ''] : [];
  return [...new Set([...Object.keys(afname), ...bearer])].filter((code) => code !== deelnemer);
}

function nameOf({ component, product, werkorganisatie, deelnemer }: Last): string {
  if (component === 'product') return `product/${product ?? ''}`;
  return component === 'casco' ? `casco/${werkorganisatie}` : `direct/${werkorganisatie}/${deelnemer}`;
}

/** A taker that is charged nothing still ends its use. */
function noCharge({ code, werkorganisatie }: Product, deelnemer: string): Last {
  return { deelnemer, werkorganisatie, component: 'product', product: code, bedrag: '0.00' };
}

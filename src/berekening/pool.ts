import { fromCents, toCents, type Kostenpost, type Last, type Rekenmodel } from '../rekenkern/index.js';

/** Names one charge of an uitkomst. */
export type LastSleutel = Pick<Last, 'deelnemer' | 'werkorganisatie' | 'component' | 'product'>;

/**
 * The kostenposten that a charge is a share of.
 *
 * @bron REKENMODEL.md steps 1, 4, 5 and 6
 */
export function poolOf({ kostenposten }: Pick<Rekenmodel, 'kostenposten'>, last: LastSleutel): Kostenpost[] {
  return kostenposten.filter(({ werkorganisatie, bestemming }) => {
    if (werkorganisatie !== last.werkorganisatie) return false;
    if ('casco' in bestemming) return last.component === 'casco';
    if ('product' in bestemming) return last.component === 'product' && bestemming.product === last.product;
    return (
      'deelnemer' in bestemming && last.component === 'direct' && bestemming.deelnemer === last.deelnemer
    );
  });
}

/** Euros with two decimals. */
export function totalOf(bedragen: readonly { readonly bedrag: string }[]): string {
  return fromCents(bedragen.reduce((sum, { bedrag }) => sum + toCents(bedrag), 0n));
}

export function isSameLast(a: LastSleutel, b: LastSleutel): boolean {
  return (
    a.deelnemer === b.deelnemer &&
    a.werkorganisatie === b.werkorganisatie &&
    a.component === b.component &&
    a.product === b.product
  );
}

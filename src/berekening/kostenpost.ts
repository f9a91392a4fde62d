import type { Kostenpost } from '../rekenkern/index.js';
import type { Kostensom, ToewijzingVanKostenplaats } from './gegevens.js';

/** The id of the kostenpost that an uploaded row belongs to. A kostenplaats has no colon in its code. @bron docs/adr/0002 */
export function kostenpostId({ kostenplaats, product, deelnemer }: Omit<Kostensom, 'bedrag'>): string {
  const ofProduct = product === null ? '' : `:p:${product}`;
  const ofDeelnemer = deelnemer === null ? '' : `:d:${deelnemer}`;
  return `${kostenplaats}${ofProduct}${ofDeelnemer}`;
}

/**
 * A sum of uploaded rows as a kostenpost. What a row names itself goes before the toewijzing of its kostenplaats: a
 * deelnemer is charged directly, a product brings its own werkorganisatie.
 *
 * @param owners the werkorganisatie of each product, by code
 * @bron INLEZEN.md "What can be read"; docs/adr/0002
 */
export function makeKostenpost(
  som: Kostensom,
  toewijzing: ToewijzingVanKostenplaats,
  owners: ReadonlyMap<string, string>,
): Kostenpost {
  const owner = som.product === null ? undefined : owners.get(som.product);
  const post = {
    id: kostenpostId(som),
    werkorganisatie: owner ?? toewijzing.werkorganisatie,
    bedrag: som.bedrag,
  };
  // Fixed or variable makes no difference to who is charged directly.
  if (som.deelnemer !== null) return { ...post, bestemming: { deelnemer: som.deelnemer } };
  const product = som.product ?? toewijzing.product;
  const bestemming = product === null ? ({ casco: true } as const) : { product };
  return { ...post, gedrag: toewijzing.gedrag, bestemming };
}

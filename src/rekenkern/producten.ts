import { listAfnemers } from './afname.js';
import { kostenOf, type Afrekening, type Deel } from './beleid/afrekening.js';
import { BELEIDSREGELS } from './beleid/beleidsregels.js';
import type { Fouten } from './fouten.js';
import type { Lasten } from './lasten.js';
import type { Pools } from './pools.js';
import type { Rekening } from './rekening.js';
import type { Sleutelbord } from './sleutels/sleutelbord.js';

/** The charges of one product, in parts that each have their own ground. */
export interface Productlasten {
  readonly afrekening: Afrekening;
  readonly delen: readonly Deel[];
}

/** Step 5: the products, in list order. A product that cannot be settled is reported and left out. */
export function settleProducten(rekening: Rekening, pools: Pools, bord: Sleutelbord): Productlasten[] {
  const { model, places, spread } = rekening;
  return model.producten.flatMap((product) => {
    const pool = pools.producten.get(product.code);
    if (pool === undefined) return [];
    const afnemers = listAfnemers(product, places);
    const weigh = () => bord.weigh(product.afrekening.sleutel ?? '', afnemers.partijen);
    const { vast, variabel } = pool;
    const afrekening = { product, vast, variabel, afnemers, spread, weigh, places };
    const delen = settleOne(rekening, afrekening);
    return delen === undefined ? [] : [{ afrekening, delen }];
  });
}

function settleOne({ fouten }: Rekening, afrekening: Afrekening): readonly Deel[] | undefined {
  const { product } = afrekening;
  const pad = `producten/${product.code}`;
  if (
    kostenOf(afrekening) !== 0n &&
    Object.keys(product.afname).length === 0 &&
    !isTouched(fouten, pad, ['afname'])
  ) {
    fouten.add(
      'PRODUCT_ZONDER_AFNEMER',
      pad,
      `Product "${product.code}" heeft kosten maar geen afnemers. Geef op wie het afneemt, of boek de kosten elders.`,
    );
    return undefined;
  }
  if (isTouched(fouten, pad, ['afname', 'afrekening', 'tarief'])) return undefined;
  const settled = BELEIDSREGELS[product.afrekening.beleid](afrekening);
  if (settled === undefined || !('fout' in settled)) return settled;
  fouten.add(settled.fout, `${pad}/${settled.veld}`, settled.melding);
  return undefined;
}

/** Whether a fault makes these fields of the product unreadable; a double code makes all of it so. */
function isTouched(fouten: Fouten, pad: string, fields: readonly string[]): boolean {
  return fouten.has('DUBBELE_CODE', pad) || fields.some((field) => fouten.touches(`${pad}/${field}`));
}

/** What each party pays for a product, whatever the parts it is made of. */
export function addUp({ delen }: Productlasten): Pick<Deel, 'partijen' | 'delen'> {
  const [first, ...others] = delen;
  if (first !== undefined && others.length === 0) return first;
  const totals = new Map<number, bigint>();
  for (const deel of delen) {
    for (const [index, place] of deel.partijen.entries()) {
      totals.set(place, (totals.get(place) ?? 0n) + (deel.delen[index] ?? 0n));
    }
  }
  return { partijen: [...totals.keys()], delen: [...totals.values()] };
}

export function chargeProduct(lasten: Lasten, productlasten: Productlasten): void {
  const { code, werkorganisatie } = productlasten.afrekening.product;
  const { partijen, delen } = addUp(productlasten);
  lasten.charge({ werkorganisatie, component: 'product', product: code }, partijen, delen);
}

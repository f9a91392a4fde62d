import type { Rekenmodel } from '../rekenkern/index.js';
import type { Aandeel, Uitlegstap } from './aandeel.js';
import { fromUnits, makeBreuk, toUnits } from './breuk.js';
import { plainWeight, requireProduct, requireSleutel, type Grondslag } from './grondslag.js';
import type { LastSleutel } from './pool.js';
import { quantityOf } from './verkenning/hoeveelheid.js';

/** A pool of zero divides nothing and needs no basis; it can still be shown who would bear it. */
export function emptyStap(model: Rekenmodel, last: LastSleutel): Uitlegstap[] {
  const basis = basisOf(model, last);
  if (basis === null) return [];
  const { grondslag, weights } = basis;
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const partijen = [...weights].map(([deelnemer, weight]) => emptyAandeel(deelnemer, weight, total));
  const eigen = partijen.find(({ deelnemer }) => deelnemer === last.deelnemer) ?? null;
  const wat = last.component === 'direct' ? 'direct' : 'kosten';
  const totaleBasis = fromUnits(total);
  return [{ wat, bedrag: '0.00', grondslag, totaleBasis, isVerdeeld: true, partijen, eigen }];
}

interface Basis {
  readonly grondslag: Grondslag;
  /** By deelnemer, in units of 10^-12. */
  readonly weights: ReadonlyMap<string, bigint>;
}

function basisOf(model: Rekenmodel, last: LastSleutel): Basis | null {
  const codes = model.deelnemers.map(({ code }) => code);
  if (last.component === 'direct') {
    return {
      grondslag: { soort: 'rechtstreeks' },
      weights: new Map([[last.deelnemer, toUnits('1')]]),
    };
  }
  if (last.component === 'product') {
    const product = requireProduct(model, last);
    const takers = codes.filter((code) => code in product.afname);
    const weights = takers.map((code) => [code, quantityOf(product.afname[code] ?? {})] as const);
    return { grondslag: { soort: 'afname', product }, weights: new Map(weights) };
  }
  const casco = model.cascos.find(({ werkorganisatie }) => werkorganisatie === last.werkorganisatie);
  if (casco?.sleutel === undefined) return null;
  const sleutel = requireSleutel(model, casco.sleutel);
  const weights = codes.map((code) => [code, toUnits(plainWeight(sleutel, code) ?? '0')] as const);
  return { grondslag: { soort: 'sleutel', sleutel }, weights: new Map(weights) };
}

function emptyAandeel(deelnemer: string, weight: bigint, total: bigint): Aandeel {
  return {
    deelnemer,
    basis: fromUnits(weight),
    aandeel: makeBreuk(weight, total === 0n ? 1n : total),
    exact: { bedrag: '0.0000000', afgekapt: false },
    bedrag: '0.00',
    restcent: false,
  };
}

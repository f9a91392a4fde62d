import { toCents, type Rekenmodel, type Uitkomst } from '../rekenkern/index.js';
import { fromUnits, makeBreuk, shareOf, type Breuk, type ExactBedrag } from './breuk.js';
import { grondslagOf, weightsOf, type Grondslag } from './grondslag.js';
import { isSameLast, poolOf, totalOf, type LastSleutel } from './pool.js';

/** The share of one party in a pool, so that anybody can redo it by hand. */
export interface Aandeel {
  readonly deelnemer: string;
  /** What counts for this party: a quantity in the eenheid of the product, or a weight of the key. */
  readonly basis: string;
  readonly aandeel: Breuk;
  readonly exact: ExactBedrag;
  /** Euros, in whole cents: what is charged. */
  readonly bedrag: string;
  /** Whether this party bears one of the cents that were left over. */
  readonly restcent: boolean;
}

export interface Uitleg {
  readonly last: LastSleutel;
  /** Euros: what is divided. */
  readonly pool: string;
  readonly grondslag: Grondslag;
  readonly totaleBasis: string;
  /** Everybody whom the pool can charge, in the order of the deelnemers. */
  readonly partijen: readonly Aandeel[];
  /** Of `partijen`, the one whose charge this is. */
  readonly eigen: Aandeel;
}

/**
 * How a charge came about: the pool, what it is divided by, and what each party bears of it.
 *
 * @returns null when there is no such pool, or when it cannot charge this deelnemer
 * @throws when the shares do not make the charges of the uitkomst, which would be our own mistake
 */
export function explainLast(model: Rekenmodel, uitkomst: Uitkomst, last: LastSleutel): Uitleg | null {
  const posten = poolOf(model, last);
  if (posten.length === 0) return null;
  const pool = totalOf(posten);
  const grondslag = grondslagOf(model, last);
  const weights = weightsOf(model, last, grondslag);
  if (!weights.has(last.deelnemer)) return null;
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const partijen = [...weights].map(([deelnemer, weight]) => {
    const bedrag = chargeOf(uitkomst, { ...last, deelnemer });
    return makeAandeel({ deelnemer, bedrag, pool, weight, total });
  });
  const eigen = partijen.find(({ deelnemer }) => deelnemer === last.deelnemer);
  if (eigen === undefined) throw new Error(`No share for ${last.deelnemer}`);
  return { last, pool, grondslag, totaleBasis: fromUnits(total), partijen, eigen };
}

function chargeOf({ lasten }: Uitkomst, last: LastSleutel): string {
  return lasten.find((candidate) => isSameLast(candidate, last))?.bedrag ?? '0.00';
}

interface Deel {
  readonly deelnemer: string;
  readonly bedrag: string;
  readonly pool: string;
  readonly weight: bigint;
  readonly total: bigint;
}

function makeAandeel({ deelnemer, bedrag, pool, weight, total }: Deel): Aandeel {
  // A pool of zero may have a basis of zero: nobody bears anything of it.
  const noemer = total === 0n ? 1n : total;
  const [poolCent, charged] = [toCents(pool), toCents(bedrag)];
  const left = (charged - (poolCent * weight) / noemer) * (poolCent < 0n ? -1n : 1n);
  if (left !== 0n && left !== 1n) throw new Error(`The share of ${deelnemer} does not make ${bedrag}`);
  return {
    deelnemer,
    basis: fromUnits(weight),
    aandeel: makeBreuk(weight, noemer),
    exact: shareOf(poolCent, weight, noemer),
    bedrag,
    restcent: left === 1n,
  };
}

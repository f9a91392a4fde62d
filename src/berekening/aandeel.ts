import { toCents, type Rekenmodel, type Spoor, type SpoorVerdeling } from '../rekenkern/index.js';
import { fromUnits, makeBreuk, shareOf, simplify, toUnits, type Breuk, type ExactBedrag } from './breuk.js';
import { grondslagOf, plainWeight, type Grondslag } from './grondslag.js';
import type { LastSleutel } from './pool.js';

/** The share of one party in a step, so that anybody can redo it by hand. */
export interface Aandeel {
  readonly deelnemer: string;
  /** What counts for this party: a quantity in the eenheid of the product, a weight of the key, or euros of inbreng. */
  readonly basis: string;
  readonly aandeel: Breuk;
  readonly exact: ExactBedrag;
  /** Euros, in whole cents: what is charged. */
  readonly bedrag: string;
  /** Whether this party bears one of the units (cents, or euros) that were left over. */
  readonly restcent: boolean;
}

/** One amount of a charge, and who bears what of it. */
export interface Uitlegstap {
  readonly wat: SpoorVerdeling['wat'];
  /** Euros: what is divided, or charged in all. */
  readonly bedrag: string;
  readonly grondslag: Grondslag;
  readonly totaleBasis: string;
  /** Whether it was divided by largest remainder; a tariff, an inbreng and a risk are not. */
  readonly isVerdeeld: boolean;
  /** Everybody whom the step can charge, in the order of the deelnemers. */
  readonly partijen: readonly Aandeel[];
  /** Of `partijen`, the one whose charge this is; null when the step passes it by. */
  readonly eigen: Aandeel | null;
}

interface Stapvraag {
  readonly model: Rekenmodel;
  readonly spoor: Spoor;
  readonly last: LastSleutel;
}

/** A step of the rekenkern with the share of every party. */
export function makeStap({ model, spoor, last }: Stapvraag, verdeling: SpoorVerdeling): Uitlegstap {
  const codes = spoor.partijen[verdeling.naar] ?? [];
  const grondslag = grondslagOf(model, last, verdeling);
  const weights = weightsOf(grondslag, codes, verdeling);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const isVerdeeld = verdeling.noemer !== '';
  const partijen = codes.map((deelnemer, place): Aandeel => {
    const weight = weights[place] ?? 0n;
    const bedrag = verdeling.delen[place] ?? '0.00';
    const exact = isVerdeeld
      ? shareOf(toCents(verdeling.bedrag), weight, total)
      : exactOf(grondslag, weight, bedrag);
    return {
      deelnemer,
      basis: fromUnits(weight),
      aandeel: makeBreuk(weight, total === 0n ? 1n : total),
      exact,
      bedrag,
      restcent: verdeling.rest.includes(place),
    };
  });
  const eigen = partijen.find(({ deelnemer }) => deelnemer === last.deelnemer) ?? null;
  const { wat, bedrag } = verdeling;
  return { wat, bedrag, grondslag, totaleBasis: fromUnits(total), isVerdeeld, partijen, eigen };
}

/** In units of 10^-12. A key shows its own weights where it has them, else the smallest whole ones. */
function weightsOf(
  grondslag: Grondslag,
  codes: readonly string[],
  { wat, tellers, delen }: SpoorVerdeling,
): bigint[] {
  if (grondslag.soort === 'sleutel') {
    const plain = codes.map((code) => plainWeight(grondslag.sleutel, code));
    if (plain.every((weight) => weight !== null)) return plain.map(toUnits);
    return simplify(tellers.map((teller) => BigInt(teller))).map((teller) => toUnits(String(teller)));
  }
  if (wat === 'inbreng') return delen.map(toUnits);
  return tellers.length === 0 ? codes.map(() => toUnits('1')) : tellers.map(toUnits);
}

/** What is not divided: a tariff times a quantity, or an amount that was agreed. */
function exactOf(grondslag: Grondslag, quantity: bigint, bedrag: string): ExactBedrag {
  if (grondslag.soort !== 'tarief') return shareOf(toCents(bedrag), 1n, 1n);
  return shareOf(100n * toUnits(grondslag.product.tarief ?? '0') * quantity, 1n, toUnits('1') ** 2n);
}

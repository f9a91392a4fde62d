import { simplify, sum, toUnits } from '../getal.js';
import type { PerDeelnemer, Sleutel } from '../rekenmodel.js';
import { byPlace, isWeigering, pick, type Weegschaal, type Weging } from './weging.js';

type Begrensd = Extract<Sleutel, { soort: 'begrensd' }>;

/** One party of the base: its share of the base, and its bounds, all in the unit in which the whole is `geheel`. */
interface Partij {
  readonly basis: bigint;
  readonly minimum: bigint;
  readonly maximum: bigint | null;
}

/** Percents with 12 decimals, so that every bound is a whole number. */
const HONDERD = 100n * 10n ** 12n;

/**
 * share = clamp(t x base, minimum, maximum) with the one factor t that makes the shares add up to 100 percent. Bounds
 * of who has no share of the base do not count.
 */
export function weighBegrensd(sleutel: Begrensd, partijen: readonly number[], schaal: Weegschaal): Weging {
  const basis = schaal.weigh(sleutel.sleutel, partijen);
  if (isWeigering(basis)) return basis;
  const minimum = pick(layOutGrens(sleutel.minimum, schaal), partijen);
  const maximum = pick(layOutGrens(sleutel.maximum, schaal), partijen);
  const members = basis.map((gewicht, index) => ({
    basis: gewicht,
    minimum: gewicht === 0n ? 0n : (minimum[index] ?? 0n),
    maximum: gewicht === 0n ? 0n : (maximum[index] ?? null),
  }));
  const factor = isPossible(members) ? findFactor(members) : undefined;
  if (factor === undefined) return impossible(sleutel);
  return simplify(members.map((member) => clamp(member, factor)));
}

function layOutGrens(grens: PerDeelnemer | undefined, schaal: Weegschaal): (bigint | null)[] {
  const entries = Object.entries(grens ?? {}).map(([code, waarde]) => [code, toUnits(waarde, 12)] as const);
  return byPlace<bigint | null>(entries, schaal, null);
}

/** The minimums fit in the whole, the maximums can fill it, and no minimum is above its maximum. */
function isPossible(members: readonly Partij[]): boolean {
  if (members.some(({ minimum, maximum }) => maximum !== null && minimum > maximum)) return false;
  if (sum(members.map(({ minimum }) => minimum)) > HONDERD) return false;
  const tops = members.map(({ maximum }) => maximum);
  return tops.includes(null) || sum(tops.map((top) => top ?? 0n)) >= HONDERD;
}

/** A fraction above or equal to zero. */
interface Factor {
  readonly teller: bigint;
  readonly noemer: bigint;
}

/**
 * Raises t from zero. Below `minimum / base` a party sits at its minimum, above `maximum / base` at its maximum, in
 * between it grows with t; so the total is a broken line, and the piece on which it reaches 100 gives t exactly.
 */
function findFactor(members: readonly Partij[]): Factor {
  let vast = sum(members.map(({ minimum }) => minimum));
  let groeiend = 0n;
  let reached: Factor = { teller: 0n, noemer: 1n };
  for (const { at, member, isTop } of bendsOf(members)) {
    reached = at;
    if (vast * at.noemer + groeiend * at.teller >= HONDERD * at.noemer) break;
    vast += isTop ? (member.maximum ?? 0n) : -member.minimum;
    groeiend += isTop ? -member.basis : member.basis;
  }
  return groeiend === 0n ? reached : { teller: HONDERD - vast, noemer: groeiend };
}

interface Bend {
  readonly at: Factor;
  readonly member: Partij;
  readonly isTop: boolean;
}

/** Where a party starts to grow and where it stops, in order of t. */
function bendsOf(members: readonly Partij[]): Bend[] {
  const bends = members.flatMap((member): Bend[] => {
    const { basis, minimum, maximum } = member;
    if (basis === 0n) return [];
    const start = { at: { teller: minimum, noemer: basis }, member, isTop: false };
    return maximum === null
      ? [start]
      : [start, { at: { teller: maximum, noemer: basis }, member, isTop: true }];
  });
  return bends.sort((a, b) => compare(a.at, b.at) || Number(a.isTop) - Number(b.isTop));
}

function compare(a: Factor, b: Factor): number {
  const difference = a.teller * b.noemer - b.teller * a.noemer;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The share of a party in units of 1 / noemer of the unit of its bounds. */
function clamp({ basis, minimum, maximum }: Partij, { teller, noemer }: Factor): bigint {
  const share = basis * teller;
  if (share < minimum * noemer) return minimum * noemer;
  return maximum !== null && share > maximum * noemer ? maximum * noemer : share;
}

function impossible({ code }: Begrensd): Weging {
  return {
    fout: 'GRENZEN_ONMOGELIJK',
    melding: `Aan de grenzen van sleutel "${code}" kan niet worden voldaan: de minima gaan samen boven 100, de maxima blijven samen onder 100, of een minimum ligt boven zijn maximum. Verruim een grens.`,
  };
}

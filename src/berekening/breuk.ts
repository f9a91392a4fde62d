const PLACES = 12;
const SCALE = 10n ** BigInt(PLACES);

/** A decimal string of at most 12 decimals, not negative, in whole units of 10^-12. */
export function toUnits(decimaal: string): bigint {
  const [whole = '0', fraction = ''] = decimaal.split('.');
  return BigInt(whole) * SCALE + BigInt(fraction.padEnd(PLACES, '0'));
}

/** Units of 10^-12 as the shortest decimal string. */
export function fromUnits(units: bigint): string {
  const fraction = String(units % SCALE)
    .padStart(PLACES, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(units / SCALE) : `${units / SCALE}.${fraction}`;
}

/** A share of 1, exact and in lowest terms. */
export interface Breuk {
  readonly teller: string;
  readonly noemer: string;
}

export function makeBreuk(teller: bigint, noemer: bigint): Breuk {
  const divisor = greatestCommonDivisor(teller < 0n ? -teller : teller, noemer < 0n ? -noemer : noemer) || 1n;
  return { teller: String(teller / divisor), noemer: String(noemer / divisor) };
}

/** An exact amount as far as it fits in so many decimals. */
export interface ExactBedrag {
  /** Euros, cut off and not rounded. */
  readonly bedrag: string;
  /** Whether digits other than zero were cut off. */
  readonly afgekapt: boolean;
}

const EURO_PLACES = 7;

/** The share of an amount, in euros with 7 decimals; a negative amount mirrors a positive one. */
export function shareOf(bedragCent: bigint, teller: bigint, noemer: bigint): ExactBedrag {
  const size = bedragCent < 0n ? -bedragCent : bedragCent;
  const scaled = size * 10n ** BigInt(EURO_PLACES - 2) * teller;
  const digits = String(scaled / noemer).padStart(EURO_PLACES + 1, '0');
  const sign = bedragCent < 0n && scaled >= noemer ? '-' : '';
  return {
    bedrag: `${sign}${digits.slice(0, -EURO_PLACES)}.${digits.slice(-EURO_PLACES)}`,
    afgekapt: scaled % noemer !== 0n,
  };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** The same proportions in the smallest whole numbers. */
export function simplify(gewichten: readonly bigint[]): bigint[] {
  const divisor = gewichten.reduce((common, gewicht) => greatestCommonDivisor(common, gewicht), 0n);
  return divisor <= 1n ? [...gewichten] : gewichten.map((gewicht) => gewicht / divisor);
}

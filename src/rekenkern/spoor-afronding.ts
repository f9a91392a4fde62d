import { sum } from './getal.js';
import type { Verdeling } from './rekening.js';
import type { SpoorVerdeling } from './uitkomst.js';

type Afronding = Pick<SpoorVerdeling, 'rest' | 'centen'>;

/**
 * Who got one of the units that were left over after every party had the whole units of its exact share, and in euros
 * who got the loose cents. Read back from the shares themselves, so that it says what was done.
 */
export function roundingOf(
  { bedrag, delen, grondslag }: Verdeling,
  eenheid: SpoorVerdeling['eenheid'],
): Afronding {
  const unit = eenheid === '1.00' ? 100n : 1n;
  const units = absolute(bedrag) / unit;
  const total = sum(grondslag.gewichten);
  const rest: number[] = [];
  let centen: number | null = null;
  for (const [place, deel] of delen.entries()) {
    const size = absolute(deel);
    if (size % unit !== 0n) centen = place;
    if (size / unit > (units * (grondslag.gewichten[place] ?? 0n)) / total) rest.push(place);
  }
  return { rest, centen };
}

const absolute = (cents: bigint): bigint => (cents < 0n ? -cents : cents);

import { simplify, sum, toCommonUnits } from '../getal.js';
import type { Sleutel } from '../rekenmodel.js';
import { isWeigering, type Weegschaal, type Weging } from './weging.js';

type Samengesteld = Extract<Sleutel, { soort: 'samengesteld' }>;

/**
 * The weighted sum of the shares of its parts. A part with total t and aandeel a counts as a/t of each weight; all parts
 * are brought to one denominator, so that nothing is rounded.
 */
export function weighSamengesteld(
  sleutel: Samengesteld,
  partijen: readonly number[],
  schaal: Weegschaal,
): Weging {
  const { waarden: aandelen } = toCommonUnits(sleutel.delen.map(({ aandeel }) => aandeel));
  let gewichten: readonly bigint[] = partijen.map(() => 0n);
  let noemer = 1n;
  for (const [index, deel] of sleutel.delen.entries()) {
    const weging = schaal.weigh(deel.sleutel, partijen);
    if (isWeigering(weging)) return weging;
    const total = sum(weging);
    const factor = (aandelen[index] ?? 0n) * noemer;
    gewichten = gewichten.map((gewicht, party) => gewicht * total + factor * (weging[party] ?? 0n));
    noemer *= total;
  }
  return simplify(gewichten);
}

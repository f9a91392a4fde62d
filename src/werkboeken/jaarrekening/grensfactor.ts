import type { Sleutel } from '../../rekenkern/index.js';
import { Getal } from '../formule/index.js';
import type { Breuk } from './breuk.js';
import type { Weging } from './weging.js';

type Begrensd = Extract<Sleutel, { soort: 'begrensd' }>;

/**
 * The one factor by which the base of a bounded key was multiplied before it was clamped. Any deelnemer between its
 * bounds shows it; where nobody is, it is the smallest that brings everyone at a maximum there.
 *
 * @param begrensd the shares as they came out, not rounded to decimals
 */
export function factorOf(sleutel: Begrensd, begrensd: Weging, basis: Weging): Breuk {
  const factoren = [...begrensd.tellers].flatMap(([wie, teller]) => {
    const eigen = basis.tellers.get(wie) ?? 0n;
    if (eigen === 0n) return [];
    const factor = { teller: teller * basis.noemer, noemer: begrensd.noemer * eigen };
    const aandeel = new Getal(teller.toString()).times(100).dividedBy(begrensd.noemer.toString());
    const [minimum, maximum] = [sleutel.minimum?.[wie] ?? '0', sleutel.maximum?.[wie]];
    return [
      {
        factor,
        isTop: maximum !== undefined && aandeel.greaterThanOrEqualTo(maximum),
        isVrij: aandeel.greaterThan(minimum) && (maximum === undefined || aandeel.lessThan(maximum)),
      },
    ];
  });
  const vrij = factoren.find(({ isVrij }) => isVrij);
  if (vrij !== undefined) return vrij.factor;
  return factoren
    .filter(({ isTop }) => isTop)
    .map(({ factor }) => factor)
    .reduce((grootste, factor) => (isMore(factor, grootste) ? factor : grootste), { teller: 0n, noemer: 1n });
}

const isMore = (a: Breuk, b: Breuk): boolean => a.teller * b.noemer > b.teller * a.noemer;

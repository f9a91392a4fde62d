import { spread, type Afname, type Product } from '../../rekenkern/index.js';
import { toUnits } from '../breuk.js';

/** Q of a taker, in units of 10^-12: what it used, or the agreed minimum where that is more. @bron REKENMODEL.md step 5 */
export function quantityOf({ contract, werkelijk = contract ?? '0', minimum = '0' }: Afname): bigint {
  const [used, least] = [toUnits(werkelijk), toUnits(minimum)];
  return used > least ? used : least;
}

/** The part of an amount in cents that goes with the use of one taker; nothing when nobody uses the product. */
export function shareByUse(
  { afname }: Pick<Product, 'afname'>,
  deelnemer: string,
  bedragCent: bigint,
): bigint {
  const takers = Object.entries(afname);
  const weights = takers.map(([, regel]) => quantityOf(regel));
  if (weights.every((weight) => weight === 0n)) return 0n;
  return spread(bedragCent, weights)[takers.findIndex(([code]) => code === deelnemer)] ?? 0n;
}

/** A percentage of an amount in cents, half a cent away from zero. */
export function percentOf(bedragCent: bigint, percentage: string): bigint {
  const whole = 100n * 10n ** 12n;
  const size = bedragCent < 0n ? -bedragCent : bedragCent;
  const part = (2n * size * toUnits(percentage) + whole) / (2n * whole);
  return bedragCent < 0n ? -part : part;
}

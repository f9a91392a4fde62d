import type { Sleutel } from '../../rekenkern/index.js';

/** A key with the keys that it is made of, itself first. */
export function partsOf(sleutels: readonly Sleutel[], code: string | undefined): Sleutel[] {
  const own = sleutels.find((sleutel) => sleutel.code === code);
  if (own?.soort === 'begrensd') return [own, ...partsOf(sleutels, own.sleutel)];
  if (own?.soort !== 'samengesteld') return own === undefined ? [] : [own];
  return [own, ...own.delen.flatMap((deel) => partsOf(sleutels, deel.sleutel))];
}

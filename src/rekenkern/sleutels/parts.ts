import type { Sleutel } from '../rekenmodel.js';

/** The keys that a key is made of, directly. */
function directParts(sleutel: Sleutel | undefined): readonly string[] {
  if (sleutel?.soort === 'samengesteld') return sleutel.delen.map((deel) => deel.sleutel);
  return sleutel?.soort === 'begrensd' ? [sleutel.sleutel] : [];
}

/** The keys that a key is made of, all the way down; with itself only when it stands in a ring. */
export function partsOf(code: string, byCode: ReadonlyMap<string, Sleutel>): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...directParts(byCode.get(code))];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    queue.push(...directParts(byCode.get(part)));
  }
  return found;
}

/** Whether a key divides pro rata to other charges, itself or as a part. */
export function isPondspondsgewijs(code: string, sleutels: readonly Sleutel[]): boolean {
  const byCode = new Map(sleutels.map((sleutel) => [sleutel.code, sleutel]));
  const all = [code, ...partsOf(code, byCode)];
  return all.some((part) => byCode.get(part)?.soort === 'pondspondsgewijs');
}

import { byPlace, type Weegschaal } from './weging.js';

/** Everyone the same; with a list, only who is on it. */
export function layOutGelijk(
  deelnemers: readonly string[] | undefined,
  schaal: Weegschaal,
): readonly bigint[] {
  if (deelnemers === undefined) return new Array<bigint>(schaal.aantalDeelnemers).fill(1n);
  return byPlace(
    deelnemers.map((code) => [code, 1n] as const),
    schaal,
    0n,
  );
}

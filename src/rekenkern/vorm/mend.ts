import type { Vormfout } from './form-faults.js';
import { valueAt } from './pad.js';

/** What stands in for a value that cannot be read, so that the rest can still be judged; it asks for nothing more. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  schema: 'nulpositie/rekenmodel/1',
  verband: '-',
  boekjaar: 2000,
  fase: 'begroting',
  bedrag: '0',
  contract: '0',
  werkelijk: '0',
  minimum: '0',
  inbreng: '0',
  gewicht: '0',
  aandeel: '0',
  tarief: '0',
  aandeelInTarief: '0',
  beleid: 'werkelijk_gebruik',
  regime: 'in_tarief',
};
const PER_DEELNEMER = new Set<unknown>(['gewichten', 'percentages', 'minimum', 'maximum']);

/**
 * Takes the faults of form out of a copy of the model: a number that cannot be read becomes zero, an unknown field goes,
 * and what is broken beyond that goes with the thing it stands in. Only for finding more faults: such a model is refused.
 *
 * @returns false when the model is too broken to look further
 */
export function mend(copy: unknown, fouten: readonly Vormfout[]): boolean {
  const broken = new Set<readonly unknown[]>();
  for (const fout of fouten) {
    const { code, path } = fout;
    const list = valueAt(copy, path.slice(0, 1));
    if (path.length === 0 && code !== 'unrecognized_keys') return false;
    if (path.length === 1 && !(String(path[0]) in STAND_INS) && code !== 'unrecognized_keys') return false;
    if (mendLeaf(copy, fout)) continue;
    if (!Array.isArray(list)) return false;
    list[Number(path[1])] = undefined;
    broken.add(list);
  }
  for (const list of broken) removeHoles(list as unknown[]);
  return true;
}

function mendLeaf(copy: unknown, { path, keys, expected }: Vormfout): boolean {
  const holder = valueAt(copy, keys === undefined ? path.slice(0, -1) : path);
  if (typeof holder !== 'object' || holder === null) return valueAt(copy, path.slice(0, 2)) === undefined;
  const fields = holder as Record<string, unknown>;
  if (keys !== undefined) return keys.every((key) => delete fields[key]);
  const leaf = String(path.at(-1));
  const isNumber = PER_DEELNEMER.has(path.at(-2));
  if (expected === 'record' || (!isNumber && !Object.hasOwn(STAND_INS, leaf))) return false;
  fields[leaf] = isNumber ? '0' : STAND_INS[leaf];
  return true;
}

function removeHoles(list: unknown[]): void {
  list.splice(0, list.length, ...list.filter((thing) => thing !== undefined));
}

import type { Fouten } from '../fouten.js';
import type { Rekenmodel } from '../rekenmodel.js';
import { parseRekenmodel } from '../rekenmodel.schema.js';
import { describeFormFault, type Vormfout } from './form-faults.js';
import { mend } from './mend.js';
import { toPad, valueAt, type JsonPad } from './pad.js';

/**
 * Reads a rekenmodel: kinds of values, grammar of numbers, no unknown fields. Every fault of form goes to `fouten`.
 *
 * @returns the model; with faults, what is left of it to judge further; undefined when nothing is
 */
export function checkForm(model: unknown, fouten: Fouten): Rekenmodel | undefined {
  let result = parseRekenmodel(model);
  if (result.model !== undefined) return result.model;
  for (const fout of result.faults) report(model, fout, fouten);
  const copy = copyOf(model);
  for (let round = 0; round < 4 && mend(copy, result.faults); round += 1) {
    result = parseRekenmodel(copy);
    if (result.model !== undefined) return result.model;
  }
  return undefined;
}

function report(model: unknown, fout: Vormfout, fouten: Fouten): void {
  const paths: JsonPad[] =
    fout.keys === undefined ? [[...fout.path]] : fout.keys.map((key) => [...fout.path, key]);
  for (const path of paths) {
    const { code, melding } = describeFormFault({ ...fout, path }, valueAt(model, path));
    fouten.add(code, toPad(model, path), melding);
  }
}

/** A copy to mend; undefined for what was never JSON (a function, a ring). */
function copyOf(model: unknown): unknown {
  try {
    return structuredClone(model);
  } catch {
    return undefined;
  }
}

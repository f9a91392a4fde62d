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
  const { model: sound, faults } = parseRekenmodel(model);
  if (sound !== undefined) return sound;
  for (const fout of faults) report(model, fout, fouten);
  const copy = copyOf(model);
  return mend(copy, faults) ? parseRekenmodel(copy).model : undefined;
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

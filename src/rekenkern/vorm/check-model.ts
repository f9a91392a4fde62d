import type { Fouten } from '../fouten.js';
import type { Rekenmodel } from '../rekenmodel.js';
import { checkForm } from './check-form.js';
import { checkReferences } from './check-references.js';
import { checkRules } from './check-rules.js';
import { checkDoubles, checkHiddenNames, collectCodes } from './codes.js';

/**
 * All that can be said of a rekenmodel before anything is calculated.
 *
 * @returns the model, or what is left of a faulty one to judge further; undefined when nothing is
 * @bron REKENMODEL.md "Refusals"
 */
export function checkModel(input: unknown, fouten: Fouten): Rekenmodel | undefined {
  const model = checkForm(input, fouten);
  checkDoubles(input, fouten);
  checkHiddenNames(input, fouten);
  if (model === undefined) return undefined;
  checkReferences(model, collectCodes(input), fouten);
  checkRules(model, fouten);
  return model;
}

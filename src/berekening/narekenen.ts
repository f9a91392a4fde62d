import { bereken, type Rekenmodel, type Spoor } from '../rekenkern/index.js';

/**
 * The spoor of a rekenmodel that was calculated before: the same model gives the same steps.
 *
 * @throws Error when the model is refused, which it was not when it was stored
 */
export function retrace(model: Rekenmodel): Spoor {
  const antwoord = bereken(model, { spoor: true });
  if (!antwoord.ok || antwoord.uitkomst.spoor === undefined) {
    throw new Error('A rekenmodel that was calculated is refused now');
  }
  return antwoord.uitkomst.spoor;
}

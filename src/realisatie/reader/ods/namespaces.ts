import { Weigering } from '../../gate/weigering.js';
import type { Attributes } from '../xml/attributes.js';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const EXPECTED = [
  ['xmlns:office', `${ODF}:office:1.0`],
  ['xmlns:table', `${ODF}:table:1.0`],
  ['xmlns:text', `${ODF}:text:1.0`],
] as const;

/** Values are found by the prefixes that every program writes; under others they would be missed, so those are refused. */
export function checkNamespaces(attributes: Attributes): void {
  if (EXPECTED.some(([name, value]) => attributes.get(name) !== value))
    throw new Weigering('BESTAND_BESCHADIGD');
}

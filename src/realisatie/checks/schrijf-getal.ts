import { SOORT, type Soort } from '../soorten.js';
import { fromUnits, TOTAL_DECIMALS } from './getal.js';

/**
 * A plain decimal as a sentence writes it: `-982103.22` is `-982.103,22`. With a hyphen for the minus, as people type
 * it, so that what is copied from a finding can be typed into a field.
 */
export function writeGetal(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** The total of a file of this soort: euros with at least two decimals, or a quantity. */
export function writeTotaal(units: bigint, soort: Soort): string {
  const minstens = SOORT[soort].telt === 'bedrag' ? 2 : 0;
  return writeGetal(fromUnits(units, { decimalen: TOTAL_DECIMALS, minstens }));
}

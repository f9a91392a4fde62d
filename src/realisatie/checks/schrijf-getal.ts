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

/** Units of a total as a plain decimal. */
export type Toon = (units: bigint) => string;

/** How totals of this soort are shown: euros with at least two decimals, or a quantity. */
export function makeToon(soort: Soort): Toon {
  const minstens = SOORT[soort].telt === 'bedrag' ? 2 : 0;
  return (units) => fromUnits(units, { decimalen: TOTAL_DECIMALS, minstens });
}

/** A total of this soort as a sentence writes it. */
export const writeTotaal = (units: bigint, soort: Soort): string => writeGetal(makeToon(soort)(units));

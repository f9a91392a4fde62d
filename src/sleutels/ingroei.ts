import type { Definitie, Ingroei } from './definitie.js';
import { fromUnits, HONDERD, toUnits } from './eenheden.js';

type Samengesteld = Extract<Definitie, { soort: 'samengesteld' }>;

/**
 * An ingroei in one boekjaar: `naar` counts for the percentage of that year and `van` for the rest. Before the first
 * year that it names only `van` counts, after the last one only `naar`.
 */
export function resolveIngroei(
  { van, naar, percentages, decimalen }: Ingroei,
  boekjaar: number,
): Samengesteld {
  const aandeel = toUnits(percentageIn(percentages, boekjaar));
  const delen = [
    { sleutel: van, aandeel: fromUnits(HONDERD - aandeel) },
    { sleutel: naar, aandeel: fromUnits(aandeel) },
  ].filter((deel) => deel.aandeel !== '0');
  return { soort: 'samengesteld', delen, ...(decimalen !== undefined && { decimalen }) };
}

function percentageIn(percentages: Ingroei['percentages'], boekjaar: number): string {
  const years = Object.keys(percentages).map(Number);
  if (boekjaar < Math.min(...years)) return '0';
  return percentages[String(boekjaar)] ?? '100';
}

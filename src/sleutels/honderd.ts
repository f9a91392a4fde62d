import { fromUnits, HONDERD, sumUnits } from './eenheden.js';

/** What is missing to precisely 100, in Dutch; null when nothing is. */
export function wrongTotal(percentages: readonly string[]): string | null {
  const total = sumUnits(percentages);
  if (total === HONDERD) return null;
  const verschil = total < HONDERD ? HONDERD - total : total - HONDERD;
  const mend = total < HONDERD ? 'Verdeel er nog' : 'Haal er';
  const end = total < HONDERD ? 'bij' : 'af';
  return `De percentages tellen op tot ${fromUnits(total)} en niet tot precies 100. ${mend} ${fromUnits(verschil)} ${end}.`;
}

import type { OngeldigVeld } from '../platform/index.js';
import { opsomming } from './meldingen.js';

const yearOf = (dag: string): number => Number(dag.slice(0, 4));
const isFirstOfYear = (dag: string): boolean => dag.endsWith('-01-01');

/** What is wrong with the day of an entry. @bron DOWR art. 14; REKENMODEL.md (a boekjaar divides over whole years) */
export function faultsOfToetreding(per: string): OngeldigVeld[] {
  if (isFirstOfYear(per)) return [];
  const reason = `Toetreden kan alleen per 1 januari, zodat een boekjaar over hele jaren wordt verdeeld. Kies ${yearOf(per) + 1}-01-01.`;
  return [{ name: 'per', reason }];
}

/** Whose consent is still missing, in Dutch; null when everybody has consented. @bron DOWR art. 14.2 */
export function wrongInstemming(
  zittend: readonly { readonly code: string; readonly naam: string }[],
  ingestemd: readonly string[],
): string | null {
  const missing = zittend.filter(({ code }) => !ingestemd.includes(code)).map(({ naam }) => naam);
  if (missing.length === 0) return null;
  return `Alle deelnemers moeten instemmen. De instemming van ${opsomming(missing)} ontbreekt nog; leg die eerst vast.`;
}

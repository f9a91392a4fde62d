import type { NormMetRealisatie } from '../../../catalogus/index.js';
import { formatGetal } from '../../opmaak/index.js';

/** Where the measured value and the norm stand on the bar, in percent of its width. */
export interface Normbalk {
  readonly gemeten: string;
  readonly grens: string;
}

const DECIMALEN = 12;

/**
 * The realisation beside its norm on one scale: a percentage from 0 to 100, a score from 0 to a bit beyond the larger.
 * null for a norm in words, or one that was not measured.
 */
export function makeNormbalk({ soort, grens, realisatie }: NormMetRealisatie): Normbalk | null {
  if (grens === null || realisatie.waarde === null) return null;
  const [gemeten, norm] = [unitsOf(realisatie.waarde), unitsOf(grens)];
  const hoogste = gemeten > norm ? gemeten : norm;
  const honderd = unitsOf('100');
  const schaal = soort === 'percentage' && hoogste <= honderd ? honderd : (hoogste * 5n) / 4n;
  if (schaal === 0n) return { gemeten: '0.00', grens: '0.00' };
  return { gemeten: partOf(gemeten, schaal), grens: partOf(norm, schaal) };
}

function unitsOf(getal: string): bigint {
  const [geheel = '0', deel = ''] = getal.split('.');
  return BigInt(geheel + deel.padEnd(DECIMALEN, '0').slice(0, DECIMALEN));
}

function partOf(deel: bigint, geheel: bigint): string {
  const honderdsten = (deel * 10_000n) / geheel;
  return `${honderdsten / 100n}.${String(honderdsten % 100n).padStart(2, '0')}`;
}

/** What the year came to, in words: `92,5%`, `3,8`, or that it was not measured. */
export function describeRealisatie({ soort, realisatie }: NormMetRealisatie): string {
  if (realisatie.metingen === 0) return 'niet gemeten';
  if (realisatie.waarde === null) return realisatie.gehaald === true ? 'voldaan' : 'niet voldaan';
  return `${formatGetal(realisatie.waarde)}${soort === 'percentage' ? '%' : ''}`;
}

/** How many norms were met, in one sentence. */
export function describeNormen(normen: readonly NormMetRealisatie[]): string {
  if (normen.length === 0) return 'Er zijn nog geen prestatienormen.';
  const gehaald = normen.filter(({ realisatie }) => realisatie.gehaald === true).length;
  const gemist = normen.filter(({ realisatie }) => realisatie.gehaald === false).length;
  const open = normen.length - gehaald - gemist;
  return `Van ${normen.length} prestatienormen ${gehaald === 1 ? 'is' : 'zijn'} er ${gehaald} gehaald en ${gemist} niet${open > 0 ? `; ${open} ${open === 1 ? 'is' : 'zijn'} nog niet gemeten` : ''}.`;
}

/** `3 van 7`; a dash where there are no norms. */
export const describeGehaald = (normen: readonly NormMetRealisatie[]): string =>
  normen.length === 0
    ? '–'
    : `${normen.filter(({ realisatie }) => realisatie.gehaald === true).length} van ${normen.length}`;

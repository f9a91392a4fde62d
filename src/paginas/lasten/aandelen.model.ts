import { spread, toCents } from '../../rekenkern/index.js';
import { absBedrag } from '../opmaak/index.js';
import type { Matrix } from './lasten.model.js';

/** Which part each deelnemer bears of a werkorganisatie, in tenths of a percent that add up to 1,000. */
export interface Aandelen {
  readonly naam: string;
  readonly delen: readonly { readonly deelnemer: string; readonly promille: bigint }[];
}

/** The shares per werkorganisatie, and of everything together last. */
export function makeAandelen({ groepen, cellen, totaal }: Matrix): Aandelen[] {
  const samen = { naam: 'Samen', cellen, totaal };
  return [...groepen, samen].map((groep) => ({
    naam: groep.naam,
    delen: shares(groep.cellen.map(({ deelnemer, bedrag }) => ({ deelnemer, bedrag: bedrag ?? '0' }))),
  }));
}

function shares(cellen: readonly { deelnemer: string; bedrag: string }[]): Aandelen['delen'] {
  const gewichten = cellen.map(({ bedrag }) => toCents(absBedrag(bedrag)));
  const leeg = gewichten.every((gewicht) => gewicht === 0n);
  const promilles = leeg ? gewichten : spread(1000n, gewichten);
  return cellen.map(({ deelnemer }, plaats) => ({ deelnemer, promille: promilles[plaats] ?? 0n }));
}

/** How long a bar is, in percent of the longest one, with two decimals. */
export function lengthOf(bedrag: string, langste: string): string {
  const [deel, geheel] = [toCents(absBedrag(bedrag)), toCents(absBedrag(langste))];
  return geheel === 0n ? '0' : percent((deel * 10_000n) / geheel);
}

/** Hundredths of a percent as the decimal number that an attribute takes. */
export const percent = (honderdsten: bigint): string =>
  `${honderdsten / 100n}.${String(honderdsten % 100n).padStart(2, '0')}`;

/** The largest amount of a list, by size and not by sign. */
export const largest = (bedragen: readonly string[]): string =>
  bedragen
    .map(absBedrag)
    .reduce((grootste, bedrag) => (toCents(bedrag) > toCents(grootste) ? bedrag : grootste), '0');

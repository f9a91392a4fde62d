import type { Soort, Vergelijking, Vergelijkregel, Vergelijkstand } from '../../realisatie/index.js';
import type { ToestandSoort } from '../onderdelen/toestand.js';
import { count, formatGetal, formatSaldo } from '../opmaak/index.js';
import { formatTotaal, isGeld } from './lading.js';

type Telling = Vergelijkregel['eerder'];

/** How a line is marked. */
export const STANDEN: Readonly<Record<Vergelijkstand, readonly [soort: ToestandSoort, woord: string]>> = {
  gelijk: ['goed', 'gelijk'],
  gewijzigd: ['letop', 'gewijzigd'],
  alleen_eerder: ['fout', 'alleen eerder'],
  alleen_nieuw: ['bezig', 'alleen nieuw'],
};

/** A difference with its sign: euros, or a quantity. */
export function formatVerschil(soort: Soort, verschil: string): string {
  if (isGeld(soort)) return formatSaldo(verschil);
  return `${/^-|^0(\.0*)?$/.test(verschil) ? '' : '+'}${formatGetal(verschil)}`;
}

/** What is the same, and what is not. */
export const splitRegels = (
  regels: readonly Vergelijkregel[],
): { readonly gelijk: Vergelijkregel[]; readonly anders: Vergelijkregel[] } => ({
  gelijk: regels.filter(({ stand }) => stand === 'gelijk'),
  anders: regels.filter(({ stand }) => stand !== 'gelijk'),
});

/** `12 rijen, samen 3.400,00` */
export const describeTelling = (soort: Soort, { rijen, totaal }: Telling): string =>
  `${count(rijen, 'rij', 'rijen')}, samen ${formatTotaal({ soort, totaal })}`;

/** Which of the earlier loads a file is to take the place of, before somebody says so. */
export const vooraf = ({ eerdere }: Pick<Vergelijking, 'eerdere'>): string[] =>
  eerdere
    .filter(({ wordtVervangen }) => wordtVervangen || eerdere.length === 1)
    .map(({ inlezing }) => inlezing);

import type { Aanleverafspraak, Aanlevermoment, Inleesafspraken, Ritme } from '../../../realisatie/index.js';
import { count } from '../../opmaak/index.js';

export const RITMENAMEN = {
  maand: 'per maand',
  kwartaal: 'per kwartaal',
  jaar: 'per jaar',
} as const satisfies Record<Ritme, string>;

export const MOMENTNAMEN = {
  na_afloop: 'dagen na afloop',
  voor_begin: 'dagen voor het begin',
} as const satisfies Record<Aanlevermoment, string>;

const DAGLOOS = {
  na_afloop: 'op de laatste dag',
  voor_begin: 'op de eerste dag',
} as const satisfies Record<Aanlevermoment, string>;

/** By when it is due: `5 dagen na afloop`. */
export function describeUiterlijk({ dagen, moment }: Pick<Aanleverafspraak, 'dagen' | 'moment'>): string {
  if (dagen === 0) return DAGLOOS[moment];
  const waarvan = MOMENTNAMEN[moment].replace('dagen ', '');
  return `${count(dagen, 'dag', 'dagen')} ${waarvan}`;
}

/** Who owes it, beside who has an afspraak of its own. */
export function describeWie(
  { soort, werkorganisatie }: Aanleverafspraak,
  alle: readonly Aanleverafspraak[],
  namen: readonly { readonly code: string; readonly naam: string }[],
): string {
  if (werkorganisatie !== null)
    return namen.find(({ code }) => code === werkorganisatie)?.naam ?? werkorganisatie;
  const anderen = alle.some((een) => een.soort === soort && een.werkorganisatie !== null);
  const wie = anderen ? 'elke andere werkorganisatie' : 'elke werkorganisatie';
  return soort === 'afname' ? `${wie} met producten` : wie;
}

/** Where the aanleverafspraken of a year come from, in one sentence. */
export function describeHerkomst({
  boekjaar,
  vanBoekjaar,
}: Pick<Inleesafspraken, 'boekjaar' | 'vanBoekjaar'>): string {
  if (vanBoekjaar === null)
    return 'Er is nog niets afgesproken. Daarom geldt de standaard: elke werkorganisatie levert haar realisatie per maand aan, uiterlijk 5 dagen na afloop.';
  return vanBoekjaar === boekjaar
    ? `Zo is het voor ${boekjaar} afgesproken.`
    : `Voor ${boekjaar} is niets eigens afgesproken; de afspraken van ${vanBoekjaar} gelden nog.`;
}

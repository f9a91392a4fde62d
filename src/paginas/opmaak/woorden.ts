import { formatGetal } from './bedrag.js';

/** `1 fout`, `7 fouten`. */
export const count = (aantal: number, enkelvoud: string, meervoud: string): string =>
  `${formatGetal(String(aantal))} ${aantal === 1 ? enkelvoud : meervoud}`;

/** `Deventer, Olst-Wijhe en Raalte`. */
export const join = (namen: readonly string[]): string =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1) ?? ''}`;

/** The first twelve digits of a hash, in groups of four, to compare by eye. */
export const shortHash = (hash: string): string =>
  (/[0-9a-f]{12}/.exec(hash)?.[0] ?? '').replace(/(.{4})(?=.)/g, '$1 ');

/** Sentence-cases a word that starts a sentence or a label. */
export const capital = (woord: string): string => woord.charAt(0).toUpperCase() + woord.slice(1);

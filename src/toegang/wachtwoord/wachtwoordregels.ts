import { dictionary } from '@zxcvbn-ts/language-common';

export const MIN_LENGTE = 12;
/** Longer is not safer, only slower. */
export const MAX_LENGTE = 128;

/** The 49,233 passwords that turn up most in leaks, in lower case. */
const GELEKT: ReadonlySet<string> = new Set(dictionary['passwords-common']);

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of four letters and more in these texts. */
const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => fold(text).split(/[^\p{L}\d]+/u)).filter((word) => word.length >= 4);

/**
 * Everything that is wrong with this password, each in a Dutch sentence; empty when it is good.
 *
 * @param eigen names of the person and of their verbanden, which it may not contain
 * @bron NIST SP 800-63B 5.1.1.2: length and a list of leaked passwords, no rules of composition
 */
export function faultsOfWachtwoord(wachtwoord: string, eigen: readonly string[]): string[] {
  const lengte = [...wachtwoord].length;
  const folded = fold(wachtwoord);
  const word = wordsIn(['nulpositie', ...eigen]).find((one) => folded.includes(one));
  return [
    ...(lengte < MIN_LENGTE ? [`Gebruik ten minste ${MIN_LENGTE} tekens.`] : []),
    ...(lengte > MAX_LENGTE ? [`Gebruik ten hoogste ${MAX_LENGTE} tekens.`] : []),
    ...(isLeaked(folded)
      ? ['Dit wachtwoord is te raden of gelekt. Kies een ander, bijvoorbeeld vier losse woorden.']
      : []),
    ...(word === undefined
      ? []
      : [`Het woord “${word}” hoort bij u of uw verband. Laat het weg uit het wachtwoord.`]),
  ];
}

/** Known itself, known but for the digits and signs around it, known twice over, or of fewer than five characters. */
function isLeaked(folded: string): boolean {
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const half = folded.slice(0, folded.length / 2);
  const doubled = folded === half + half && GELEKT.has(half);
  return GELEKT.has(folded) || GELEKT.has(core) || doubled || new Set(folded).size < 5;
}

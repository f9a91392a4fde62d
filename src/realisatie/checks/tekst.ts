const PLAIN_ASCII = /^[\x20-\x7e]*$/;
// Zero-width characters, soft hyphens and marks of direction; control characters other than tab and line break.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as one sees it: composed (NFC), without invisible characters or spaces around it. */
export function clean(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.trim();
  return text.normalize('NFC').replace(INVISIBLE, '').trim();
}

/** The form in which names are compared: capitals do not matter, nor how wide a space in them is. */
export function fold(text: string): string {
  return clean(text).replace(/\s+/g, ' ').toLowerCase().normalize('NFC');
}

/** The form in which headers are compared: spaces do not matter either. */
export function foldHeader(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

/** Whether a letter looks Latin but comes from another script. */
export function hasForeignLetters(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text);
}

/** Whether one word has Latin letters and letters from another script: nobody types that on purpose. */
export function hasMixedScripts(text: string): boolean {
  if (PLAIN_ASCII.test(text)) return false;
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && hasForeignLetters(word));
}

/** Letters of Cyrillic and Greek, each above the Latin one that it looks like. */
const LOOKALIKES = [
  'АВЕЅІЈКМНОРСТУХаеіјорсухѕԁԛԝ' + 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρ',
  'ABESIJKMHOPCTYXaeijopcyxsdqw' + 'ABEZHIKMNOPTYXoavp',
] as const;
const LATIN = new Map([...LOOKALIKES[0]].map((letter, place) => [letter, LOOKALIKES[1][place] ?? letter]));

/** The text with Latin letters for those that only look Latin. */
export function toLatin(text: string): string {
  return [...text].map((letter) => LATIN.get(letter) ?? letter).join('');
}

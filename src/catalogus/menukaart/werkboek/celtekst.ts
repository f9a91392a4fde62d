/** Control characters that XML cannot carry, marks that turn the reading direction, lone surrogates. */
const UNREADABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text of a user as a cell can hold it; `_x0041_` would be read as the letter A. */
export const celtekst = (tekst: string): string =>
  tekst.replace(UNREADABLE, '\uFFFD').replace(ESCAPE, '_x005F_');

/** A text as it comes back out of its cell. */
export const teruggelezen = (tekst: string): string =>
  tekst.replace(UNREADABLE, '\uFFFD').replace(/\r\n?/g, '\n').trim();

const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/** Names of sheets: what Excel allows, no two the same however they are spelled. */
export function bladnamen(namen: readonly string[], bezet: readonly string[]): string[] {
  const taken = new Set(bezet.map((naam) => naam.toLowerCase()));
  return namen.map((naam) => {
    const schoon =
      celtekst(naam)
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Menukaart';
    let blad = schoon.slice(0, LONGEST_NAME);
    for (let nummer = 2; taken.has(blad.toLowerCase()); nummer += 1)
      blad = `${schoon.slice(0, LONGEST_NAME - String(nummer).length - 1)} ${nummer}`;
    taken.add(blad.toLowerCase());
    return blad;
  });
}

const LONGEST = 500;
/** Control characters XML cannot carry or a reader cannot see, marks that turn the reading direction, lone surrogates. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text of a user as it can stand in a cell: readable, not longer than 500 characters, the same in every reader. */
export function safeText(text: string): string {
  const readable = text.replace(/[\t\r\n]+/g, ' ').replace(UNREADABLE, '\uFFFD');
  const characters = [...readable];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : readable;
}

/** A text that fits a heading. */
export function shortText(text: string): string {
  const characters = [...safeText(text)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : safeText(text);
}

/** The same text as it is written in the file, where `_x0041_` would be read as the letter A. */
export const escapeText = (text: string): string => text.replace(ESCAPE, '_x005F_');

/** Fills in `{name}` in a text of the template; a name that is not given stays as it is. */
export function fillIn(text: string, waarden: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (heel, naam: string) => waarden[naam] ?? heel);
}

/** Characters of 10 points that fit where the column counts one digit of 11 points. */
const PER_COLUMN_UNIT = 1.12;
const NARROW = /[ijlftrI.,:;'|!()[\] -]/g;
const BROAD = /[A-HJ-Zmw@%&_]/g;

/** Lines a text takes in a column of this width (in digits of the default font), broken at spaces and hyphens. */
export function countLines(text: string, width: number): number {
  const room = Math.max(width * PER_COLUMN_UNIT - 1, 4);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s-])/)) {
    const length = measure(word);
    if (used > 0 && used + measure(word.trimEnd()) > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.ceil(length / room) - 1;
    used = length > room ? length % room : used + length;
  }
  return lines;
}

/** Width of a text in average characters. */
function measure(text: string): number {
  const narrow = text.match(NARROW)?.length ?? 0;
  const broad = text.match(BROAD)?.length ?? 0;
  return text.length - narrow * 0.45 + broad * 0.3;
}

import { Weigering } from '../../gate/weigering.js';

const NAME_START =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
// A class of single characters is what a name is made of, those that combine too.
// eslint-disable-next-line no-misleading-character-class
const NAME = new RegExp(`^[${NAME_START}][${NAME_START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*$`, 'u');
/** What no XML text may hold. Halves of a pair cannot come out of the decoding of UTF-8. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What follows is no XML: the file is damaged. */
export function notWellFormed(): never {
  throw new Weigering('BESTAND_BESCHADIGD');
}

/** @bron XML 1.0, production 5 */
export const isName = (text: string): boolean => NAME.test(text);

/** Text between tags or quotes as it is meant: line ends alike, references replaced. @bron XML 1.0, 2.11 and 4.1 */
export function decodeText(raw: string): string {
  const text = plainText(raw);
  return text.includes('&') ? text.replace(/&([^;&]*)(;?)/g, replaceReference) : text;
}

/** Text in which nothing stands for something else. */
export function plainText(raw: string): string {
  if (FORBIDDEN.test(raw)) notWellFormed();
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** A value between quotes: a tab or line end counts as a space. @bron XML 1.0, 3.3.3 */
export function decodeAttribute(raw: string): string {
  if (FORBIDDEN.test(raw) || raw.includes('<')) notWellFormed();
  return decodeText(raw.replace(/\r\n|[\t\n\r]/g, ' '));
}

function replaceReference(_: string, name: string, end: string): string {
  if (end === '') notWellFormed();
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : toCharacter(name);
}

function toCharacter(name: string): string {
  const [, decimal, hex = ''] = /^#(?:(\d+)|x([0-9a-fA-F]+))$/.exec(name) ?? notWellFormed();
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  if (!(code < 0xd800 || (code >= 0xe000 && code <= 0x10ffff))) notWellFormed();
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? notWellFormed() : character;
}

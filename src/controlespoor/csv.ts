import { VELDEN, type Spoorregel } from './spoorregel.js';

const KOLOMMEN = [...VELDEN, 'regel', 'vorigeHash', 'hash'] as const;

/** What a spreadsheet takes for the beginning of a formula. @bron OWASP CSV Injection */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

const toCell = (value: string | null): string => {
  const text = value ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const toLine = (cells: readonly (string | null)[]): string => `${cells.map(toCell).join(';')}\r\n`;

/** The first line of the file, after the mark by which a spreadsheet knows that it is UTF-8. */
export const CSV_KOP = `\uFEFF${toLine(KOLOMMEN)}`;

export function toCsv(regels: readonly Spoorregel[]): string {
  return regels.map((regel) => toLine(KOLOMMEN.map((kolom) => regel[kolom]))).join('');
}

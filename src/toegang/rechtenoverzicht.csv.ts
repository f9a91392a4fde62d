import type { Rechtregel } from './rechtenoverzicht.service.js';

const KOLOMMEN = [
  'soort',
  'wie',
  'naam',
  'rol',
  'deelnemer',
  'werkorganisatie',
  'rechten',
  'geldt',
  'bron',
  'vanaf',
  'tot',
  'laatstGebruikt',
] as const satisfies readonly (keyof Rechtregel)[];

/** The lines as csv: semicolons and a byte order mark, so that a Dutch Excel opens it as it is. @bron RFC 4180 */
export const toCsv = (regels: readonly Rechtregel[]): string =>
  `\uFEFF${[[...KOLOMMEN], ...regels.map(toCells)].map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;

const toCells = (regel: Rechtregel): string[] => KOLOMMEN.map((kolom) => textOf(regel[kolom]));

function textOf(waarde: Rechtregel[keyof Rechtregel]): string {
  if (waarde === null) return '';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'string' ? waarde : waarde.join(' ');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. @bron OWASP CSV Injection */
const quote = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

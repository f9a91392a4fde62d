import { DomeinFout, type OngeldigVeld } from '../platform/index.js';

/** Every fault of a request at once; does nothing when there is none. @throws DomeinFout ongeldig_verzoek */
export function refuseFouten(fouten: readonly OngeldigVeld[]): void {
  const [first] = fouten;
  if (first === undefined) return;
  const melding =
    fouten.length === 1 ? first.reason : 'Het verzoek is niet goed. Herstel de genoemde velden.';
  throw new DomeinFout({ code: 'ongeldig_verzoek', melding, invalidParams: fouten });
}

export const bestaatAl = (name: string, reason: string): DomeinFout =>
  new DomeinFout({ code: 'bestaat_al', status: 409, melding: reason, invalidParams: [{ name, reason }] });

export const conflict = (code: string, melding: string): DomeinFout =>
  new DomeinFout({ code, status: 409, melding });

/** A period in words: `van 2024-01-01 tot 2025-01-01`, `vanaf 2024-01-01`. */
export const inWoorden = ({ vanaf, tot }: { vanaf: string; tot: string | null }): string =>
  tot === null ? `vanaf ${vanaf}, zonder einddatum` : `van ${vanaf} tot ${tot}`;

/** The names in a row: `A, B en C`. */
export function opsomming(namen: readonly string[]): string {
  const last = namen.at(-1) ?? '';
  return namen.length < 2 ? last : `${namen.slice(0, -1).join(', ')} en ${last}`;
}

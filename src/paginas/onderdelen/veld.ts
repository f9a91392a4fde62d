import { toDecimaal, type Waarden } from './formulierstand.js';

export type Keuzes = readonly (readonly [waarde: string, naam: string])[];

/** A field of a form: what it asks, and how what is typed is read. */
export interface Veld {
  /** Also where a fault of it is found: `naam`, or `regels/0/contract`. */
  readonly naam: string;
  readonly label: string;
  /** What to fill in, in one sentence. */
  readonly uitleg?: string;
  readonly soort: 'tekst' | 'vak' | 'dag' | 'decimaal' | 'geheel' | 'vink' | 'keuze';
  readonly keuzes?: Keuzes;
  /** Blank says that there is none; otherwise a blank field is left out. */
  readonly leeg?: null;
}

/** A choice that may stay open. */
export const metLeeg = (keuzes: Keuzes, leeg = 'geen'): Keuzes => [['', leeg], ...keuzes];

/** Things with a code as a choice. */
export const keuzesVan = (dingen: readonly { readonly code: string; readonly naam: string }[]): Keuzes =>
  dingen.map(({ code, naam }) => [code, naam]);

/** Words that are their own code. */
export const woordkeuzes = (woorden: readonly string[]): Keuzes => woorden.map((woord) => [woord, woord]);

/** The input that what was typed stands for; a blank field is left out, or null where that says something. */
export function readVelden(velden: readonly Veld[], waarden: Waarden, voor = ''): Record<string, unknown> {
  return Object.fromEntries(
    velden.flatMap((veld): [string, unknown][] => {
      const tekst = waarden[voor + veld.naam] ?? '';
      if (veld.soort === 'vink') return [[veld.naam, tekst === 'ja']];
      if (tekst === '') return veld.leeg === null ? [[veld.naam, null]] : [];
      if (veld.soort === 'decimaal') return [[veld.naam, toDecimaal(tekst)]];
      return [[veld.naam, veld.soort === 'geheel' ? Number(tekst) : tekst]];
    }),
  );
}

/** What stands in the fields before somebody types: dates and amounts as people write them. */
export function showWaarden(velden: readonly Veld[], van: object): Waarden {
  const bron = van as Readonly<Record<string, unknown>>;
  return Object.fromEntries(velden.map((veld) => [veld.naam, showWaarde(veld, bron[veld.naam])]));
}

function showWaarde({ soort }: Veld, waarde: unknown): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : '';
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde !== 'string') return '';
  return soort === 'decimaal' ? waarde.replace('.', ',') : waarde;
}

/** How many rows of a repeated group hold something. */
export function countRijen(waarden: Waarden, groep: string): number {
  const eigen = new RegExp(`^${groep}/(\\d+)/`);
  const plaatsen = Object.keys(waarden).map((naam) => Number(eigen.exec(naam)?.[1] ?? -1));
  return Math.max(0, ...plaatsen.map((plaats) => plaats + 1));
}

/** The input of every row of a repeated group. */
export const readRijen = (
  velden: readonly Veld[],
  waarden: Waarden,
  groep: string,
): Record<string, unknown>[] =>
  Array.from({ length: countRijen(waarden, groep) }, (_, plaats) =>
    readVelden(velden, waarden, `${groep}/${plaats}/`),
  );

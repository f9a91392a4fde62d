import type { Rij } from '../reader/cel.js';
import type { Leeskolom } from '../importprofiel/profiel.js';
import { clean, foldHeader, toLatin } from './tekst.js';

/** A name that is not one of the columns. */
export interface Onbekend {
  readonly kolomnummer: number;
  readonly naam: string;
  /** Whether it is one but for letters of another script. */
  readonly lijktOpKolom: boolean;
}

/** The first row with a value, read as the names of the columns. */
export interface Kopregel {
  readonly rij: number;
  /** Number of the column in the sheet, from 1, of each column that is known; 0 for one with a fixed value. */
  readonly plaatsen: readonly (readonly [kolomnummer: number, kolom: Leeskolom])[];
  readonly ontbrekend: readonly Leeskolom[];
  readonly onbekend: readonly Onbekend[];
  readonly dubbel: readonly { readonly kolomnummer: number; readonly kolom: Leeskolom }[];
  /** Numbers of columns that a profile skips on purpose. */
  readonly genegeerd: readonly number[];
}

/** Finds the columns by their names: capitals, spaces and order do not matter. */
export function readKopregel(
  rij: Rij,
  kolommen: readonly Leeskolom[],
  negeren: readonly string[] = [],
): Kopregel {
  const vast = kolommen.filter((kolom) => kolom.vast !== undefined);
  const inFile = kolommen.filter((kolom) => kolom.vast === undefined);
  const byName = new Map(inFile.map((kolom) => [foldHeader(kolom.naam), kolom]));
  const skipped = new Set(negeren.map(foldHeader));
  const genegeerd: number[] = [];
  const plaatsen: [number, Leeskolom][] = vast.map((kolom) => [0, kolom]);
  const onbekend: Onbekend[] = [];
  const dubbel: { kolomnummer: number; kolom: Leeskolom }[] = [];
  for (const { kolom: kolomnummer, waarde } of rij.cellen) {
    const kolom = byName.get(foldHeader(waarde));
    if (kolom === undefined && skipped.has(foldHeader(waarde))) genegeerd.push(kolomnummer);
    else if (kolom === undefined) {
      const naam = clean(waarde);
      const lijktOpKolom = byName.has(foldHeader(toLatin(naam)));
      if (naam !== '') onbekend.push({ kolomnummer, naam, lijktOpKolom });
    } else if (plaatsen.some(([, known]) => known === kolom)) dubbel.push({ kolomnummer, kolom });
    else plaatsen.push([kolomnummer, kolom]);
  }
  const found = new Set(plaatsen.map(([, kolom]) => kolom));
  const isNeeded = ({ verplicht, saldo }: Leeskolom): boolean => verplicht || saldo !== undefined;
  const ontbrekend = inFile.filter((kolom) => isNeeded(kolom) && !found.has(kolom));
  return { rij: rij.nummer, plaatsen, ontbrekend, onbekend, dubbel, genegeerd };
}

/** The finding on a name that is not one of the columns. */
export const codeOfOnbekend = ({ lijktOpKolom }: Onbekend): 'LETTERS_UIT_ANDER_SCHRIFT' | 'KOLOM_ONBEKEND' =>
  lijktOpKolom ? 'LETTERS_UIT_ANDER_SCHRIFT' : 'KOLOM_ONBEKEND';

/** Whether the column of this number has a name, known or not. */
export const hasName = (kolomnummer: number, { plaatsen, onbekend, dubbel, genegeerd }: Kopregel): boolean =>
  genegeerd.includes(kolomnummer) ||
  plaatsen.some(([known]) => known === kolomnummer) ||
  [...onbekend, ...dubbel].some((known) => known.kolomnummer === kolomnummer);

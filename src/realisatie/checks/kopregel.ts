import type { Rij } from '../reader/cel.js';
import type { Kolom } from '../soorten.js';
import { clean, foldHeader } from './tekst.js';

/** The first row with a value, read as the names of the columns. */
export interface Kopregel {
  readonly rij: number;
  /** Number of the column in the sheet, from 1, of each column that is known. */
  readonly plaatsen: readonly (readonly [kolomnummer: number, kolom: Kolom])[];
  readonly ontbrekend: readonly Kolom[];
  readonly onbekend: readonly { readonly kolomnummer: number; readonly naam: string }[];
  readonly dubbel: readonly { readonly kolomnummer: number; readonly kolom: Kolom }[];
}

/** Finds the columns by their names: capitals, spaces and order do not matter. */
export function readKopregel(rij: Rij, kolommen: readonly Kolom[]): Kopregel {
  const byName = new Map(kolommen.map((kolom) => [foldHeader(kolom.naam), kolom]));
  const plaatsen: [number, Kolom][] = [];
  const onbekend: { kolomnummer: number; naam: string }[] = [];
  const dubbel: { kolomnummer: number; kolom: Kolom }[] = [];
  for (const { kolom: kolomnummer, waarde } of rij.cellen) {
    const kolom = byName.get(foldHeader(waarde));
    if (kolom === undefined) {
      if (clean(waarde) !== '') onbekend.push({ kolomnummer, naam: clean(waarde) });
    } else if (plaatsen.some(([, known]) => known === kolom)) dubbel.push({ kolomnummer, kolom });
    else plaatsen.push([kolomnummer, kolom]);
  }
  const found = new Set(plaatsen.map(([, kolom]) => kolom));
  const ontbrekend = kolommen.filter((kolom) => kolom.verplicht && !found.has(kolom));
  return { rij: rij.nummer, plaatsen, ontbrekend, onbekend, dubbel };
}

/** Whether the column of this number has a name, known or not. */
export const hasName = (kolomnummer: number, { plaatsen, onbekend, dubbel }: Kopregel): boolean =>
  plaatsen.some(([known]) => known === kolomnummer) ||
  [...onbekend, ...dubbel].some((known) => known.kolomnummer === kolomnummer);

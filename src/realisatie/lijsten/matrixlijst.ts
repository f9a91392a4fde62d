import { leesMatrix, MATRIXBLAD, type IndicatiesInvoer, type Matrixgegevens } from '../../catalogus/index.js';
import { toKolomletter } from '../reader/cel.js';
import { kiesBlad } from './kies-blad.js';
import { leesCellen, type Tekstrij } from './lees-cellen.js';
import type { Lijst, Lijstfout } from './lijst.js';

export type GelezenMatrixlijst =
  | { readonly ok: true; readonly invoer: IndicatiesInvoer }
  | { readonly ok: false; readonly fouten: readonly Lijstfout[] };

/** The matrix in a file, or everything that is wrong with it. @bron TB schema II.3 */
export function leesMatrixlijst(lijst: Lijst, gegevens: Matrixgegevens): GelezenMatrixlijst {
  const { blad, fout } = kiesBlad(lijst.bladen, { naam: MATRIXBLAD });
  if (fout !== undefined) return { ok: false, fouten: [...lijst.fouten, fout] };
  const { rijen, fouten } = leesCellen(blad);
  const { invoer, fouten: matrixfouten } = leesMatrix(toTable(rijen), gegevens);
  const own = new Set(fouten.map(({ cel }) => cel));
  const inCellen = matrixfouten.map(({ rij, kolom, melding }) => {
    return { blad: blad.naam, cel: `${toKolomletter(kolom)}${rij}`, melding };
  });
  const all = [...lijst.fouten, ...fouten, ...inCellen.filter(({ cel }) => !own.has(cel))];
  if (invoer === null || all.length > 0) return { ok: false, fouten: all };
  return { ok: true, invoer };
}

const EMPTY: readonly string[] = [];

/** Rows and cells that the file left out are empty, so that every cell keeps its address. */
function toTable(rijen: readonly Tekstrij[]): readonly (readonly string[])[] {
  const last = rijen.at(-1)?.nummer ?? 0;
  const table: (readonly string[])[] = Array.from({ length: last }, () => EMPTY);
  for (const { nummer, cellen } of rijen) {
    const row = Array.from({ length: Math.max(0, ...cellen.map(({ kolom }) => kolom)) }, () => '');
    for (const { kolom, waarde } of cellen) row[kolom - 1] = waarde;
    table[nummer - 1] = row;
  }
  return table;
}

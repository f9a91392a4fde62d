import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { leeg, tekst } from '../werkmap/cel.js';
import type { Tabel } from '../werkmap/tabel.js';
import type { Herkomst } from './herkomst.js';
import type { Kosten } from './kosten.js';
import type { Opslag } from './opslag.js';
import type { Sleutels } from './sleutels.js';
import type { Werk } from './werk.js';

/** What the rows of the sheet Diensten are written with. */
export interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
  readonly herkomst: Herkomst;
  readonly kosten: Kosten;
  readonly opslag: Opslag;
  readonly sleutels: Sleutels;
  /** Columns by number. */
  readonly k: ReturnType<typeof columnsFor>;
}

export function columnsFor(deelnemers: number) {
  const kosten = 3 + deelnemers + 2;
  const totaal = kosten + deelnemers + 1;
  return { afname: 4, gebruik: 3 + deelnemers + 1, kosten, last: kosten + 1, totaal, sluit: totaal + 3 };
}

/** A row with sums in the columns of amounts. */
export function totals(k: Bouw['k'], naam: string, som: (kolom: number) => Cel, deelnemers: number): Cel[] {
  const cellen: Cel[] = Array.from({ length: k.sluit }, () => leeg);
  cellen[0] = tekst(naam);
  for (let kolom = k.kosten; kolom <= k.totaal; kolom += 1) cellen[kolom - 1] = som(kolom);
  return cellen.slice(0, k.kosten + deelnemers + 1);
}

/** "sluit" when cost and charges are equal to the cent, and whatever else must hold does. */
export const verdict = (kosten: string, lasten: string, ...meer: string[]): string =>
  `IF(AND(${[`ROUND(${kosten}-${lasten},2)=0`, ...meer].join(',')}),"sluit","sluit niet")`;

/** Enough for a function of any spreadsheet. */
const MOST = 200;

/** The sum of these rows of one column, without the rows between them: `SUM(H7,H9:H12)`. */
export function sumRows(letter: string, rijen: readonly number[]): string {
  const reeksen: [number, number][] = [];
  for (const rij of rijen) {
    const vorige = reeksen.at(-1);
    if (vorige?.[1] === rij - 1) vorige[1] = rij;
    else reeksen.push([rij, rij]);
  }
  const refs = reeksen.map(([van, tot]) => `${letter}${van}:${letter}${tot}`);
  const delen = Array.from({ length: Math.ceil(refs.length / MOST) }, (_, i) =>
    refs.slice(i * MOST, (i + 1) * MOST),
  );
  return delen.length === 0 ? '0' : delen.map((deel) => `SUM(${deel.join(',')})`).join('+');
}

import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import type { Tabel } from '../werkmap/tabel.js';
import type { Diensten } from './diensten.js';
import type { Herkomst } from './herkomst.js';
import { writeSleutels } from './sleutels.js';
import type { Werk } from './werk.js';
import { roundingLimit } from './werk.js';

export interface Casco {
  /** Charge of the casco of a werkorganisatie to a deelnemer, by place in their lists. */
  last(werkorganisatie: number, deelnemer: number): string;
  /** Reference to the cell with the code of a werkorganisatie. */
  code(werkorganisatie: number): string;
  readonly rijen: readonly { readonly kosten: string; readonly lasten: string }[];
  /** The column with a verdict on each casco. */
  readonly oordelen: string;
}

/** Keys first, then the casco of each werkorganisatie divided by one of them. */
export function writeCasco(werk: Werk, herkomst: Herkomst, diensten: Diensten): Casco {
  const blad = werk.blad('Casco');
  const { deelnemers, werkorganisaties } = werk.gegevens;
  const aandelen = writeSleutels(werk, blad, diensten);
  blad.skip();
  const namen = deelnemers.map(({ naam }) => naam);
  const tabel = werk.tabel(blad, 'casco', {
    last: { woord: 'deelnemer', namen },
    aandeel: { woord: 'deelnemer', namen },
  });
  tabel.titel();
  tabel.kop();
  const totaal = 4 + deelnemers.length;
  const rijen = werkorganisaties.map((_, w) => writeRow({ werk, blad, tabel, herkomst, aandelen }, w));
  const [eerste = 0, laatste = 0] = [rijen[0], rijen.at(-1)];
  const som = (kolom: number) => formule(`SUM(${letterOf(kolom)}${eerste}:${letterOf(kolom)}${laatste})`);
  const sommen = Array.from({ length: deelnemers.length + 2 }, (_, i) => som(3 + i));
  tabel.rij([tekst('Totaal'), leeg, ...sommen], 'totaal');
  tabel.noot();
  const sluit = letterOf(tabel.breedte);
  return {
    last: (w, d) => blad.ref(4 + d, rijen[w] ?? 0),
    code: (w) => `Casco!$A$${rijen[w] ?? 0}`,
    rijen: rijen.map((rij) => ({ kosten: blad.ref(3, rij), lasten: blad.ref(totaal, rij) })),
    oordelen: `Casco!${sluit}${eerste}:${sluit}${laatste}`,
  };
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
  readonly herkomst: Herkomst;
  readonly aandelen: ReadonlyMap<string, readonly string[]>;
}

function writeRow({ werk, blad, tabel, herkomst, aandelen }: Bouw, w: number): number {
  const { deelnemers, werkorganisaties, invoer } = werk.gegevens;
  const { code = '', naam = '' } = werkorganisaties[w] ?? {};
  const { rekenmodel, uitkomst } = invoer;
  const sleutel = rekenmodel.cascos.find(({ werkorganisatie }) => werkorganisatie === code)?.sleutel;
  const shares = aandelen.get(sleutel ?? '');
  const nulpositie = uitkomst.nulpositie.perCasco.find(({ werkorganisatie }) => werkorganisatie === code);
  const rij = blad.rij;
  const totaal = 4 + deelnemers.length;
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const afstanden = deelnemers.map((_, d) => `ABS(${a(4 + d)}-$C${rij}*${a(totaal + 1 + d)})`);
  const afronding = a(totaal + 1 + deelnemers.length);
  const sluit = `AND(ROUND(C${rij}-${a(totaal)},2)=0,${afronding}<${roundingLimit(rekenmodel)})`;
  tabel.rij([
    tekst(code),
    tekst(naam),
    formule(herkomst.sum({ werkorganisatie: `$A${rij}`, bestemming: '"casco"' }), {
      verwacht: nulpositie?.kosten,
    }),
    ...deelnemers.map((deelnemer) => getal(werk.gegevens.last('casco', deelnemer.code, code))),
    formule(`SUM(${a(4)}:${a(totaal - 1)})`, { verwacht: nulpositie?.lasten }),
    ...deelnemers.map((_, d) => formule(shares?.[d] ?? '0')),
    formule(`MAX(${afstanden.join(',')})`),
    tekst(sleutel ?? 'geen casco'),
    formule(`IF(${sluit},"sluit","sluit niet")`, { verwacht: 'sluit' }),
  ]);
  return rij;
}

import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Tabel } from '../werkmap/tabel.js';
import type { Diensten } from './diensten.js';
import type { Kosten } from './kosten.js';
import type { Oordelen } from './oordelen.js';
import { oordelenOp } from './oordelen.js';
import type { Opslag } from './opslag.js';
import { writeOpbouw } from './opslag.js';
import { writeSleutels } from './sleutels.js';
import type { Sleutels } from './sleutels.js';
import type { Werk } from './werk.js';
import { roundingLimit } from './werk.js';

export interface Casco {
  /** Charge of the casco of a werkorganisatie to a deelnemer, by place in their lists: a reference, or nothing. */
  last(werkorganisatie: number, deelnemer: number): readonly string[];
  readonly rijen: readonly { readonly kosten: string; readonly lasten: string }[];
  readonly oordelen: readonly Oordelen[];
  readonly sleutels: Sleutels['controles'];
}

interface Bron {
  readonly kosten: Kosten;
  readonly opslag: Opslag;
  readonly diensten: Diensten;
}

/** What each casco is made of, the keys, and the casco of each werkorganisatie divided by one of them. */
export function writeCasco(werk: Werk, blad: Blad | null, { kosten, opslag, diensten }: Bron): Casco {
  if (blad === null) return { last: () => [], rijen: [], oordelen: [], sleutels: [] };
  const { deelnemers, werkorganisaties } = werk.gegevens;
  writeOpbouw({ werk, blad, kosten, opslag });
  const sleutels = writeSleutels(werk, blad, (welke, d) =>
    werkorganisaties.flatMap(({ code }, w) =>
      (welke ?? [code]).includes(code) ? [...diensten.product(w, d), ...diensten.direct(w, d)] : [],
    ),
  );
  blad.skip();
  keepTogether(werk.sjabloon.blad('Casco'), blad.rij, werkorganisaties.length + 7);
  const namen = deelnemers.map(({ naam }) => naam);
  const tabel = werk.tabel(blad, 'casco', {
    last: { woord: 'deelnemer', namen },
    aandeel: { woord: 'deelnemer', namen },
  });
  tabel.titel();
  tabel.kop();
  const totaal = 4 + deelnemers.length;
  const rijen = werkorganisaties.map((_, w) => writeRow({ werk, blad, tabel, kosten, opslag, sleutels }, w));
  const [eerste = 0, laatste = 0] = [rijen[0], rijen.at(-1)];
  const som = (kolom: number) => formule(`SUM(${letterOf(kolom)}${eerste}:${letterOf(kolom)}${laatste})`);
  const sommen = Array.from({ length: deelnemers.length + 2 }, (_, i) => som(3 + i));
  tabel.rij([tekst('Totaal'), leeg, ...sommen], 'totaal');
  tabel.noot();
  return {
    last: (w, d) => [blad.ref(4 + d, rijen[w] ?? 0)],
    rijen: rijen.map((rij) => ({ kosten: blad.ref(3, rij), lasten: blad.ref(totaal, rij) })),
    oordelen: [oordelenOp('Casco', tabel.breedte, { van: eerste, tot: laatste, aantal: rijen.length })],
    sleutels: sleutels.controles,
  };
}

interface Bouw extends Omit<Bron, 'diensten'> {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
  readonly sleutels: Sleutels;
}

function writeRow({ werk, blad, tabel, kosten, opslag, sleutels }: Bouw, w: number): number {
  const { deelnemers, werkorganisaties, invoer } = werk.gegevens;
  const { code = '', naam = '' } = werkorganisaties[w] ?? {};
  const { rekenmodel, uitkomst } = invoer;
  const casco = rekenmodel.cascos.find(({ werkorganisatie }) => werkorganisatie === code);
  const shares = sleutels.aandelen(casco?.sleutel, null);
  const nulpositie = uitkomst.nulpositie.perCasco.find(({ werkorganisatie }) => werkorganisatie === code);
  const rij = blad.rij;
  const totaal = 4 + deelnemers.length;
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const afstanden = deelnemers.map((_, d) => `ABS(${a(4 + d)}-$C${rij}*${a(totaal + 1 + d)})`);
  const afronding = a(totaal + 1 + deelnemers.length);
  const sluit = `AND(ROUND(C${rij}-${a(totaal)},2)=0,${afronding}<${roundingLimit(rekenmodel)})`;
  const inTarief = opslag.casco(code).map((ref) => `-${ref}`);
  tabel.rij([
    tekst(code),
    tekst(naam),
    formule(`${kosten.casco(code, `$A${rij}`)}${inTarief.join('')}`, { verwacht: nulpositie?.kosten }),
    ...deelnemers.map((deelnemer) => getal(werk.gegevens.last('casco', deelnemer.code, code))),
    formule(`SUM(${a(4)}:${a(totaal - 1)})`, { verwacht: nulpositie?.lasten }),
    ...deelnemers.map((_, d) => formule(shares?.[d] ?? '0')),
    formule(`MAX(${afstanden.join(',')})`),
    tekst(casco === undefined ? 'geen casco' : (casco.sleutel ?? 'in het tarief')),
    formule(`IF(${sluit},"sluit","sluit niet")`, { verwacht: 'sluit' }),
  ]);
  return rij;
}

import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import { formule, leeg, tekst } from '../werkmap/cel.js';
import type { SalderingBlad } from './saldering.js';
import type { VerrekeningBlad } from './verrekening.js';
import type { Werk } from './werk.js';

interface Bronnen {
  readonly verrekening: VerrekeningBlad;
  readonly saldering: SalderingBlad;
}

export interface Samenvatting {
  /** Reference to an amount in the table per deelnemer, by place in the list; -1 is the total. */
  perDeelnemer(kolom: 'lasten' | 'voorschotten' | 'saldo' | 'netto', deelnemer: number): string;
  /** Writes the verdict, which is known only after the sheet Controle is; gives its row. */
  oordeel(volledig: string, kort: string): number;
  readonly tabellen: Tabellen;
}

/** Where the charts find their numbers. */
export interface Tabellen {
  /** First and last row of the table per deelnemer, and of the matrix. */
  readonly deelnemers: readonly [number, number];
  readonly matrix: readonly [number, number];
  readonly matrixKop: number;
  /** The first row that is free, with one between, when the verdict is written. */
  readonly einde: number;
}

const K = { lasten: 3, voorschotten: 4, saldo: 5, netto: 6 } as const;

export function writeSamenvatting(werk: Werk, bronnen: Bronnen): Samenvatting {
  const blad = werk.blad('Samenvatting');
  const { rijen, totaal } = writeDeelnemers(werk, blad, bronnen);
  blad.zet('np_tegel_lasten', formule(`C${totaal}`));
  blad.zet('np_tegel_voorschotten', formule(`D${totaal}`));
  blad.zet('np_tegel_saldo', formule(`E${totaal}`));
  blad.skip();
  const matrix = writeMatrix(werk, blad, bronnen.verrekening);
  blad.skip();
  writeWieBetaaltWie(blad, bronnen.saldering);
  return {
    perDeelnemer: (kolom, d) => blad.ref(K[kolom], d < 0 ? totaal : (rijen[d] ?? 0)),
    oordeel: (volledig, kort) => {
      blad.zet('np_tegel_oordeel', formule(kort, { verwacht: 'sluit' }));
      return blad.strook('np_wie_oordeel', [formule(volledig)]);
    },
    tabellen: {
      deelnemers: [rijen[0] ?? 0, rijen.at(-1) ?? 0],
      ...matrix,
      einde: blad.rij + 2,
    },
  };
}

function writeDeelnemers(werk: Werk, blad: Blad, { verrekening, saldering }: Bronnen) {
  const { deelnemers, partijen, invoer } = werk.gegevens;
  const tabel = werk.tabel(blad, 'deelnemers');
  tabel.titel();
  tabel.kop();
  const totaal = blad.rij + deelnemers.length;
  const rijen = deelnemers.map(({ code, naam }, d) => {
    const regel = invoer.uitkomst.perDeelnemer.find(({ deelnemer }) => deelnemer === code);
    const partij = partijen.findIndex((kandidaat) => kandidaat.code === code);
    const rij = blad.rij;
    return tabel.rij([
      tekst(code),
      tekst(naam),
      formule(verrekening.perDeelnemer('definitief', d), { verwacht: regel?.lasten }),
      formule(verrekening.perDeelnemer('voorschot', d), { verwacht: regel?.voorschotten }),
      formule(`C${rij}-D${rij}`, { verwacht: regel?.saldo }),
      formule(partij < 0 ? '0' : saldering.netto(partij)),
      formule(`IF(ROUND(C$${totaal},2)=0,0,C${rij}/C$${totaal})`),
    ]);
  });
  const { totaal: controle } = invoer.uitkomst.nulpositie;
  const som = (letter: string): string => `SUM(${letter}${rijen[0]}:${letter}${rijen.at(-1)})`;
  tabel.rij(
    [
      tekst('Totaal'),
      leeg,
      formule(som('C'), { verwacht: controle.kosten }),
      formule(som('D'), { verwacht: controle.voorschotten }),
      formule(som('E'), { verwacht: controle.saldi }),
      leeg,
      formule(som('G')),
    ],
    'totaal',
  );
  tabel.noot();
  return { rijen, totaal };
}

function writeMatrix(
  werk: Werk,
  blad: Blad,
  verrekening: VerrekeningBlad,
): Pick<Tabellen, 'matrix' | 'matrixKop'> {
  const { deelnemers, werkorganisaties } = werk.gegevens;
  const namen = werkorganisaties.map(({ kort }) => kort);
  const tabel = werk.tabel(blad, 'matrix', { werkorganisatie: { woord: 'werkorganisatie', namen } });
  tabel.titel();
  const matrixKop = tabel.kop();
  const laatste = letterOf(2 + namen.length);
  const rijen = deelnemers.map(({ code, naam }, d) => {
    const rij = blad.rij;
    const lasten = namen.map((_, w) => formule(verrekening.cel('definitief', d, w)));
    return tabel.rij([tekst(code), tekst(naam), ...lasten, formule(`SUM(C${rij}:${laatste}${rij})`)]);
  });
  const sommen = Array.from({ length: namen.length + 1 }, (_, i) => letterOf(3 + i)).map((letter) =>
    formule(`SUM(${letter}${rijen[0]}:${letter}${rijen.at(-1)})`),
  );
  tabel.rij([tekst('Totaal'), leeg, ...sommen], 'totaal');
  return { matrix: [rijen[0] ?? 0, rijen.at(-1) ?? 0], matrixKop };
}

function writeWieBetaaltWie(blad: Blad, { betalingen }: SalderingBlad): void {
  blad.strook('np_wie_titel');
  for (const { van, naar, bedrag } of betalingen) {
    blad.strook('np_wie_rij', [formule(`${van}&" betaalt aan "&${naar}`), leeg, leeg, formule(bedrag)]);
  }
  if (betalingen.length === 0) blad.strook('np_wie_rij', [tekst('Niemand hoeft te betalen.')]);
}

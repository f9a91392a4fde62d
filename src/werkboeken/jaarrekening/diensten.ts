import { letterOf } from '../formule/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Bouw } from './dienstenblad.js';
import { columnsFor, totals } from './dienstenblad.js';
import type { Herkomst } from './herkomst.js';
import { quantityNotes, writeProduct } from './productrij.js';
import { writeDirect } from './rechtstreeks.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

/** Where other sheets find the charges for services and the direct charges. */
export interface Diensten {
  /** Charges for the products of a werkorganisatie to a deelnemer, by place in their lists. */
  product(werkorganisatie: number, deelnemer: number): string;
  direct(werkorganisatie: number, deelnemer: number): string;
  readonly producten: readonly {
    readonly code: string;
    readonly rij: number;
    readonly kosten: string;
    readonly lasten: string;
  }[];
  readonly rechtstreeks: readonly { readonly kosten: string; readonly lasten: string }[];
  /** The column with a verdict on each product. */
  readonly oordelen: string;
  readonly kop: number;
}

export function writeDiensten(werk: Werk, herkomst: Herkomst): Diensten {
  const blad = werk.blad('Diensten');
  const namen = werk.gegevens.deelnemers.map(({ naam }) => naam);
  const tabel = werk.tabel(blad, 'diensten', {
    afname: { woord: 'deelnemer', namen },
    last: { woord: 'deelnemer', namen },
  });
  const bouw: Bouw = { werk, blad, tabel, herkomst, k: columnsFor(namen.length) };
  const kop = tabel.kop();
  const eerste = blad.rij;
  const groepen = werk.gegevens.werkorganisaties.map((werkorganisatie) => writeGroup(bouw, werkorganisatie));
  const rechtstreeks = writeDirect(bouw);
  writeTotal(bouw, [...groepen.map(({ subtotaal }) => subtotaal), rechtstreeks.subtotaal]);
  tabel.noot();
  for (const noot of quantityNotes(werk)) tabel.noot(tekst(noot));

  const { k } = bouw;
  const laatste = blad.rij - 1;
  const lasten = (rij: number) => ({ kosten: blad.ref(k.kosten, rij), lasten: blad.ref(k.totaal, rij) });
  return {
    product: (w, d) => blad.ref(k.last + d, groepen[w]?.subtotaal ?? 0),
    direct: (w, d) => blad.ref(k.last + d, rechtstreeks.rijen[w] ?? 0),
    producten: groepen
      .flatMap((groep) => groep.rijen)
      .map(({ code, rij }) => ({ code, rij, ...lasten(rij) })),
    rechtstreeks: rechtstreeks.rijen.map(lasten),
    oordelen: `Diensten!${letterOf(k.sluit)}${eerste}:${letterOf(k.sluit)}${laatste}`,
    kop,
  };
}

function writeGroup(bouw: Bouw, { code, naam, kort }: { code: string; naam: string; kort: string }) {
  const { werk, blad, tabel, k } = bouw;
  const producten = werk.gegevens.invoer.rekenmodel.producten.filter((p) => p.werkorganisatie === code);
  keepTogether(werk.sjabloon.blad('Diensten'), blad.rij, producten.length + 2);
  tabel.rij([tekst(naam)], 'groep');
  const rijen = producten.map((product) => ({ code: product.code, rij: writeProduct(bouw, product) }));
  const van = rijen[0]?.rij;
  const som = (kolom: number): Cel =>
    formule(van === undefined ? '0' : `SUM(${letterOf(kolom)}${van}:${letterOf(kolom)}${blad.rij - 1})`);
  const subtotaal = tabel.rij(totals(k, `Totaal ${kort}`, som, werk.gegevens.deelnemers.length), 'subtotaal');
  return { rijen, subtotaal };
}

function writeTotal({ werk, tabel, k }: Bouw, subtotalen: readonly number[]): void {
  const som = (kolom: number): Cel => formule(plus(subtotalen.map((rij) => `${letterOf(kolom)}${rij}`)));
  tabel.rij(totals(k, 'Totaal', som, werk.gegevens.deelnemers.length), 'totaal');
}

import { letterOf } from '../formule/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Bouw } from './dienstenblad.js';
import { columnsFor, sumRows, totals } from './dienstenblad.js';
import type { Oordelen } from './oordelen.js';
import { oordelenOp } from './oordelen.js';
import { quantityNotes } from './hoeveelheid.js';
import { writeProduct } from './productrij.js';
import { writeDirect } from './rechtstreeks.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

/** Where other sheets find the charges for services and the direct charges. */
export interface Diensten {
  /** Charges for the products of a werkorganisatie to a deelnemer, by place in their lists: a reference, or nothing. */
  product(werkorganisatie: number, deelnemer: number): readonly string[];
  direct(werkorganisatie: number, deelnemer: number): readonly string[];
  readonly producten: readonly {
    readonly code: string;
    readonly rij: number;
    readonly kosten: string;
    readonly lasten: string;
  }[];
  readonly rechtstreeks: readonly { readonly kosten: string; readonly lasten: string }[];
  readonly oordelen: readonly Oordelen[];
  /** Row of the heading that is repeated on each page. */
  readonly kop?: number;
}

const GEEN: Diensten = {
  product: () => [],
  direct: () => [],
  producten: [],
  rechtstreeks: [],
  oordelen: [],
};

const DEELNOOT =
  'Schuine regels laten zien hoe de kosten van het product erboven zijn verdeeld: waarnaar (in plaats van de afname), welk bedrag, en wie wat draagt.';

export function writeDiensten(
  werk: Werk,
  bron: Pick<Bouw, 'herkomst' | 'kosten' | 'opslag' | 'sleutels'>,
): Diensten {
  if (!werk.heeft('Diensten')) return GEEN;
  const blad = werk.blad('Diensten');
  const namen = werk.gegevens.deelnemers.map(({ naam }) => naam);
  const tabel = werk.tabel(blad, 'diensten', {
    afname: { woord: 'deelnemer', namen },
    last: { woord: 'deelnemer', namen },
  });
  const bouw: Bouw = { ...bron, werk, blad, tabel, k: columnsFor(namen.length) };
  const kop = tabel.kop();
  const eerste = blad.rij;
  const groepen = werk.gegevens.werkorganisaties.map((werkorganisatie) => writeGroup(bouw, werkorganisatie));
  const rechtstreeks = writeDirect(bouw);
  writeTotal(bouw, [...groepen.map(({ subtotaal }) => subtotaal), rechtstreeks.subtotaal]);
  tabel.noot();
  if (groepen.some(({ delen }) => delen > 0)) tabel.noot(tekst(DEELNOOT));
  for (const noot of quantityNotes(werk)) tabel.noot(tekst(noot));

  const { k } = bouw;
  const laatste = blad.rij - 1;
  const aantal =
    groepen.reduce((som, groep) => som + groep.rijen.length + groep.delen, 0) + rechtstreeks.rijen.length;
  const lasten = (rij: number) => ({ kosten: blad.ref(k.kosten, rij), lasten: blad.ref(k.totaal, rij) });
  return {
    product: (w, d) => [blad.ref(k.last + d, groepen[w]?.subtotaal ?? 0)],
    direct: (w, d) => [blad.ref(k.last + d, rechtstreeks.rijen[w] ?? 0)],
    producten: groepen
      .flatMap((groep) => groep.rijen)
      .map(({ code, rij }) => ({ code, rij, ...lasten(rij) })),
    rechtstreeks: rechtstreeks.rijen.map(lasten),
    oordelen: [oordelenOp('Diensten', k.sluit, { van: eerste, tot: laatste, aantal })],
    kop,
  };
}

function writeGroup(bouw: Bouw, { code, naam, kort }: { code: string; naam: string; kort: string }) {
  const { werk, blad, tabel, k } = bouw;
  const producten = werk.gegevens.invoer.rekenmodel.producten.filter((p) => p.werkorganisatie === code);
  keepTogether(werk.sjabloon.blad('Diensten'), blad.rij, producten.length + 2);
  tabel.rij([tekst(naam)], 'groep');
  const eerste = blad.rij;
  const rijen = producten.map((product) => ({ code: product.code, rij: writeProduct(bouw, product) }));
  const delen = blad.rij - eerste - rijen.length;
  const som = (kolom: number): Cel =>
    formule(
      sumRows(
        letterOf(kolom),
        rijen.map(({ rij }) => rij),
      ),
    );
  const subtotaal = tabel.rij(totals(k, `Totaal ${kort}`, som, werk.gegevens.deelnemers.length), 'subtotaal');
  return { rijen, delen, subtotaal };
}

function writeTotal({ werk, tabel, k }: Bouw, subtotalen: readonly number[]): void {
  const som = (kolom: number): Cel => formule(plus(subtotalen.map((rij) => `${letterOf(kolom)}${rij}`)));
  tabel.rij(totals(k, 'Totaal', som, werk.gegevens.deelnemers.length), 'totaal');
}

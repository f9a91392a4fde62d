import type { Product } from '../../rekenkern/index.js';
import { Getal, letterOf } from '../formule/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, quantityFormat, tekst } from '../werkmap/cel.js';
import type { Tabel } from '../werkmap/tabel.js';
import type { Blad } from '../werkmap/blad.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Herkomst } from './herkomst.js';
import type { Werk } from './werk.js';
import { plus, roundingLimit } from './werk.js';

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

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
  readonly herkomst: Herkomst;
  /** Columns by number. */
  readonly k: ReturnType<typeof columnsFor>;
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

function columnsFor(deelnemers: number) {
  const kosten = 3 + deelnemers + 2;
  const totaal = kosten + deelnemers + 1;
  return { afname: 4, gebruik: 3 + deelnemers + 1, kosten, last: kosten + 1, totaal, sluit: totaal + 3 };
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

function totals(k: Bouw['k'], naam: string, som: (kolom: number) => Cel, deelnemers: number): Cel[] {
  const cellen: Cel[] = Array.from({ length: k.sluit }, () => leeg);
  cellen[0] = tekst(naam);
  for (let kolom = k.kosten; kolom <= k.totaal; kolom += 1) cellen[kolom - 1] = som(kolom);
  return cellen.slice(0, k.kosten + deelnemers + 1);
}

function writeProduct({ werk, blad, tabel, herkomst, k }: Bouw, product: Product): number {
  const { deelnemers, invoer } = werk.gegevens;
  const rij = blad.rij;
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const gebruik = deelnemers.map(({ code }) => chargedQuantity(product, code));
  const formaat = quantityFormat(mostDecimals(gebruik));
  const geen = tekst('geen', { stijl: 'np_stijl_geen' });
  const afnemers = deelnemers.flatMap(({ code }, i) => (product.afname[code] === undefined ? [] : [i]));
  const afstanden = afnemers.map(
    (i) => `ABS(${a(k.last + i)}-${a(k.kosten)}*${a(k.afname + i)}/${a(k.gebruik)})`,
  );
  const nulpositie = invoer.uitkomst.nulpositie.perProduct.find((regel) => regel.product === product.code);
  tabel.rij([
    tekst(product.code),
    tekst(product.naam ?? product.code),
    tekst(product.eenheid ?? 'eenheid'),
    ...gebruik.map((q) => (q === null ? geen : getal(q, { formaat }))),
    formule(`SUM(${a(k.afname)}:${a(k.gebruik - 1)})`, { formaat }),
    formule(herkomst.sum({ product: `$A${rij}` }), { verwacht: nulpositie?.kosten }),
    ...deelnemers.map(({ code }) =>
      product.afname[code] === undefined ? geen : getal(werk.gegevens.last('product', code, product.code)),
    ),
    formule(`SUM(${a(k.last)}:${a(k.totaal - 1)})`, { verwacht: nulpositie?.lasten }),
    formule(`IF(${a(k.gebruik)}=0,"n.v.t.",${a(k.kosten)}/${a(k.gebruik)})`),
    formule(afstanden.length === 0 ? '0' : `IF(${a(k.gebruik)}=0,0,MAX(${afstanden.join(',')}))`),
    formule(verdict(a(k.kosten), a(k.totaal), `${a(k.totaal + 2)}<${roundingLimit(invoer.rekenmodel)}`), {
      verwacht: 'sluit',
    }),
  ]);
  return rij;
}

const verdict = (kosten: string, lasten: string, ...meer: string[]): string =>
  `IF(AND(${[`ROUND(${kosten}-${lasten},2)=0`, ...meer].join(',')}),"sluit","sluit niet")`;

/** A row per werkorganisatie; the row above them holds the codes the sums look for. */
function writeDirect({ werk, blad, tabel, herkomst, k }: Bouw) {
  const { gegevens } = werk;
  const { deelnemers, werkorganisaties } = gegevens;
  keepTogether(werk.sjabloon.blad('Diensten'), blad.rij, werkorganisaties.length + 2);
  const voor = Array.from({ length: k.last - 2 }, () => leeg);
  const codes = tabel.rij(
    [tekst('Rechtstreeks'), ...voor, ...deelnemers.map(({ code }) => tekst(code))],
    'groep',
  );
  const rijen = werkorganisaties.map(({ code, naam }) => {
    const rij = blad.rij;
    const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
    const gebruik = Array.from({ length: deelnemers.length + 1 }, () => leeg);
    return tabel.rij(
      [
        tekst(code),
        tekst(naam),
        tekst('rechtstreeks'),
        ...gebruik,
        formule(herkomst.sum({ werkorganisatie: `$A${rij}`, bestemming: `$C${rij}` })),
        ...deelnemers.map((deelnemer, i) =>
          formule(
            herkomst.sum({
              werkorganisatie: `$A${rij}`,
              bestemming: `$C${rij}`,
              deelnemer: `${letterOf(k.last + i)}$${codes}`,
            }),
            { verwacht: gegevens.last('direct', deelnemer.code, code) },
          ),
        ),
        formule(`SUM(${a(k.last)}:${a(k.totaal - 1)})`),
        leeg,
        leeg,
        formule(verdict(a(k.kosten), a(k.totaal)), { verwacht: 'sluit' }),
      ],
      'berekend',
    );
  });
  const som = (kolom: number): Cel =>
    formule(`SUM(${letterOf(kolom)}${rijen[0]}:${letterOf(kolom)}${blad.rij - 1})`);
  const subtotaal = tabel.rij(totals(k, 'Totaal rechtstreeks', som, deelnemers.length), 'subtotaal');
  return { rijen, subtotaal };
}

function writeTotal({ werk, tabel, k }: Bouw, subtotalen: readonly number[]): void {
  const som = (kolom: number): Cel => formule(plus(subtotalen.map((rij) => `${letterOf(kolom)}${rij}`)));
  tabel.rij(totals(k, 'Totaal', som, werk.gegevens.deelnemers.length), 'totaal');
}

/** What the rekenkern charged by: the use, but at least the agreed minimum; null for who takes no part. */
function chargedQuantity(product: Product, deelnemer: string): string | null {
  const afname = product.afname[deelnemer];
  if (afname === undefined) return null;
  return Getal.max(afname.werkelijk ?? afname.contract ?? '0', afname.minimum ?? '0').toFixed();
}

function mostDecimals(hoeveelheden: readonly (string | null)[]): string {
  const decimals = (tekstwaarde: string): number => tekstwaarde.split('.')[1]?.length ?? 0;
  return hoeveelheden
    .filter((waarde) => waarde !== null)
    .reduce((meeste, waarde) => (decimals(waarde) > decimals(meeste) ? waarde : meeste), '0');
}

function quantityNotes({ gegevens }: Werk): string[] {
  return gegevens.invoer.rekenmodel.producten.flatMap(({ code, afname }) =>
    Object.entries(afname).flatMap(([deelnemer, { contract, werkelijk, minimum }]) => {
      const gebruik = werkelijk ?? contract ?? '0';
      if (minimum === undefined || new Getal(minimum).lessThanOrEqualTo(gebruik)) return [];
      const naam = gegevens.naamVan(deelnemer);
      return [
        `${code}: ${naam} nam ${dutch(gebruik)} af; het afgesproken minimum van ${dutch(minimum)} telt.`,
      ];
    }),
  );
}

const dutch = (hoeveelheid: string): string => new Getal(hoeveelheid).toFixed().replace('.', ',');

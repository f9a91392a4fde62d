import type { Bestemming, Rekenmodel } from '../../rekenkern/index.js';
import { datum, formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { once } from '../werkmap/tabel.js';
import type { InlezingRegel } from './invoer.js';
import type { Werk } from './werk.js';

const KOLOMMEN = {
  werkorganisatie: 'A',
  bestemming: 'C',
  product: 'E',
  deelnemer: 'F',
  gedrag: 'G',
  hulpkostenplaats: 'H',
} as const;
type Kenmerk = keyof typeof KOLOMMEN;

/** Where the costs of the berekening stand, so that other sheets can add them up from the kostenposten themselves. */
export interface Herkomst {
  readonly blad: 'Herkomst';
  /**
   * A formula for the sum of the kostenposten with these properties; each value is a reference or a quoted text.
   * SUMIFS where the codes allow it, else the same sum by exact comparison: SUMIFS reads `I*1` as a pattern, and
   * takes `i01` for `I01`.
   */
  sum(voorwaarden: Partial<Record<Kenmerk, string>>): string;
  /** Reference to the total of all kostenposten. */
  readonly totaal: string;
  /** Sum of the loads of a soort; null where the berekening has none. */
  totaalVan(soort: string): string | null;
  /** Row of the heading that is repeated on each page. */
  readonly kop: number;
}

export function writeHerkomst(werk: Werk): Herkomst {
  const { rekenmodel } = werk.gegevens.invoer;
  const inlezingen = inFixedOrder(werk.gegevens.invoer.inlezingen);
  const blad = werk.blad('Herkomst');
  const bestanden = werk.tabel(blad, 'herkomst');
  bestanden.titel();
  bestanden.kop();
  const eerste = blad.rij;
  for (const inlezing of inlezingen) bestanden.rij(loadCells(inlezing));
  if (inlezingen.length === 0) bestanden.rij([tekst('geen')]);
  const laatste = blad.rij - 1;
  const totalen = new Map<string, string>();
  for (const soort of ['realisatie', 'voorschotten'].filter((s) => inlezingen.some((i) => i.soort === s))) {
    const criterium = `A${eerste}:A${laatste},"${soort}"`;
    const rij = bestanden.rij(
      [
        tekst(`Totaal ${soort}`),
        leeg,
        formule(`SUMIFS(C${eerste}:C${laatste},${criterium})`),
        formule(`SUMIFS(D${eerste}:D${laatste},${criterium})`),
      ],
      'totaal',
    );
    totalen.set(soort, blad.ref(4, rij));
  }
  blad.skip();

  const metHulp = (rekenmodel.hulpkostenplaatsen ?? []).length > 0;
  const posten = werk.tabel(blad, 'kostenposten', { hulpkostenplaats: once(metHulp) });
  const titel = posten.titel();
  werk.sjabloon
    .blad('Herkomst')
    .getRow(titel - 1)
    .addPageBreak();
  const kop = posten.kop();
  const van = blad.rij;
  for (const { id, werkorganisatie, bestemming, bedrag, gedrag } of rekenmodel.kostenposten) {
    const { soort, product, deelnemer, hulpkostenplaats } = describe(bestemming);
    posten.rij([
      tekst(werkorganisatie),
      tekst(id),
      tekst(soort),
      getal(bedrag),
      product === undefined ? leeg : tekst(product),
      deelnemer === undefined ? leeg : tekst(deelnemer),
      tekst(gedrag ?? 'vast'),
      ...(hulpkostenplaats === undefined ? [] : [tekst(hulpkostenplaats)]),
    ]);
  }
  const tot = Math.max(blad.rij - 1, van);
  if (rekenmodel.kostenposten.length === 0) posten.rij([tekst('geen')]);
  const totaal = posten.rij([tekst('Totaal'), leeg, leeg, formule(`SUM(D${van}:D${tot})`)], 'totaal');
  posten.noot();

  const kolom = (letter: string): string => `Herkomst!$${letter}$${van}:$${letter}$${tot}`;
  return {
    blad: 'Herkomst',
    sum: (voorwaarden) => sumWhere(kolom, voorwaarden, codesAreSafe(rekenmodel)),
    totaal: blad.ref(4, totaal),
    totaalVan: (soort) => totalen.get(soort) ?? null,
    kop,
  };
}

/** By code unit: the order may not depend on where the loads were read from. */
function inFixedOrder(inlezingen: readonly InlezingRegel[]): InlezingRegel[] {
  const key = ({ soort, bestandsnaam, sha256 }: InlezingRegel): string =>
    `${soort}/${bestandsnaam}/${sha256}`;
  return [...inlezingen].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function loadCells({
  bestandsnaam,
  soort,
  sha256,
  rijen,
  totaal,
  ingediendDoor,
  ingediendOp,
}: InlezingRegel) {
  return [
    tekst(soort),
    tekst(bestandsnaam),
    getal(String(rijen)),
    soort === 'afname' ? tekst('n.v.t.', { stijl: 'np_stijl_geen' }) : getal(totaal),
    datum(ingediendOp),
    tekst(ingediendDoor),
    tekst(sha256),
  ];
}

function describe(bestemming: Bestemming): {
  soort: string;
  product?: string;
  deelnemer?: string;
  hulpkostenplaats?: string;
} {
  if ('product' in bestemming) return { soort: 'product', product: bestemming.product };
  if ('deelnemer' in bestemming) return { soort: 'rechtstreeks', deelnemer: bestemming.deelnemer };
  if ('casco' in bestemming) return { soort: 'casco' };
  return { soort: 'hulpkostenplaats', hulpkostenplaats: bestemming.hulpkostenplaats };
}

function sumWhere(
  kolom: (letter: string) => string,
  voorwaarden: Partial<Record<Kenmerk, string>>,
  safe: boolean,
): string {
  const paren = Object.entries(voorwaarden).map(([kenmerk, waarde]) => [
    kolom(KOLOMMEN[kenmerk as Kenmerk]),
    waarde,
  ]);
  if (safe) return `SUMIFS(${[kolom('D'), ...paren.flat()].join(',')})`;
  return `SUMPRODUCT(${paren.map(([reeks, waarde]) => `EXACT(${reeks},${waarde})`).join('*')}*${kolom('D')})`;
}

const SAFE = /^(?!(true|false|waar|onwaar)$)[a-z]+(-[a-z]+)*(-?\d{3})?$/i;

function codesAreSafe({
  werkorganisaties,
  producten,
  deelnemers,
  hulpkostenplaatsen = [],
}: Rekenmodel): boolean {
  return [werkorganisaties, producten, deelnemers, hulpkostenplaatsen].every((lijst) => {
    const codes = lijst.map(({ code }) => code);
    return (
      codes.every((code) => SAFE.test(code)) &&
      new Set(codes.map((c) => c.toLowerCase())).size === codes.length
    );
  });
}

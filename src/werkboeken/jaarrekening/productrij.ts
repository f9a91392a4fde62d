import type { Product } from '../../rekenkern/index.js';
import { Getal, letterOf } from '../formule/index.js';
import { formule, getal, quantityFormat, tekst } from '../werkmap/cel.js';
import type { Bouw } from './dienstenblad.js';
import { verdict } from './dienstenblad.js';
import type { Werk } from './werk.js';
import { roundingLimit } from './werk.js';

/**
 * One product: who took how much, what it cost, and what each is charged; "geen" where a deelnemer does not take it.
 * @returns the number of the row
 */
export function writeProduct({ werk, blad, tabel, herkomst, k }: Bouw, product: Product): number {
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

/** A sentence for each deelnemer that pays for more than it used. */
export function quantityNotes({ gegevens }: Werk): string[] {
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

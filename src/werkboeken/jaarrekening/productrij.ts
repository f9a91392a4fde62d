import type { Product } from '../../rekenkern/index.js';
import { letterOf } from '../formule/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, quantityFormat, tekst } from '../werkmap/cel.js';
import type { Bouw } from './dienstenblad.js';
import { verdict } from './dienstenblad.js';
import { chargedQuantity, mostDecimals } from './hoeveelheid.js';
import { describeDelen, writeDeel } from './productdeel.js';
import { roundingLimit } from './werk.js';

/**
 * One product: who took how much, what it cost, and what each is charged; "geen" where a deelnemer does not take it.
 * By use the charges stand in the row itself; any other policy has a row below it for each of its parts.
 * @returns the number of the row
 */
export function writeProduct(bouw: Bouw, product: Product): number {
  const { werk, blad, tabel, kosten, opslag, k } = bouw;
  const { deelnemers, invoer } = werk.gegevens;
  const rij = blad.rij;
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const gebruik = deelnemers.map(({ code }) => chargedQuantity(product, code));
  const formaat = quantityFormat(mostDecimals(gebruik));
  const geen = tekst('geen', { stijl: 'np_stijl_geen' });
  const nulpositie = invoer.uitkomst.nulpositie.perProduct.find((regel) => regel.product === product.code);
  const delen = describeDelen(werk.gegevens, product);
  const { lasten, afronding } = chargesOf(bouw, { product, rij, delen: delen.length });
  // Where the charges are formulas the row must not look like input.
  const soort = product.afrekening.beleid === 'werkelijk_gebruik' ? 'rij' : 'berekend';
  tabel.rij(
    [
      tekst(product.code),
      tekst(product.naam ?? product.code),
      tekst(product.eenheid ?? 'eenheid'),
      ...gebruik.map((q) => (q === null ? geen : getal(q, { stijl: 'np_stijl_invoer', formaat }))),
      formule(`SUM(${a(k.afname)}:${a(k.gebruik - 1)})`, { formaat }),
      formule(kosten.product(product.code, `$A${rij}`, opslag), { verwacht: nulpositie?.kosten }),
      ...lasten.map((last) => last ?? geen),
      formule(`SUM(${a(k.last)}:${a(k.totaal - 1)})`, { verwacht: nulpositie?.lasten }),
      formule(`IF(${a(k.gebruik)}=0,"n.v.t.",${a(k.kosten)}/${a(k.gebruik)})`),
      formule(afronding),
      formule(verdict(a(k.kosten), a(k.totaal), `${a(k.totaal + 2)}<${roundingLimit(invoer.rekenmodel)}`), {
        verwacht: 'sluit',
      }),
    ],
    soort,
  );
  for (const deel of delen) writeDeel(bouw, { product, deel, hoofdrij: rij, eerste: rij + 1 });
  return rij;
}

interface Hoofdrij {
  readonly product: Product;
  readonly rij: number;
  /** How many rows follow with the parts. */
  readonly delen: number;
}

/** The charges of a product, null for who can have none, and the largest distance to the exact share. */
function chargesOf(
  { werk: { gegevens }, k }: Bouw,
  { product, rij, delen }: Hoofdrij,
): { lasten: (Cel | null)[]; afronding: string } {
  const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
  const { beleid, risicodrager } = product.afrekening;
  const betaalt = gegevens.deelnemers.map(
    ({ code }) => product.afname[code] !== undefined || (beleid === 'vaste_prijs' && code === risicodrager),
  );
  const rijen = Array.from({ length: delen }, (_, i) => rij + 1 + i);
  const lasten = gegevens.deelnemers.map(({ code }, i) => {
    if (betaalt[i] !== true) return null;
    const bedrag = gegevens.last('product', code, product.code);
    if (beleid === 'werkelijk_gebruik') return getal(bedrag);
    const letter = letterOf(k.last + i);
    const som = delen === 0 ? '0' : `SUM(${letter}${rij + 1}:${letter}${rij + delen})`;
    return formule(som, { verwacht: bedrag });
  });
  if (beleid !== 'werkelijk_gebruik') {
    const letter = letterOf(k.totaal + 2);
    return { lasten, afronding: delen === 0 ? '0' : `MAX(${rijen.map((r) => `${letter}${r}`).join(',')})` };
  }
  const afstanden = betaalt.flatMap((ja, i) =>
    ja ? [`ABS(${a(k.last + i)}-${a(k.kosten)}*${a(k.afname + i)}/${a(k.gebruik)})`] : [],
  );
  return {
    lasten,
    afronding: afstanden.length === 0 ? '0' : `IF(${a(k.gebruik)}=0,0,MAX(${afstanden.join(',')}))`,
  };
}

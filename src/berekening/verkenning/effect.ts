import type { Afname, Kostenpost, Product, Rekenmodel } from '../../rekenkern/index.js';
import { totalOf } from '../pool.js';
import { tryOut } from './probeer.js';
import { compare, compareLasten, type Deelnemerverschil } from './verschil.js';

/** What a taker takes from now on; a field that is left out stays as it is. */
export interface Afnamewijziging extends Afname {
  readonly product: string;
  readonly deelnemer: string;
}

/** What changes: an addendum to a DVO, a task that is plugged in, cost that comes or goes. */
export interface Wijziging {
  /** Products that are new. */
  readonly producten?: readonly Product[] | undefined;
  readonly afname?: readonly Afnamewijziging[] | undefined;
  /** Takers that take a product no longer. */
  readonly einde?: readonly { readonly product: string; readonly deelnemer: string }[] | undefined;
  /** Cost that is added; negative for cost that goes. */
  readonly kosten?: readonly Omit<Kostenpost, 'id'>[] | undefined;
}

/** What a change does to the charges. Euros; `verschil` is nieuw minus oud. */
export interface Effect {
  readonly methode: string;
  readonly boekjaar: number;
  readonly perDeelnemer: readonly Deelnemerverschil[];
  readonly totaal: { readonly oud: string; readonly nieuw: string; readonly verschil: string };
  /** Both situations close on zero. */
  readonly sluit: boolean;
}

const METHODE =
  'Het boekjaar is twee keer doorgerekend: zonder en met de wijziging. Al het andere is gelijk gebleven: ook de kosten, voor zover de wijziging ze niet noemt. Er is niets bewaard.';

/**
 * What a change does to everybody's charges: the year without and with it.
 *
 * @throws DomeinFout rekenmodel_geweigerd when either situation cannot be divided
 * @bron DOMEIN section 3 rule 4; TB h. 7 kern 3
 */
export function computeEffect(model: Rekenmodel, wijziging: Wijziging): Effect {
  const oud = tryOut(model, 'de situatie zonder de wijziging');
  const nieuw = tryOut(applyWijziging(model, wijziging), 'de situatie met de wijziging');
  return {
    methode: METHODE,
    boekjaar: model.boekjaar,
    perDeelnemer: compareLasten(model.deelnemers, { oud: oud.lasten, nieuw: nieuw.lasten }),
    totaal: compare(totalOf(oud.lasten), totalOf(nieuw.lasten)),
    sluit: oud.nulpositie.sluit && nieuw.nulpositie.sluit,
  };
}

/** The model after a change. A change to a product that does not exist is left for the rekenkern to refuse. */
export function applyWijziging(model: Rekenmodel, wijziging: Wijziging): Rekenmodel {
  const { producten = [], afname = [], einde = [], kosten = [] } = wijziging;
  return {
    ...model,
    producten: [...model.producten, ...producten].map((product) => {
      const ended = einde.filter((regel) => regel.product === product.code);
      return changeTakers(product, afname, new Set(ended.map(({ deelnemer }) => deelnemer)));
    }),
    // No kostenplaats begins with a colon.
    kostenposten: [...model.kostenposten, ...kosten.map((post, place) => ({ ...post, id: `:${place}` }))],
  };
}

/** Who takes more takes more of it in fact too: a quantity that was counted makes way for the one that is tried. */
function changeTakers(
  product: Product,
  changes: readonly Afnamewijziging[],
  ended: ReadonlySet<string>,
): Product {
  const takers = new Map(Object.entries(product.afname));
  for (const { product: code, deelnemer, ...regel } of changes) {
    if (code !== product.code) continue;
    const { werkelijk, ...known } = takers.get(deelnemer) ?? {};
    const counted = regel.contract === undefined && werkelijk !== undefined ? { werkelijk } : {};
    takers.set(deelnemer, { ...known, ...counted, ...regel });
  }
  const left = [...takers].filter(([deelnemer]) => !ended.has(deelnemer));
  return { ...product, afname: Object.fromEntries(left) };
}

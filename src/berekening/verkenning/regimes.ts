import type { Afname, Casco, Product, Rekenmodel, Sleutel, Uitkomst } from '../../rekenkern/index.js';
import { totalOf } from '../pool.js';
import { tryOut } from './probeer.js';
import { compare, compareLasten, type Deelnemerverschil } from './verschil.js';

/** How a product is settled under another regime; what is left out stays as it is. */
export interface Productregime {
  readonly product: string;
  readonly afrekening: Product['afrekening'];
  readonly tarief?: string | undefined;
  /** Euros by taker, for policy inbreng. */
  readonly inbreng?: Readonly<Record<string, string>> | undefined;
}

/** Another way to pay the same cost. A casco or product that it does not name stays as it is. */
export interface Regime {
  readonly cascos: readonly Casco[];
  readonly producten: readonly Productregime[];
  /** Keys that it uses; one that the model has itself stays as it is there. */
  readonly sleutels?: readonly Sleutel[] | undefined;
}

/** The two regimes on the same actuals. Euros; `verschil` is nieuw minus oud. */
export interface Regimevergelijking {
  readonly methode: string;
  readonly boekjaar: number;
  readonly oud: Regimestand;
  readonly nieuw: Regimestand;
  readonly perDeelnemer: readonly Deelnemerverschil[];
  readonly totaal: { readonly oud: string; readonly nieuw: string; readonly verschil: string };
  /** Both close on zero, on the same cost. */
  readonly sluit: boolean;
}

/** How a year is paid, and the proof of it. */
export interface Regimestand {
  readonly cascos: readonly Casco[];
  readonly producten: readonly Pick<Product, 'code' | 'naam' | 'tarief' | 'afrekening'>[];
  readonly invoerHash: string;
  readonly sluit: boolean;
}

const METHODE =
  'Dezelfde kosten, dezelfde afname en dezelfde sleutels zijn twee keer doorgerekend: één keer zoals het boekjaar is ingericht en één keer met het andere regime voor casco en producten. Er is niets bewaard. Een verschil boven nul betekent dat een deelnemer onder het andere regime meer betaalt; alle verschillen samen zijn nul.';

/**
 * The same actuals under two regimes, side by side.
 *
 * @throws DomeinFout rekenmodel_geweigerd when either cannot be divided
 * @bron DOMEIN section 3 rule 6; TB h. 8
 */
export function compareRegimes(model: Rekenmodel, regime: Regime): Regimevergelijking {
  const other = applyRegime(model, regime);
  const oud = tryOut(model, 'het boekjaar zoals het is ingericht');
  const nieuw = tryOut(other, 'het boekjaar onder het andere regime');
  const totaal = compare(totalOf(oud.lasten), totalOf(nieuw.lasten));
  return {
    methode: METHODE,
    boekjaar: model.boekjaar,
    oud: describe(model, oud),
    nieuw: describe(other, nieuw),
    perDeelnemer: compareLasten(model.deelnemers, { oud: oud.lasten, nieuw: nieuw.lasten }),
    totaal,
    sluit: oud.nulpositie.sluit && nieuw.nulpositie.sluit && totaal.verschil === '0.00',
  };
}

function describe({ cascos, producten }: Rekenmodel, { invoerHash, nulpositie }: Uitkomst): Regimestand {
  return {
    cascos,
    producten: producten.map(({ code, naam, tarief, afrekening }) => {
      return { code, ...(naam && { naam }), ...(tarief && { tarief }), afrekening };
    }),
    invoerHash,
    sluit: nulpositie.sluit,
  };
}

/** The model with the cascos and products of a regime. */
export function applyRegime(model: Rekenmodel, { cascos, producten, sleutels = [] }: Regime): Rekenmodel {
  const known = new Set(model.sleutels.map(({ code }) => code));
  const named = new Set(cascos.map(({ werkorganisatie }) => werkorganisatie));
  const others = model.cascos.filter(({ werkorganisatie }) => !named.has(werkorganisatie));
  return {
    ...model,
    sleutels: [...model.sleutels, ...sleutels.filter(({ code }) => !known.has(code))],
    cascos: [...others, ...cascos],
    producten: model.producten.map((product) => {
      const own = producten.find((candidate) => candidate.product === product.code);
      return own === undefined ? product : settleAs(product, own);
    }),
  };
}

function settleAs(
  product: Product,
  { afrekening, tarief = product.tarief, inbreng }: Productregime,
): Product {
  const afname = Object.entries(product.afname).map(([code, regel]): [string, Afname] => {
    const { inbreng: before, ...rest } = regel;
    const own = inbreng === undefined ? before : inbreng[code];
    return [code, own === undefined ? rest : { ...rest, inbreng: own }];
  });
  return {
    ...product,
    afrekening,
    ...(tarief !== undefined && { tarief }),
    afname: Object.fromEntries(afname),
  };
}

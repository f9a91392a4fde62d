import { listAfnemers } from './afname.js';
import type { Deel } from './beleid/afrekening.js';
import { BELEIDSREGELS } from './beleid/beleidsregels.js';
import { applyRegimes } from './casco-regime.js';
import { Fouten } from './fouten.js';
import { fromCents } from './geld.js';
import { spreadHulpkosten } from './hulpkosten.js';
import { collectPools, type Pool } from './pools.js';
import { settleProducten } from './producten.js';
import { openRekening, type Rekening } from './rekening.js';
import type { Afname, Product } from './rekenmodel.js';
import { makeSleutelbord, type Sleutelbord } from './sleutels/sleutelbord.js';
import type { Melding } from './uitkomst.js';
import { checkModel } from './vorm/check-model.js';

/**
 * Why a party pays something else for a product than was agreed: contract + eigenAfname + afnameAnderen + kosten =
 * werkelijk, to the cent. Under vast_variabel the fixed and the moving part stand apart.
 */
export interface Doorslag {
  readonly product: string;
  readonly deelnemer: string;
  readonly deel: 'geheel' | 'vast' | 'variabel';
  /** What it would pay at contract quantities and budgeted cost. */
  readonly contract: string;
  readonly eigenAfname: string;
  readonly afnameAnderen: string;
  readonly kosten: string;
  readonly werkelijk: string;
}

export type Doorslagrapport =
  | { readonly ok: true; readonly regels: readonly Doorslag[] }
  | { readonly ok: false; readonly fouten: readonly Melding[] };

/**
 * The spill-over report: from contract to actual, first the own quantity of a taker, then those of the others, then the
 * cost. A situation in which nothing can be divided (nobody takes anything) charges nobody.
 *
 * @param werkelijk the rekenmodel with contract and actual quantities, and the actual cost
 * @param begroting the rekenmodel with the budgeted cost; without it the cost is taken as it came out
 * @bron TB h. 7 kern 3; DOMEIN section 3 rule 4
 */
export function reportDoorslag(werkelijk: unknown, begroting: unknown = werkelijk): Doorslagrapport {
  const fouten = new Fouten();
  const actual = prepare(werkelijk, fouten);
  const budget = prepare(begroting, fouten);
  if (actual === undefined || budget === undefined) return { ok: false, fouten: fouten.list };
  const { rekening, bord, pools } = actual;
  const regels = rekening.model.producten.flatMap((product) =>
    reportProduct({
      rekening,
      bord,
      product,
      begroot: budget.pools.get(product.code) ?? { vast: 0n, variabel: 0n },
      gemaakt: pools.get(product.code) ?? { vast: 0n, variabel: 0n },
    }),
  );
  return { ok: true, regels };
}

interface Voorbereid {
  readonly rekening: Rekening;
  readonly bord: Sleutelbord;
  /** The pool of each product after hulpkosten and casco in the tariff. */
  readonly pools: ReadonlyMap<string, Pool>;
}

function prepare(model: unknown, fouten: Fouten): Voorbereid | undefined {
  const checked = checkModel(model, fouten);
  if (checked === undefined) return undefined;
  const rekening = openRekening(checked, fouten);
  const pools = collectPools(rekening);
  spreadHulpkosten(rekening, pools);
  applyRegimes(rekening, pools);
  const bord = makeSleutelbord(rekening, () => []);
  settleProducten(rekening, pools, bord);
  return fouten.list.length > 0 ? undefined : { rekening, bord, pools: pools.producten };
}

interface Situaties {
  readonly rekening: Rekening;
  readonly bord: Sleutelbord;
  readonly product: Product;
  readonly begroot: Kosten;
  readonly gemaakt: Kosten;
}

type Kosten = Pick<Pool, 'vast' | 'variabel'>;

interface Partij {
  readonly code: string;
  readonly place: number;
}

function reportProduct(situaties: Situaties): Doorslag[] {
  const { beleid } = situaties.product.afrekening;
  const parts = beleid === 'vast_variabel' ? (['vast', 'variabel'] as const) : (['geheel'] as const);
  return partiesOf(situaties.rekening, situaties.product).flatMap((party) =>
    parts.map((deel) => reportPart(situaties, party, deel)),
  );
}

/** The four situations of one party, each with one thing changed from the one before it. */
function reportPart(situaties: Situaties, { code, place }: Partij, deel: Doorslag['deel']): Doorslag {
  const { product, begroot, gemaakt } = situaties;
  const charge = (pool: Kosten, afname: Product['afname']): bigint =>
    chargeOf(settleAs(situaties, { ...product, afname }, partOf(pool, deel)), place);
  const agreed = mapAfname(product, (regel) => ({ ...regel, werkelijk: regel.contract ?? regel.werkelijk }));
  const own = product.afname[code];
  const contract = charge(begroot, agreed);
  const ownOnly = own === undefined ? contract : charge(begroot, { ...agreed, [code]: own });
  const atUse = charge(begroot, product.afname);
  const werkelijk = charge(gemaakt, product.afname);
  return {
    product: product.code,
    deelnemer: code,
    deel,
    contract: fromCents(contract),
    eigenAfname: fromCents(ownOnly - contract),
    afnameAnderen: fromCents(atUse - ownOnly),
    kosten: fromCents(werkelijk - atUse),
    werkelijk: fromCents(werkelijk),
  };
}

/** Only this part of the cost, so that the parts do not hide behind each other. */
function partOf({ vast, variabel }: Kosten, deel: Doorslag['deel']): Kosten {
  return { vast: deel === 'variabel' ? 0n : vast, variabel: deel === 'vast' ? 0n : variabel };
}

/** The parts of the charges in one situation; nothing where it cannot be divided. */
function settleAs(
  { rekening, bord }: Situaties,
  product: Product,
  { vast, variabel }: Kosten,
): readonly Deel[] {
  const { places, spread } = rekening;
  const afnemers = listAfnemers(product, places);
  const weigh = () => bord.weigh(product.afrekening.sleutel ?? '', afnemers.partijen);
  const settled = BELEIDSREGELS[product.afrekening.beleid]({
    product,
    vast,
    variabel,
    afnemers,
    spread,
    weigh,
    places,
  });
  return settled === undefined || 'fout' in settled ? [] : settled;
}

function mapAfname(product: Product, change: (regel: Afname) => Afname): Product['afname'] {
  return Object.fromEntries(Object.entries(product.afname).map(([code, regel]) => [code, change(regel)]));
}

/** The takers in their order, and the one who bears the risk of a fixed price. */
function partiesOf(
  { deelnemers }: Rekening,
  { afname, afrekening }: Product,
): { code: string; place: number }[] {
  const bearer = afrekening.beleid === 'vaste_prijs' ? afrekening.risicodrager : undefined;
  return deelnemers.flatMap((code, place) =>
    Object.hasOwn(afname, code) || code === bearer ? [{ code, place }] : [],
  );
}

function chargeOf(delen: readonly Deel[], place: number): bigint {
  let total = 0n;
  for (const deel of delen) total += deel.delen[deel.partijen.indexOf(place)] ?? 0n;
  return total;
}

import type { Product, Rekenmodel, Sleutel } from '../rekenkern/index.js';
import { toUnits } from './breuk.js';
import type { LastSleutel } from './pool.js';

/** What a pool is divided by. */
export type Grondslag =
  | { readonly soort: 'rechtstreeks' }
  | { readonly soort: 'afname'; readonly product: Product }
  | { readonly soort: 'sleutel'; readonly sleutel: Sleutel };

/** @throws when the model does not hold what the charge stands on: a charge of another model */
export function grondslagOf(model: Rekenmodel, last: LastSleutel): Grondslag {
  if (last.component === 'direct') return { soort: 'rechtstreeks' };
  if (last.component === 'product') {
    const product = model.producten.find(({ code }) => code === last.product);
    if (product !== undefined) return { soort: 'afname', product };
  }
  const casco = model.cascos.find(({ werkorganisatie }) => werkorganisatie === last.werkorganisatie);
  const sleutel = model.sleutels.find(({ code }) => code === casco?.sleutel);
  if (sleutel === undefined) throw new Error(`No basis in the model for a charge of ${last.werkorganisatie}`);
  return { soort: 'sleutel', sleutel };
}

/**
 * The weight of each party that the pool can charge, in units of 10^-12, in the order of the deelnemers.
 *
 * @bron REKENMODEL.md "Keys", step 5 (Q = max(werkelijk, minimum)) and step 6
 */
export function weightsOf(model: Rekenmodel, last: LastSleutel, grondslag: Grondslag): Map<string, bigint> {
  const codes = model.deelnemers.map(({ code }) => code);
  switch (grondslag.soort) {
    case 'rechtstreeks':
      return new Map([[last.deelnemer, toUnits('1')]]);
    case 'afname': {
      const { afname } = grondslag.product;
      return new Map(
        codes.filter((code) => code in afname).map((code) => [code, usedBy(afname[code] ?? {})]),
      );
    }
    case 'sleutel':
      return new Map(codes.map((code) => [code, keyWeight(grondslag.sleutel, code)]));
  }
}

function usedBy({ contract, werkelijk = contract ?? '0', minimum = '0' }: Product['afname'][string]): bigint {
  const [used, least] = [toUnits(werkelijk), toUnits(minimum)];
  return used > least ? used : least;
}

function keyWeight(sleutel: Sleutel, deelnemer: string): bigint {
  switch (sleutel.soort) {
    case 'gewichten':
      return toUnits(sleutel.gewichten[deelnemer] ?? '0');
    case 'percentages':
      return toUnits(sleutel.percentages[deelnemer] ?? '0');
    case 'gelijk':
      return sleutel.deelnemers?.includes(deelnemer) === false ? 0n : toUnits('1');
    case 'samengesteld':
    case 'begrensd':
    case 'pondspondsgewijs':
      throw new Error(`A key of soort ${sleutel.soort} has no weights to show`);
  }
}

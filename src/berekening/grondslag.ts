import type { Product, Rekenmodel, Sleutel, SpoorVerdeling } from '../rekenkern/index.js';
import type { LastSleutel } from './pool.js';

/** What one step divides by, or charges by. */
export type Grondslag =
  | { readonly soort: 'rechtstreeks' }
  /** Q: what was used, or the agreed minimum where that is more. */
  | { readonly soort: 'afname'; readonly product: Product }
  /** What was agreed. */
  | { readonly soort: 'contract'; readonly product: Product }
  | { readonly soort: 'sleutel'; readonly sleutel: Sleutel }
  /** Tarief x Q, half a cent away from zero: not a division. */
  | { readonly soort: 'tarief'; readonly product: Product }
  /** What each handed over with the task; what is left over goes pro rata to it. */
  | { readonly soort: 'inbreng'; readonly product: Product }
  /** What a fixed price leaves over, for the one who bears its risk. */
  | { readonly soort: 'risico'; readonly product: Product }
  /** Several steps with a ground of their own: see `stappen`. */
  | { readonly soort: 'stappen'; readonly product: Product };

/** @throws Error when the model does not hold what the step stands on: a step of another model */
export function grondslagOf(
  model: Rekenmodel,
  last: LastSleutel,
  { wat, grondslag }: Pick<SpoorVerdeling, 'wat' | 'grondslag'>,
): Grondslag {
  if (last.component === 'direct') return { soort: 'rechtstreeks' };
  const code = /^sleutel (.*)$/s.exec(grondslag ?? '')?.[1];
  if (code !== undefined) return { soort: 'sleutel', sleutel: requireSleutel(model, code) };
  const product = requireProduct(model, last);
  if (wat === 'tarief') return { soort: 'tarief', product };
  if (wat === 'inbreng' || grondslag === 'inbreng') return { soort: 'inbreng', product };
  if (grondslag === null) return { soort: 'risico', product };
  return { soort: grondslag === 'contract' ? 'contract' : 'afname', product };
}

export function requireProduct({ producten }: Rekenmodel, { product }: LastSleutel): Product {
  const found = producten.find(({ code }) => code === product);
  if (found === undefined) throw new Error(`No product ${product ?? ''} in the model`);
  return found;
}

export function requireSleutel({ sleutels }: Rekenmodel, code: string): Sleutel {
  const found = sleutels.find((sleutel) => sleutel.code === code);
  if (found === undefined) throw new Error(`No key ${code} in the model`);
  return found;
}

/**
 * The weight of a deelnemer as the key itself has it; null for a key that is made of others or rounds its shares: only
 * the rekenkern knows what those come to.
 */
export function plainWeight(sleutel: Sleutel, deelnemer: string): string | null {
  if (sleutel.decimalen !== undefined) return null;
  switch (sleutel.soort) {
    case 'gewichten':
      return sleutel.gewichten[deelnemer] ?? '0';
    case 'percentages':
      return sleutel.percentages[deelnemer] ?? '0';
    case 'gelijk':
      return sleutel.deelnemers?.includes(deelnemer) === false ? '0' : '1';
    case 'samengesteld':
    case 'begrensd':
    case 'pondspondsgewijs':
      return null;
  }
}

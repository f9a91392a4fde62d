import type { Rekenmodel, SpoorVerdeling } from '../../rekenkern/index.js';
import { bereken } from '../../rekenkern/index.js';

/** One division of the spoor, with the parties by name. */
export interface Stap extends Omit<SpoorVerdeling, 'naar'> {
  readonly naar: readonly string[];
}

/** The steps behind the charges, by the pool they come out of: `product/werkplek`, `casco/ict`, `hulpkostenplaats/h`. */
export type Stappenboek = (pool: string) => readonly Stap[];

/**
 * Lets the rekenkern itself say how it divided, so that the workbook holds no second truth.
 *
 * @throws Error when the stored rekenmodel is refused: it was accepted when it was calculated
 */
export function traceStappen(rekenmodel: Rekenmodel): Stappenboek {
  const antwoord = bereken(rekenmodel, { spoor: true });
  if (!antwoord.ok) throw new Error('Een vastgelegd rekenmodel wordt geweigerd.');
  const { verdelingen = [], partijen = [] } = antwoord.uitkomst.spoor ?? {};
  const perPool = new Map<string, Stap[]>();
  for (const verdeling of verdelingen) {
    const stap = { ...verdeling, naar: partijen[verdeling.naar] ?? [] };
    perPool.set(verdeling.uit, [...(perPool.get(verdeling.uit) ?? []), stap]);
  }
  return (pool) => perPool.get(pool) ?? [];
}

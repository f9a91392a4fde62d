import { isAboutSame, type Gevraagd, type Regel } from './regel.js';
import { subtract } from './periode.js';

export interface Toepassing<Oud extends Regel> {
  /** Lines that no longer hold as they stood. */
  readonly vervallen: readonly Oud[];
  /** Lines that hold instead: what was asked, and what is left of the old ones before and after it. */
  readonly nieuw: readonly Regel[];
  /** All lines after it. */
  readonly alle: readonly Regel[];
}

/**
 * What the lines of a DVO become when what is asked holds. A line that is asked takes the place of what held on its
 * own days, and of nothing else: before and after them everything stays as it was.
 */
export function applyRegels<Oud extends Regel>(
  oude: readonly Oud[],
  gevraagd: readonly Gevraagd[],
): Toepassing<Oud> {
  const alle = gevraagd.reduce<readonly Regel[]>((regels, { regel, vervalt }) => {
    const kept = regels.flatMap((oud) => (isAboutSame(oud, regel) ? subtract(oud, regel) : [oud]));
    return vervalt ? kept : [...kept, regel];
  }, oude);
  const held = new Set<Regel>(oude);
  return {
    vervallen: oude.filter((oud) => !alle.includes(oud)),
    nieuw: alle.filter((regel) => !held.has(regel)),
    alle,
  };
}

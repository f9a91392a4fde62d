import type { MenukaartInvoer } from './menukaart.schema.js';
import type { Regel } from './regelcontrole.js';
import { completeRegel, inhoudOf, isSame, nextPlace } from './regelinhoud.js';
import { REGELVELDEN } from './velden.js';
import { teruggelezen } from './werkboek/celtekst.js';

/** What a whole menukaart does to the one that stands. */
export interface Vervanging<Held extends Regel> {
  /** All of it, as it will stand, in the order in which it was given. */
  readonly regels: readonly Regel[];
  /** Said of a product for the first time, or anew. */
  readonly nieuwe: readonly Regel[];
  /** No longer held true: what is said anew, and what ends. */
  readonly oude: readonly Held[];
  /** Products that are not named any more. */
  readonly vervallen: readonly Held[];
}

/** Compares a whole menukaart with the one that stands; `elders` are the regels of the other menukaarten of the year. */
export function planVervanging<Held extends Regel>(
  { boekjaar, werkveld, regels: given }: MenukaartInvoer,
  { staand, elders }: { readonly staand: readonly Held[]; readonly elders: readonly Regel[] },
): Vervanging<Held> {
  const held = new Map(staand.map((regel) => [regel.product, regel]));
  const places = given.flatMap(({ volgorde }) => (volgorde === undefined ? [] : [{ volgorde }]));
  let last = nextPlace([...staand, ...elders, ...places]);
  const regels = given.map((invoer) => {
    const was = held.get(invoer.product);
    const volgorde = invoer.volgorde ?? was?.volgorde ?? last++;
    const regel = completeRegel(invoer, { boekjaar, werkveld, volgorde });
    return was === undefined ? regel : keepSpelling(was, regel);
  });
  const same = (regel: Regel): boolean => {
    const was = held.get(regel.product);
    return was !== undefined && isSame(inhoudOf(was), inhoudOf(regel));
  };
  const nieuwe = regels.filter((regel) => !same(regel));
  const anew = new Set(nieuwe.map(({ product }) => product));
  const named = new Set(given.map(({ product }) => product));
  const vervallen = staand.filter(({ product }) => !named.has(product));
  return {
    regels,
    nieuwe,
    vervallen,
    oude: [...staand.filter(({ product }) => anew.has(product)), ...vervallen],
  };
}

/** A text that only lost in its cell what a cell cannot hold (line ends, control characters) stays as it was. */
function keepSpelling(was: Regel, regel: Regel): Regel {
  const kept = REGELVELDEN.flatMap(({ veld }) => {
    const [before, after] = [was[veld], regel[veld]];
    if (typeof before !== 'string' || typeof after !== 'string') return [];
    return teruggelezen(before) === teruggelezen(after) ? [[veld, before] as const] : [];
  });
  return { ...regel, ...(Object.fromEntries(kept) as Partial<Regel>) };
}

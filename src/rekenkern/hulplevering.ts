import { simplify, sum, toCommonUnits } from './getal.js';
import type { HulpkostenDoel, Hulpkostenplaats } from './rekenmodel.js';

/**
 * What one hulpkostenplaats hands to whom: a whole weight for each `casco/w`, `product/p` and `hulpkostenplaats/h`.
 * `lekt` when part of it can never reach a product or casco.
 */
export interface Levering {
  readonly gewichten: ReadonlyMap<string, bigint>;
  readonly lekt: boolean;
}

/**
 * To which products and cascos each hulpkostenplaats delivers in the end, directly or through others, as exact fractions.
 *
 * Stapsgewijs: in list order; what goes back to itself or to an earlier one drops out. Wederkerig: all deliveries count.
 * Both replace "delivers to h" by "delivers to whom h delivers to" until no hulpkostenplaats is left; for wederkerig
 * that is the exact solution of the linear system, since what h delivers to itself only comes out again at h.
 *
 * @bron REKENMODEL.md "The steps" 2
 */
export function deliverThrough(
  hulpkostenplaatsen: readonly Hulpkostenplaats[],
  methode: 'stapsgewijs' | 'wederkerig',
): ReadonlyMap<string, Levering> {
  const names = hulpkostenplaatsen.map(({ code }) => nameOf({ hulpkostenplaats: code }));
  const leveringen = new Map(names.map((name, place) => [name, ownLevering(hulpkostenplaatsen[place])]));
  if (methode === 'stapsgewijs') {
    for (const [place, name] of names.entries()) drop(leveringen, name, names.slice(0, place));
  }
  for (const through of names) {
    drop(leveringen, through, [through]);
    for (const name of names) passOn(leveringen, name, through);
  }
  return leveringen;
}

export function nameOf(doel: HulpkostenDoel): string {
  const [soort = '', code = ''] = Object.entries(doel)[0] ?? [];
  return `${soort}/${String(code)}`;
}

/** Its deliveries as agreed; two lines to the same target add up. */
function ownLevering(hulpkostenplaats: Hulpkostenplaats | undefined): Levering {
  const verdeling = hulpkostenplaats?.verdeling ?? [];
  const { waarden } = toCommonUnits(verdeling.map(({ gewicht }) => gewicht));
  const gewichten = new Map<string, bigint>();
  for (const [place, { naar }] of verdeling.entries()) add(gewichten, nameOf(naar), waarden[place] ?? 0n);
  return { gewichten, lekt: false };
}

function add(gewichten: Map<string, bigint>, name: string, gewicht: bigint): void {
  if (gewicht > 0n) gewichten.set(name, (gewichten.get(name) ?? 0n) + gewicht);
}

/** Deliveries that do not count; what is left keeps its proportions. Nothing left: there is no way out. */
function drop(leveringen: Map<string, Levering>, name: string, dropped: readonly string[]): void {
  const { gewichten, lekt } = leveringen.get(name) ?? { gewichten: new Map<string, bigint>(), lekt: true };
  const left = new Map([...gewichten].filter(([target]) => !dropped.includes(target)));
  leveringen.set(name, { gewichten: left, lekt: lekt || left.size === 0 });
}

/** What `name` delivers to `through` goes where `through` delivers, in the same proportions. */
function passOn(leveringen: Map<string, Levering>, name: string, through: string): void {
  const from = leveringen.get(name);
  const via = leveringen.get(through);
  const passed = from?.gewichten.get(through);
  if (from === undefined || via === undefined || passed === undefined) return;
  const total = sum([...via.gewichten.values()]);
  const gewichten = new Map<string, bigint>();
  for (const [target, gewicht] of from.gewichten) {
    if (target !== through) add(gewichten, target, gewicht * total);
  }
  for (const [target, gewicht] of via.gewichten) add(gewichten, target, passed * gewicht);
  const smallest = simplify([...gewichten.values()]);
  const simplified = new Map([...gewichten.keys()].map((target, index) => [target, smallest[index] ?? 0n]));
  leveringen.set(name, { gewichten: simplified, lekt: from.lekt || via.lekt });
}

import type { Fouten } from '../fouten.js';
import { nameOf, valueAt } from './pad.js';

const LISTS = [
  'deelnemers',
  'werkorganisaties',
  'sleutels',
  'hulpkostenplaatsen',
  'cascos',
  'producten',
  'kostenposten',
];

/** The codes that a model gives out, also of things whose own form is wrong. */
export type Codes = Readonly<
  Record<
    'deelnemers' | 'werkorganisaties' | 'sleutels' | 'hulpkostenplaatsen' | 'producten',
    ReadonlySet<string>
  >
>;

export function collectCodes(model: unknown): Codes {
  const codesOf = (list: string): ReadonlySet<string> => new Set(namesIn(model, list));
  return {
    deelnemers: codesOf('deelnemers'),
    werkorganisaties: codesOf('werkorganisaties'),
    sleutels: codesOf('sleutels'),
    hulpkostenplaatsen: codesOf('hulpkostenplaatsen'),
    producten: codesOf('producten'),
  };
}

/** A code stands for one thing only, or a charge could be anybody's. */
export function checkDoubles(model: unknown, fouten: Fouten): void {
  for (const list of LISTS) {
    for (const name of doublesIn(namesIn(model, list))) {
      fouten.add(
        'DUBBELE_CODE',
        `${list}/${name}`,
        `"${name}" staat twee keer in ${list}. Geef elk een eigen naam, of voeg ze samen.`,
      );
    }
  }
  const verband = valueAt(model, ['verband']);
  if (typeof verband === 'string' && namesIn(model, 'deelnemers').includes(verband)) {
    fouten.add(
      'DUBBELE_CODE',
      'verband',
      `"${verband}" is zowel het verband als een deelnemer. Geef een van beide een andere code.`,
    );
  }
}

/** `__proto__` is a field like any other to JSON, but readers of objects pass over it; no deelnemer can be called so. */
export function checkHiddenNames(model: unknown, fouten: Fouten): void {
  for (const list of ['sleutels', 'producten']) {
    const things = valueAt(model, [list]);
    for (const [place, thing] of (Array.isArray(things) ? things : []).entries()) {
      for (const [field, value] of Object.entries((thing ?? {}) as object)) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value as object, '__proto__'))
          continue;
        const pad = `${list}/${nameOf(thing, list) ?? place}/${field}/__proto__`;
        fouten.add('DEELNEMER_ONBEKEND', pad, 'Deelnemer "__proto__" kan niet bestaan. Verbeter de code.');
      }
    }
  }
}

/** The names that stand in a list more than once. */
export function doublesIn(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function namesIn(model: unknown, list: string): string[] {
  const things = valueAt(model, [list]);
  if (!Array.isArray(things)) return [];
  return things.flatMap((thing: unknown) => nameOf(thing, list) ?? []);
}

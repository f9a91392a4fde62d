import type { HulpkostenDoel, Hulpkostenplaats } from '../../rekenkern/index.js';
import { Getal } from '../formule/index.js';
import type { Breuk } from './breuk.js';
import type { Gegevens } from './gegevens.js';
import type { Stap } from './stappen.js';

/** Where something goes: `product/p`, `casco/w` or `hulpkostenplaats/h`. */
export interface Doel {
  readonly pool: string;
  readonly soort: string;
  readonly code: string;
  readonly omschrijving: string;
  /** The werkorganisatie it belongs to. */
  readonly werkorganisatie: string;
}

/** A delivery as agreed; `telt` is false where stapsgewijs drops it. */
export interface Afspraak {
  readonly naar: Doel;
  readonly gewicht: string;
  readonly telt: boolean;
}

export interface Plaats {
  readonly code: string;
  readonly werkorganisatie: string;
  readonly afspraken: readonly Afspraak[];
  /** The products and cascos its costs end up in, in the order of the model. */
  readonly einddoelen: readonly Doel[];
  readonly stappen: readonly Stap[];
}

/** The hulpkostenplaatsen that matter: with costs of their own, or on the way of those. */
export function listPlaatsen(gegevens: Gegevens): Plaats[] {
  const { hulpkostenplaatsen = [], methodeHulpkosten } = gegevens.invoer.rekenmodel;
  const doelen = listDoelen(gegevens);
  const wederkerig = methodeHulpkosten === 'wederkerig';
  const alle = hulpkostenplaatsen.map((plaats, i): Omit<Plaats, 'einddoelen'> => {
    const eerder = hulpkostenplaatsen.slice(0, i + 1).map(({ code }) => `hulpkostenplaats/${code}`);
    return {
      code: plaats.code,
      werkorganisatie: plaats.werkorganisatie,
      afspraken: readAfspraken(plaats, doelen, wederkerig ? [] : eerder),
      stappen: gegevens.stappen(`hulpkostenplaats/${plaats.code}`),
    };
  });
  const nodig = new Set<string>();
  for (const { code, afspraken, stappen } of alle) {
    if (stappen.length === 0 && !nodig.has(`hulpkostenplaats/${code}`)) continue;
    nodig.add(`hulpkostenplaats/${code}`);
    if (!wederkerig) for (const { naar, telt } of afspraken) if (telt) nodig.add(naar.pool);
  }
  const plaatsen = alle.filter(({ code }) => nodig.has(`hulpkostenplaats/${code}`));
  return withEinddoelen(plaatsen, [...doelen.values()]);
}

/** Last first: what an earlier one delivers to a later one goes where that one delivers. */
function withEinddoelen(plaatsen: readonly Omit<Plaats, 'einddoelen'>[], doelen: readonly Doel[]): Plaats[] {
  const bereikt = new Map<string, ReadonlySet<string>>();
  for (const { code, afspraken, stappen } of [...plaatsen].reverse()) {
    const eigen = afspraken.filter(({ telt }) => telt).map(({ naar }) => naar.pool);
    const [stap] = stappen;
    bereikt.set(
      `hulpkostenplaats/${code}`,
      new Set(stap?.naar ?? eigen.flatMap((pool) => [...(bereikt.get(pool) ?? [pool])])),
    );
  }
  return plaatsen.map((plaats) => ({
    ...plaats,
    einddoelen: doelen.filter(({ pool }) => bereikt.get(`hulpkostenplaats/${plaats.code}`)?.has(pool)),
  }));
}

/** The exact fraction of a place's cost that ends up in a pool; null where it has no cost of its own. */
export function breukVan({ stappen: [stap] }: Plaats, pool: string): Breuk | null {
  if (stap === undefined) return null;
  return { teller: BigInt(stap.tellers[stap.naar.indexOf(pool)] ?? '0'), noemer: BigInt(stap.noemer) };
}

function readAfspraken(
  { verdeling }: Hulpkostenplaats,
  doelen: ReadonlyMap<string, Doel>,
  vervallen: readonly string[],
): Afspraak[] {
  return verdeling.flatMap(({ naar, gewicht }) => {
    const doel = doelen.get(poolVan(naar));
    const telt = !vervallen.includes(poolVan(naar)) && !new Getal(gewicht).isZero();
    return doel === undefined ? [] : [{ naar: doel, gewicht, telt }];
  });
}

function poolVan(doel: HulpkostenDoel): string {
  const [soort = '', code = ''] = Object.entries(doel)[0] ?? [];
  return `${soort}/${String(code)}`;
}

function listDoelen({ invoer, werkorganisaties }: Gegevens): Map<string, Doel> {
  const { producten, hulpkostenplaatsen = [] } = invoer.rekenmodel;
  const doelen = [
    ...werkorganisaties.map(({ code, naam }) => doel('casco', code, [`Casco ${naam}`, code])),
    ...producten.map(({ code, naam, werkorganisatie }) =>
      doel('product', code, [naam ?? code, werkorganisatie]),
    ),
    ...hulpkostenplaatsen.map(({ code, werkorganisatie }) =>
      doel('hulpkostenplaats', code, ['–', werkorganisatie]),
    ),
  ];
  return new Map(doelen.map((d) => [d.pool, d]));
}

const doel = (soort: string, code: string, [omschrijving, werkorganisatie]: [string, string]): Doel => ({
  pool: `${soort}/${code}`,
  soort,
  code,
  omschrijving,
  werkorganisatie,
});

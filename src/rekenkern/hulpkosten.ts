import { deliverThrough, nameOf, type Levering } from './hulplevering.js';
import type { Pool, Pools } from './pools.js';
import type { Hulpkostenplaats } from './rekenmodel.js';
import type { Rekening, Verdeling } from './rekening.js';

/** The cost of one hulpkostenplaats, vast or variabel, over the final pools that it ends up in. */
export interface Hulpverdeling extends Verdeling {
  readonly hulpkostenplaats: string;
  readonly werkorganisatie: string;
  readonly gedrag: 'vast' | 'variabel';
  /** The final pools, one for each weight. */
  readonly naar: readonly Eindpool[];
}

/** A pool that is charged to deelnemers: a casco or a product. */
export interface Eindpool {
  readonly name: string;
  readonly pool: Pool;
}

/**
 * Step 2: the own cost of each hulpkostenplaats goes to the final pools, vast and variabel each once.
 *
 * @bron REKENMODEL.md "The steps" 2
 */
export function spreadHulpkosten(rekening: Rekening, pools: Pools): Hulpverdeling[] {
  const { hulpkostenplaatsen = [], methodeHulpkosten = 'stapsgewijs' } = rekening.model;
  const eindpools = listEindpools(rekening, pools);
  const leveringen = deliverThrough(hulpkostenplaatsen, methodeHulpkosten);
  const isReadable = !rekening.fouten.touches('hulpkostenplaatsen');
  const verdelingen = hulpkostenplaatsen.flatMap((hulp) => {
    const pool = pools.hulpkostenplaatsen.get(hulp.code);
    const levering = leveringen.get(nameOf({ hulpkostenplaats: hulp.code }));
    if (pool === undefined || levering === undefined) return [];
    if (!isReadable || !mayLeave(rekening, { hulp, pool, levering }, eindpools)) {
      for (const { pool: target } of eindpools) target.onzeker = true;
      return [];
    }
    return spreadOne(rekening, { hulp, pool, levering }, eindpools);
  });
  for (const { naar, delen, gedrag } of verdelingen) {
    for (const [index, { pool }] of naar.entries()) pool[gedrag] += delen[index] ?? 0n;
  }
  return verdelingen;
}

interface Bron {
  readonly hulp: Hulpkostenplaats;
  readonly pool: Pool;
  readonly levering: Levering;
}

/** In the order in which ties are decided: cascos by werkorganisatie, then products. */
function listEindpools({ model }: Rekening, { cascos, producten }: Pools): Eindpool[] {
  const named = (soort: string, of: ReadonlyMap<string, Pool>, code: string): Eindpool[] => {
    const pool = of.get(code);
    return pool === undefined ? [] : [{ name: `${soort}/${code}`, pool }];
  };
  return [
    ...model.werkorganisaties.flatMap(({ code }) => named('casco', cascos, code)),
    ...model.producten.flatMap(({ code }) => named('product', producten, code)),
  ];
}

/**
 * Whether all its cost can reach a final pool. Without cost there is nothing to divide. A target that is not among the
 * final pools is one that another fault took away.
 */
function mayLeave(
  { fouten }: Rekening,
  { hulp, pool, levering }: Bron,
  eindpools: readonly Eindpool[],
): boolean {
  if (pool.vast === 0n && pool.variabel === 0n) return !pool.onzeker;
  if (levering.lekt) {
    fouten.add(
      'HULPKOSTEN_ZONDER_UITGANG',
      `hulpkostenplaatsen/${hulp.code}`,
      `De kosten van hulpkostenplaats "${hulp.code}" komen niet helemaal bij een product of casco uit. Laat haar, en elke hulpkostenplaats waaraan zij levert, met een gewicht boven nul leveren aan een product of casco.`,
    );
  }
  const known = new Set(eindpools.map(({ name }) => name));
  const isWhole = [...levering.gewichten.keys()].every((name) => known.has(name));
  return isWhole && !levering.lekt && !pool.onzeker;
}

function spreadOne(
  { spread }: Rekening,
  { hulp, pool, levering }: Bron,
  eindpools: readonly Eindpool[],
): Hulpverdeling[] {
  const naar = eindpools.filter(({ name }) => levering.gewichten.has(name));
  const gewichten = naar.map(({ name }) => levering.gewichten.get(name) ?? 0n);
  const grondslag = { naam: `hulpkostenplaats ${hulp.code}`, gewichten, decimalen: 0 };
  const { code: hulpkostenplaats, werkorganisatie } = hulp;
  return (['vast', 'variabel'] as const)
    .filter((gedrag) => pool[gedrag] !== 0n)
    .map((gedrag) => {
      const bedrag = pool[gedrag];
      return {
        hulpkostenplaats,
        werkorganisatie,
        gedrag,
        naar,
        bedrag,
        grondslag,
        delen: spread(bedrag, gewichten),
      };
    });
}

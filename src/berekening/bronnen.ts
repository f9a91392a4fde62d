import { fromCents, toCents, type Rekenmodel, type Spoor, type SpoorVerdeling } from '../rekenkern/index.js';
import type { LastSleutel } from './pool.js';

/** What a hulpkostenplaats delivers to a pool. Euros. */
export interface Hulpbron {
  readonly hulpkostenplaats: string;
  /** That of the hulpkostenplaats: another one than that of the pool makes it doorbelasting. */
  readonly werkorganisatie: string;
  /** All cost of the hulpkostenplaats, vast and variabel. */
  readonly totaal: string;
  readonly bedrag: string;
}

/** What a casco adds to the tariff of a product. Euros. */
export interface Cascobron {
  readonly werkorganisatie: string;
  /** The whole casco. */
  readonly totaal: string;
  readonly bedrag: string;
}

/** What a pool is made of: geboekt + hulp + casco - naarTarief = pool. Euros. */
export interface Bronnen {
  /** Ids of the kostenposten booked on the pool itself. */
  readonly kostenposten: readonly string[];
  readonly geboekt: string;
  readonly hulp: readonly Hulpbron[];
  readonly casco: Cascobron | null;
  /** Of a casco: what goes into the tariff of products. */
  readonly naarTarief: string;
  readonly pool: string;
}

/** The name of the pool of a charge, as the spoor writes it. */
export function poolName({ component, werkorganisatie, product, deelnemer }: LastSleutel): string {
  if (component === 'direct') return `direct/${werkorganisatie}/${deelnemer}`;
  return component === 'casco' ? `casco/${werkorganisatie}` : `product/${product ?? ''}`;
}

/** Where the cost of a pool comes from, by the rekenkern's own spoor. @bron REKENMODEL.md steps 1 to 3 */
export function readBronnen(model: Rekenmodel, spoor: Spoor, pool: string): Bronnen {
  const own = spoor.pools.find((candidate) => candidate.pool === pool);
  const geboekt = toCents(own?.vast ?? '0') + toCents(own?.variabel ?? '0');
  const hulp = readHulp(model, spoor, pool);
  const casco = readCasco(spoor, pool);
  const regime = spoor.verdelingen.find(({ uit, wat }) => uit === pool && wat === 'regime');
  const naarTarief = toCents(regime?.delen[0] ?? '0');
  const received = [...hulp, ...(casco === null ? [] : [casco])];
  const total = received.reduce((sum, { bedrag }) => sum + toCents(bedrag), geboekt) - naarTarief;
  return {
    kostenposten: own?.kostenposten ?? [],
    geboekt: fromCents(geboekt),
    hulp,
    casco,
    naarTarief: fromCents(naarTarief),
    pool: fromCents(total),
  };
}

function readHulp({ hulpkostenplaatsen = [] }: Rekenmodel, spoor: Spoor, pool: string): Hulpbron[] {
  return hulpkostenplaatsen.flatMap(({ code, werkorganisatie }) => {
    const steps = spoor.verdelingen.filter(({ uit }) => uit === `hulpkostenplaats/${code}`);
    const received = steps.map((step) => partOf(spoor, step, pool));
    if (received.every((part) => part === null)) return [];
    return [
      {
        hulpkostenplaats: code,
        werkorganisatie,
        totaal: fromCents(steps.reduce((sum, { bedrag }) => sum + toCents(bedrag), 0n)),
        bedrag: fromCents(received.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n)),
      },
    ];
  });
}

function readCasco(spoor: Spoor, pool: string): Cascobron | null {
  for (const step of spoor.verdelingen) {
    const part = step.wat === 'opslag' ? partOf(spoor, step, pool) : null;
    if (part === null) continue;
    const whole = spoor.verdelingen.find(({ uit, wat }) => uit === step.uit && wat === 'regime');
    const werkorganisatie = step.uit.slice('casco/'.length);
    return { werkorganisatie, totaal: whole?.bedrag ?? step.bedrag, bedrag: fromCents(part) };
  }
  return null;
}

/** What this pool got of a step, in cents; null when it is not among the parties. */
function partOf({ partijen }: Spoor, { naar, delen }: SpoorVerdeling, pool: string): bigint | null {
  const place = partijen[naar]?.indexOf(pool) ?? -1;
  return place < 0 ? null : toCents(delen[place] ?? '0');
}

import {
  fromCents,
  toCents,
  type Bestemming,
  type Casco,
  type Kostenpost,
  type Rekenmodel,
  type Spoor,
} from '../../rekenkern/index.js';

/** What is divided of one product or casco, in cents, after hulpkosten and casco in the tariff. */
export interface Eindpool {
  vast: bigint;
  variabel: bigint;
}

/** By name, as the spoor names them: `product/werkplek`, `casco/ict`, `direct/ict/raalte`. */
export type Eindpools = ReadonlyMap<string, Eindpool>;

/**
 * What ends up in every pool that is charged to deelnemers: its own cost, what hulpkostenplaatsen deliver to it, and the
 * casco that goes into the tariff.
 *
 * @bron REKENMODEL.md "The steps" 1 to 3
 */
export function readEindpools({ pools, verdelingen, partijen }: Spoor): Eindpools {
  const found = new Map<string, Eindpool>();
  const at = (name: string): Eindpool => {
    const pool = found.get(name) ?? { vast: 0n, variabel: 0n };
    found.set(name, pool);
    return pool;
  };
  for (const { pool, vast, variabel } of pools) {
    if (pool.startsWith('hulpkostenplaats/')) continue;
    at(pool).vast += toCents(vast);
    at(pool).variabel += toCents(variabel);
  }
  for (const { uit, wat, naar, delen } of verdelingen) {
    // The first part of a casco is the one that leaves it for the tariff.
    if (wat === 'regime') at(uit).vast -= toCents(delen[0] ?? '0');
    if (wat !== 'opslag' && !uit.startsWith('hulpkostenplaats/')) continue;
    for (const [place, name] of (partijen[naar] ?? []).entries()) {
      at(name)[wat === 'variabel' ? 'variabel' : 'vast'] += toCents(delen[place] ?? '0');
    }
  }
  return found;
}

/**
 * The same rekenmodel with its cost standing where it ends up: no hulpkostenplaatsen, and of each casco only what is
 * borne by solidarity. It charges everybody the same to the cent, and what changes in one product cannot reach another.
 */
export function fixPools(model: Rekenmodel, eindpools: Eindpools): Rekenmodel {
  return {
    ...model,
    hulpkostenplaatsen: [],
    cascos: model.cascos.flatMap(toSolidariteit),
    kostenposten: makeKostenposten(model, eindpools),
    voorschotten: [],
    doorbelastVoorschotten: [],
  };
}

/** A casco that is wholly in the tariff has nothing left, and may have no key. */
function toSolidariteit({ werkorganisatie, regime, sleutel }: Casco): Casco[] {
  return regime === 'in_tarief' || sleutel === undefined
    ? []
    : [{ werkorganisatie, regime: 'solidariteit', sleutel }];
}

function makeKostenposten({ producten }: Rekenmodel, eindpools: Eindpools): Kostenpost[] {
  const owners = new Map(producten.map(({ code, werkorganisatie }) => [code, werkorganisatie]));
  return [...eindpools].flatMap(([name, pool], place) => {
    const [soort = '', code = '', deelnemer = ''] = name.split('/');
    const werkorganisatie = soort === 'product' ? (owners.get(code) ?? '') : code;
    const bestemming = bestemmingOf(soort, code, deelnemer);
    return (['vast', 'variabel'] as const)
      .filter((gedrag) => pool[gedrag] !== 0n)
      .map((gedrag) => {
        return {
          id: `${gedrag}-${place}`,
          werkorganisatie,
          bedrag: fromCents(pool[gedrag]),
          gedrag,
          bestemming,
        };
      });
  });
}

function bestemmingOf(soort: string, code: string, deelnemer: string): Bestemming {
  if (soort === 'product') return { product: code };
  return soort === 'direct' ? { deelnemer } : { casco: true };
}

import { toCents } from './geld.js';
import type { Kostenpost } from './rekenmodel.js';
import type { Rekening } from './rekening.js';

/** Cost that is divided together; vast and variabel stay apart. */
export interface Pool {
  readonly werkorganisatie: string;
  vast: bigint;
  variabel: bigint;
  /** Part of its cost could not be read or placed: what it lacks cannot be held against the rest of the model. */
  onzeker: boolean;
}

/** A deelnemer's own cost: frictiekosten, proceskosten, achterstanden, maatwerk. */
export interface DirecteKosten {
  readonly deelnemer: string;
  readonly werkorganisatie: string;
  bedrag: bigint;
}

export interface Pools {
  /** By werkorganisatie. */
  readonly cascos: ReadonlyMap<string, Pool>;
  readonly producten: ReadonlyMap<string, Pool>;
  readonly hulpkostenplaatsen: ReadonlyMap<string, Pool>;
  readonly direct: readonly DirecteKosten[];
}

export const totalOf = ({ vast, variabel }: Pool): bigint => vast + variabel;

/** Step 1: each kostenpost goes to its pool. @bron REKENMODEL.md "The steps" 1 */
export function collectPools({ model, fouten }: Rekening): Pools {
  const open = (werkorganisatie: string): Pool => ({
    werkorganisatie,
    vast: 0n,
    variabel: 0n,
    onzeker: false,
  });
  const direct = new Map<string, DirecteKosten>();
  const pools = {
    cascos: new Map(model.werkorganisaties.map(({ code }) => [code, open(code)])),
    producten: new Map(model.producten.map((product) => [product.code, open(product.werkorganisatie)])),
    hulpkostenplaatsen: new Map(
      (model.hulpkostenplaatsen ?? []).map((hulp) => [hulp.code, open(hulp.werkorganisatie)]),
    ),
  };
  for (const post of model.kostenposten) {
    if ('deelnemer' in post.bestemming) addDirect(direct, post, post.bestemming.deelnemer);
    else addToPool(poolOf(pools, post), post, fouten.touches(`kostenposten/${post.id}`));
  }
  return { ...pools, direct: [...direct.values()] };
}

function poolOf(pools: Omit<Pools, 'direct'>, { bestemming, werkorganisatie }: Kostenpost): Pool | undefined {
  if ('product' in bestemming) return pools.producten.get(bestemming.product);
  if ('hulpkostenplaats' in bestemming) return pools.hulpkostenplaatsen.get(bestemming.hulpkostenplaats);
  return pools.cascos.get(werkorganisatie);
}

/** Without a pool the kostenpost names something unknown, which has been reported. */
function addToPool(pool: Pool | undefined, { bedrag, gedrag = 'vast' }: Kostenpost, faulty: boolean): void {
  if (pool === undefined) return;
  pool[gedrag] += toCents(bedrag);
  pool.onzeker ||= faulty;
}

function addDirect(
  direct: Map<string, DirecteKosten>,
  { werkorganisatie, bedrag }: Kostenpost,
  deelnemer: string,
): void {
  const name = `${deelnemer}/${werkorganisatie}`;
  const known = direct.get(name) ?? { deelnemer, werkorganisatie, bedrag: 0n };
  known.bedrag += toCents(bedrag);
  direct.set(name, known);
}

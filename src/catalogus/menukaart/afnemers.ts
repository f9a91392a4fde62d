import type { EntityManager } from 'typeorm';
import { Deelnemer } from '../../verband/index.js';
import { Afnemer } from './afnemer.entity.js';
import { hoeveelheid } from './hoeveelheid.js';

export interface AfnemerInJaar {
  readonly deelnemer: string;
  /** In the eenheid of the product. */
  readonly contract: string;
  readonly minimum: string | null;
  /** Euros. */
  readonly inbreng: string | null;
}

/** The takers of a boekjaar by product, in the order of the deelnemers. */
export async function readAfnemers(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<ReadonlyMap<string, readonly AfnemerInJaar[]>> {
  const places = await readPlaces(manager, verband);
  const found = await manager.findBy(Afnemer, { verband, boekjaar });
  found.sort((a, b) => (places.get(a.deelnemer) ?? 0) - (places.get(b.deelnemer) ?? 0));
  const perProduct = new Map<string, AfnemerInJaar[]>();
  for (const afnemer of found)
    perProduct.set(afnemer.product, [...(perProduct.get(afnemer.product) ?? []), toAfnemer(afnemer)]);
  return perProduct;
}

function toAfnemer({ deelnemer, contract, minimum }: Afnemer): AfnemerInJaar {
  return {
    deelnemer,
    contract: hoeveelheid(contract),
    minimum: minimum === null ? null : hoeveelheid(minimum),
    inbreng: null,
  };
}

async function readPlaces(manager: EntityManager, verband: string): Promise<Map<string, number>> {
  const deelnemers = await manager.findBy(Deelnemer, { verband });
  return new Map(deelnemers.map(({ code, volgorde }) => [code, volgorde]));
}

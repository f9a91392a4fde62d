import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database } from '../../platform/index.js';
import { Deelnemer } from '../../verband/index.js';
import { Afnemer } from './afnemer.entity.js';
import { hoeveelheid } from './hoeveelheid.js';
import { Product } from './product.entity.js';
import { PRODUCT_INVOER, type ProductInvoer } from './product.schema.js';

export type ProductMetAfnemers = Product & { readonly afnemers: readonly Afnemer[] };

interface InJaar {
  readonly verband: string;
  readonly boekjaar: number;
}

/** Reads and sets up the producten of a boekjaar and who takes them. */
@Injectable()
export class CatalogusService {
  constructor(private readonly database: Database) {}

  /** The producten of a boekjaar in their order, each with its afnemers in the order of the deelnemers. */
  async producten(verband: string, boekjaar: number): Promise<ProductMetAfnemers[]> {
    return await this.database.inVerband(verband, (manager) =>
      this.readProducten(manager, verband, boekjaar),
    );
  }

  /** As `producten`, inside the caller's transaction. */
  async readProducten(
    manager: EntityManager,
    verband: string,
    boekjaar: number,
  ): Promise<ProductMetAfnemers[]> {
    const where = { verband, boekjaar };
    const producten = await manager.find(Product, { where, order: { volgorde: 'ASC' } });
    const afnemers = (await manager.find(Afnemer, { where })).map(withPlainQuantities);
    const places = await readPlaces(manager, verband);
    afnemers.sort((a, b) => (places.get(a.deelnemer) ?? 0) - (places.get(b.deelnemer) ?? 0));
    return producten.map((product) => ({
      ...product,
      afnemers: afnemers.filter((afnemer) => afnemer.product === product.code),
    }));
  }

  /** Sets up the producten of a boekjaar that has none yet, in the caller's transaction. */
  async setUp(manager: EntityManager, inJaar: InJaar, invoer: readonly ProductInvoer[]): Promise<void> {
    const producten = z.array(PRODUCT_INVOER).parse(invoer);
    for (const { afnemers, ...product } of producten) {
      await manager.insert(Product, { ...inJaar, ...product });
      if (afnemers.length === 0) continue;
      await manager.insert(
        Afnemer,
        afnemers.map(({ minimum = null, ...afnemer }) => {
          return { ...inJaar, product: product.code, ...afnemer, minimum };
        }),
      );
    }
  }
}

function withPlainQuantities(afnemer: Afnemer): Afnemer {
  const { contract, minimum } = afnemer;
  return {
    ...afnemer,
    contract: hoeveelheid(contract),
    minimum: minimum === null ? null : hoeveelheid(minimum),
  };
}

async function readPlaces(manager: EntityManager, verband: string): Promise<Map<string, number>> {
  const deelnemers = await manager.findBy(Deelnemer, { verband });
  return new Map(deelnemers.map(({ code, volgorde }) => [code, volgorde]));
}

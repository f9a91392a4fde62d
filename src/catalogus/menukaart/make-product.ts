import type { EntityManager } from 'typeorm';
import { Product } from './product.entity.js';

/** Sees to it that there is a product by this code. */
export async function makeProduct(manager: EntityManager, verband: string, code: string): Promise<void> {
  if (!(await manager.existsBy(Product, { verband, code }))) await manager.insert(Product, { verband, code });
}

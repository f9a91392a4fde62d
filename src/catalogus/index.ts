export { Afnemer } from './afnemer.entity.js';
export { CatalogusModule } from './catalogus.module.js';
export { CatalogusService, type ProductMetAfnemers } from './catalogus.service.js';
export { hoeveelheid } from './hoeveelheid.js';
export { Product } from './product.entity.js';
export { HOEVEELHEID, PRODUCT_INVOER, type ProductInvoer } from './product.schema.js';

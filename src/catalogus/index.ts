export { Afnemer } from './menukaart/afnemer.entity.js';
export { CatalogusModule } from './catalogus.module.js';
export { CatalogusService, type ProductMetAfnemers } from './menukaart/catalogus.service.js';
export { hoeveelheid } from './menukaart/hoeveelheid.js';
export { Product } from './menukaart/product.entity.js';
export { HOEVEELHEID, PRODUCT_INVOER, type ProductInvoer } from './menukaart/product.schema.js';

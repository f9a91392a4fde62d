export { Afnemer } from './afnemer.entity.js';
export { Product } from './product.entity.js';

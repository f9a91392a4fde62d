export { Casco } from './casco.entity.js';
export { Sleutel } from './sleutel.entity.js';
export { CASCO_INVOER, SLEUTEL_INVOER, type CascoInvoer, type SleutelInvoer } from './sleutel.schema.js';
export { SleutelsModule } from './sleutels.module.js';
export { SleutelsService, type SleutelInJaar } from './sleutels.service.js';
export { Sleutelwaarde } from './sleutelwaarde.entity.js';

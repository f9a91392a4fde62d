export type { InlezingRegel, JaarrekeningInvoer, Spoorverwijzing } from './jaarrekening/invoer.js';
export { makeJaarrekening } from './jaarrekening/jaarrekening.js';
export { WerkboekenModule } from './werkboeken.module.js';
export { WerkboekenService, type Werkboek } from './werkboeken.service.js';

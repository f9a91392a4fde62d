export { Boekjaar } from './boekjaar.entity.js';
export { BOEKJAAR_QUERY, type BoekjaarQuery } from './boekjaar.query.js';
export { Deelnemer } from './deelnemer.entity.js';
export { Gastheerschap } from './gastheerschap.entity.js';
export { Verband, RECHTSVORMEN, type Rechtsvorm } from './verband.entity.js';
export { VerbandModule } from './verband.module.js';
export { CODE, JAAR, VERBAND_INVOER, VOLGORDE, type VerbandInvoer } from './verband.schema.js';
export {
  VerbandService,
  type VerbandModel,
  type WerkorganisatieInJaar,
  type WerkorganisatieMetGastheren,
} from './verband.service.js';
export { Werkorganisatie } from './werkorganisatie.entity.js';

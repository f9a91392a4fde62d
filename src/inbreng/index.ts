export { InbrengModule } from './inbreng.module.js';
export { InbrengdossiersService } from './inbrengdossiers.service.js';
export {
  INBRENGDOSSIER_INVOER,
  INBRENGSTAP_INVOER,
  type InbrengdossierInvoer,
  type InbrengstapInvoer,
} from './inbrengdossier.schema.js';
export type { InbrengdossierStand } from './read-dossiers.js';
export { STAPCODES, STAPPEN, type Invulling, type Stap } from './stappen.js';
export type { Hiaat } from './toets.js';

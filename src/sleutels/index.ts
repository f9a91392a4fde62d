export { describeBuitenBereik, findBuitenBereik, type Betaler } from './bereik.js';
export { Casco } from './casco.entity.js';
export { decodeTekst } from './decode-tekst.js';
export { DEFINITIE, type Definitie, type Sleutelsoort } from './definitie.js';
export type { SleutelMetHistorie, VersieMetHistorie, WaardeMetHistorie } from './historie.js';
export {
  METHODEN_HULPKOSTEN,
  type HulpkostenplaatsInvoer,
  type MethodeHulpkosten,
  type Verdeling,
} from './hulpkosten.schema.js';
export { Hulpkostenplaats } from './hulpkostenplaats.entity.js';
export type { CascoInJaar, HulpkostenplaatsInJaar, RekenregelInJaar } from './in-jaar.js';
export {
  CASCOS_INVOER,
  HULPKOSTENPLAATSEN_INVOER,
  REKENREGEL_INVOER,
  type CascoNieuw,
  type CascosInvoer,
  type HulpkostenplaatsenInvoer,
  type RekenregelInvoer,
} from './inrichting.schema.js';
export { InrichtingService } from './inrichting.service.js';
export { Rekenregel } from './rekenregel.entity.js';
export type { SleutelInJaar } from './sleutel-in-jaar.js';
export { Sleutel } from './sleutel.entity.js';
export { CASCO_INVOER, SLEUTEL_INVOER, type CascoInvoer, type SleutelInvoer } from './sleutel.schema.js';
export { SleutelsModule } from './sleutels.module.js';
export { SleutelsService } from './sleutels.service.js';
export { Sleutelversie } from './sleutelversie.entity.js';
export { Sleutelwaarde } from './sleutelwaarde.entity.js';
export {
  INWONERS_INVOER,
  SLEUTELWAARDE_INVOER,
  SLEUTELWAARDEN_INVOER,
  type InwonersInvoer,
  type SleutelwaardeInvoer,
} from './sleutelwaarde.schema.js';
export { SleutelwaardenService, type Inwonersverslag } from './sleutelwaarden.service.js';
export {
  SLEUTEL_NIEUW,
  VERSIE_INVOER,
  type SleutelNieuw,
  type VersieInvoer,
} from './verdeelsleutel.schema.js';
export { VerdeelsleutelsService } from './verdeelsleutels.service.js';

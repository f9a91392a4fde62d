export {
  lockBoekjaar,
  requireOpenBoekjaar,
  requireOpenBoekjaren,
  requireOpenFor,
  type InBoekjaar,
} from './boekjaar-slot.js';
export { Boekjaar } from './boekjaar.entity.js';
export { Boekjaarafsluiting } from './boekjaarafsluiting.entity.js';
export { BOEKJAAR_QUERY, type BoekjaarQuery } from './boekjaar.query.js';
export { Deelname } from './deelname.entity.js';
export { Deelnemer } from './deelnemer.entity.js';
export { DeelnemersService } from './deelnemers.service.js';
export { Gastheerschap } from './gastheerschap.entity.js';
export {
  DOCUMENTEN,
  indelingVan,
  PAGINAS,
  type Document,
  type Indeling,
  type Pagina,
  type Plicht,
} from './indeling.js';
export { GastheerschappenService } from './gastheerschappen.service.js';
export {
  ADVIES_INVOER,
  BOEKJAAR_INVOER,
  DAG,
  DEELNEMER_INVOER,
  EINDE_INVOER,
  GASTHEERSCHAP_INVOER,
  INSTEMMING_INVOER,
  LOOPTIJD_INVOER,
  MOMENT_QUERY,
  NIEUW_VERBAND,
  ONDERBRENGING_INVOER,
  ONDERDEEL_INVOER,
  TOETREDING_INVOER,
  UITTREDING_INVOER,
  VORMWIJZIGING,
  WERKORGANISATIE_INVOER,
  type AdviesInvoer,
  type DeelnemerInvoer,
  type GastheerschapInvoer,
  type InstemmingInvoer,
  type LooptijdInvoer,
  type MomentQuery,
  type NieuwVerband,
  type OnderbrengingInvoer,
  type OnderdeelInvoer,
  type ToetredingInvoer,
  type UittredingInvoer,
  type Vormwijziging,
  type WerkorganisatieInvoer,
} from './inrichting.schema.js';
export { Instemming } from './instemming.entity.js';
export { Looptijd } from './looptijd.entity.js';
export { Onderbrenging } from './onderbrenging.entity.js';
export { Onderdeel } from './onderdeel.entity.js';
export { OnderdelenService } from './onderdelen.service.js';
export type { Moment, OnderdeelMetWerkorganisaties, WerkorganisatieMetGastheren } from './read-verband.js';
export { Toetreding } from './toetreding.entity.js';
export { ToetredingenService, type ToetredingMetInstemmingen } from './toetredingen.service.js';
export { UittredingenService } from './uittredingen.service.js';
export { AFBOUW } from './uittreden.js';
export { Uittreding } from './uittreding.entity.js';
export { today } from './vandaag.js';
export { Verband } from './verband.entity.js';
export { VerbandModule } from './verband.module.js';
export { CODE, JAAR, VERBAND_INVOER, VOLGORDE, type VerbandInvoer } from './verband.schema.js';
export {
  VerbandService,
  type OnderdeelInJaar,
  type VerbandMetVorm,
  type VerbandModel,
  type WerkorganisatieInJaar,
} from './verband.service.js';
export { VerbandenService } from './verbanden.service.js';
export { Verbandvorm } from './verbandvorm.entity.js';
export {
  AFRONDINGEN,
  DETAILS,
  ORGANISATIEVORMEN,
  PAKKETREGELS,
  RECHTSVORMEN,
  type Afronding,
  type Detail,
  type Organisatievorm,
  type Pakketregel,
  type Rechtsvorm,
  type Vorm,
} from './vormen.js';
export { Werkorganisatie } from './werkorganisatie.entity.js';
export { WerkorganisatiesService } from './werkorganisaties.service.js';

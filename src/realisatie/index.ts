export type { Inleesopdracht } from './aanbod.js';
export { Afnameregel } from './afnameregel.entity.js';
export { Begrotingsregel } from './begrotingsregel.entity.js';
export type { Bevinding, Bevindingenlijst, Ernst } from './bevinding.js';
export { InlezingBestand } from './inlezing-bestand.entity.js';
export { findGeldendeInlezingen } from './geldend.js';
export { Importprofiel } from './importprofiel/importprofiel.entity.js';
export { IMPORTPROFIEL_INVOER, type ImportprofielInvoer } from './importprofiel/importprofiel.schema.js';
export { ImportprofielenService } from './importprofiel/importprofielen.service.js';
export { koppenOf, type Gelezenmet, type Profielkolom } from './importprofiel/profiel.js';
export type { Voorbeeld } from './importprofiel/voorbeeld.js';
export { VOORINSTELLINGEN, type Voorinstelling } from './importprofiel/voorinstellingen.js';
export {
  AANLEVERMOMENTEN,
  AANLEVERSOORTEN,
  RITMES,
  type Aanleverafspraak,
  type Aanlevermoment,
  type Aanleversoort,
  type Ritme,
} from './inleesafspraken/aanleverafspraak.js';
export { Inleesafspraak } from './inleesafspraken/inleesafspraak.entity.js';
export {
  INLEESAFSPRAKEN_INVOER,
  type InleesafsprakenInvoer,
} from './inleesafspraken/inleesafspraken.schema.js';
export { InleesafsprakenService } from './inleesafspraken/inleesafspraken.service.js';
export type { Inleesafspraken } from './inleesafspraken/read-inleesafspraken.js';
export { Inlezing, type InlezingStatus } from './inlezing.entity.js';
export { INLEZING_INVOER, type InlezingInvoer } from './inlezing.schema.js';
export type { GeuploadBestand } from './inlezingen.controller.js';
export { InlezingenService } from './inlezingen.service.js';
export { Kostenplaats } from './kostenplaats.entity.js';
export {
  KOSTENPLAATS_INVOER,
  NIEUWE_KOSTENPLAATS,
  type KostenplaatsInvoer,
  type NieuweKostenplaats,
} from './kostenplaats.schema.js';
export { KostenplaatsenService, type KostenplaatsMetToewijzingen } from './kostenplaatsen.service.js';
export { withBestand } from './lijsten/lijsten.controller.js';
export { LijstenService } from './lijsten/lijsten.service.js';
export { mapRegel, type Boekingsplaats, type Rekeningbereik } from './map-regel.js';
export { DoelenService } from './doelen.service.js';
export { NaslagService } from './naslag.service.js';
export { RealisatieModule } from './realisatie.module.js';
export { Bestandssom } from './proces/bestandssom.entity.js';
export { Inleesvoortgang, type Inleesfase } from './proces/inleesvoortgang.entity.js';
export type { Voortgang } from './proces/voortgang.js';
export type { OntbrekendeToewijzing } from './checks/ontbrekend.js';
export { Realisatieregel } from './realisatieregel.entity.js';
export { SOORT, SOORTEN, type Soort } from './soorten.js';
export { BESTEMMINGEN, Toewijzing, type Bestemming } from './toewijzing.entity.js';
export {
  TOEWIJZING_INVOER,
  TOEWIJZING_KOPIE,
  TOEWIJZING_WIJZIGING,
  type ToewijzingInvoer,
  type ToewijzingKopie,
  type ToewijzingWijziging,
} from './toewijzing.schema.js';
export { ToewijzingenService } from './toewijzingen.service.js';
export { UploadsModule } from './uploads.module.js';
export type { Aanlevering, Aanleverperiode } from './stand/aanlevering.js';
export type { Aansluiting, Aansluitregel } from './stand/aansluiting.js';
export { InleesstandService, type Aanleverkalender } from './stand/inleesstand.service.js';
export { summarise, type Inleesverslag, type Inlezingdetail, type Inlezingsamenvatting } from './verslag.js';
export type { Vergelijking } from './vergelijking/read-vergelijking.js';
export type { Vergelijkregel, Vergelijkstand } from './vergelijking/vergelijk.js';
export { VergelijkingenService } from './vergelijking/vergelijkingen.service.js';
export { Voorschotregel } from './voorschotregel.entity.js';

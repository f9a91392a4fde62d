export { CatalogusModule } from './catalogus.module.js';
export type { AfnemerInJaar, AfnemersVanProduct } from './dvo/afnemers.js';
export { Dvo } from './dvo/dvo.entity.js';
export { Dvovaststelling } from './dvo/dvovaststelling.entity.js';
export { Dvoregel } from './dvo/dvoregel.entity.js';
export { DvoopzeggingenService } from './dvo/dvoopzeggingen.service.js';
export { DvosService, type Wanneer } from './dvo/dvos.service.js';
export { DvowijzigingenService } from './dvo/dvowijzigingen.service.js';
export {
  DVO_INVOER,
  DVOREGEL_INVOER,
  INDICATIES_INVOER,
  OPZEGGING_INVOER,
  VASTSTELLING_INVOER,
  WIJZIGING_INVOER,
  type DvoInvoer,
  type DvoregelInvoer,
  type IndicatiesInvoer,
  type OpzeggingInvoer,
  type VaststellingInvoer,
  type WijzigingInvoer,
} from './dvo/dvo.schema.js';
export { TEKENS, type Afnamematrix, type Celstand, type Matrixgegevens } from './dvo/matrix/afnamematrix.js';
export { AfnamematrixService } from './dvo/matrix/afnamematrix.service.js';
export { Indicatie } from './dvo/matrix/indicatie.entity.js';
export { INDICATIES } from './dvo/matrix/afnamematrix.antwoord.js';
export { leesMatrix, type GelezenMatrix, type Matrixfout } from './dvo/matrix/lees-matrix.js';
export { MATRIXBLAD } from './dvo/matrix/make-matrixwerkboek.js';
export { previewAfnemers, type Afspraakplaats } from './dvo/preview-afnemers.js';
export { readAfnemers, readDvoregels } from './dvo/read-afnemers.js';
export type { Afspraak, DvoStand } from './dvo/read-dvo.js';
export { CatalogusService, type ProductMetAfnemers } from './menukaart/catalogus.service.js';
export { hoeveelheid } from './menukaart/hoeveelheid.js';
export { BELEIDEN, PAKKETTEN, type Beleid, type Pakket } from './menukaart/keuzes.js';
export { KopieenService, type Kopie } from './menukaart/kopieen.service.js';
export { Menukaart } from './menukaart/menukaart.entity.js';
export {
  KOPIE_INVOER,
  MENUKAART_INVOER,
  NIEUWE_MENUKAART,
  NIEUWE_REGEL,
  REGEL_WIJZIGING,
  TAAK_INVOER,
  VERSIE_INVOER,
  WERKVELD_INVOER,
  type MenukaartInvoer,
} from './menukaart/menukaart.schema.js';
export { MenukaartenService } from './menukaart/menukaarten.service.js';
export { Menukaartregel } from './menukaart/menukaartregel.entity.js';
export { MenukaartregelsService } from './menukaart/menukaartregels.service.js';
export { Menukaartversie } from './menukaart/menukaartversie.entity.js';
export { MenukaartversiesService } from './menukaart/menukaartversies.service.js';
export { MenukaartwerkboekService } from './menukaart/menukaartwerkboek.service.js';
export { Meting } from './menukaart/meting.entity.js';
export { MetingenService } from './menukaart/metingen.service.js';
export { METING_INVOER, METING_WIJZIGING, NORM_INVOER, NORM_WIJZIGING } from './menukaart/norm.schema.js';
export { Prestatienorm } from './menukaart/prestatienorm.entity.js';
export { PrestatienormenService, type NormMetRealisatie } from './menukaart/prestatienormen.service.js';
export { Product } from './menukaart/product.entity.js';
export { HOEVEELHEID, PRODUCT_INVOER, type ProductInvoer } from './menukaart/product.schema.js';
export { Taak } from './menukaart/taak.entity.js';
export { VERSCHILLEN } from './menukaart/menukaart.antwoord.js';
export type { Vervangen } from './menukaart/replace-regels.js';
export type { Verschil } from './menukaart/verschil.js';
export { HULPBLADEN } from './menukaart/werkboek/make-werkboek.js';
export {
  findCel,
  readColumns,
  readMenukaart,
  type Menukaartfout,
  type Staand,
  type Werkbladrij,
} from './menukaart/werkboek/read-menukaart.js';
export { Werkveld } from './menukaart/werkveld.entity.js';
export { WerkveldenService } from './menukaart/werkvelden.service.js';

export {
  BoekjaarafsluitingenService,
  type Afsluitopdracht,
} from './afsluiting/boekjaarafsluitingen.service.js';
export { BerekeningInlezing } from './berekening-inlezing.entity.js';
export { Berekening } from './berekening.entity.js';
export { FASEN, type Fase } from './fase.js';
export type { BerekeningDetail, BerekeningKop } from './berekening.js';
export { BerekeningModule } from './berekening.module.js';
export { BerekeningenService, type Doorrekenopdracht } from './berekeningen.service.js';
export type { Breuk, ExactBedrag } from './breuk.js';
export type { Grondslag } from './grondslag.js';
export type { Cascoherkomst, Herkomst, Hulpherkomst } from './herkomst.js';
export type { Herkomstregel } from './herkomst.query.js';
export type { LastSleutel } from './pool.js';
export type { InlezingInStand, SoortInStand, Stand, WerkorganisatieInStand } from './stand.js';
export type { Bronnen, Cascobron, Hulpbron } from './bronnen.js';
export type { Aandeel, Uitlegstap } from './aandeel.js';
export { LadingeffectService, type Ladingeffect } from './ladingeffect.service.js';
export { ModellenService, type Modelvraag } from './modellen.service.js';
export { explainLast, type Uitleg } from './uitleg.js';
export { computeEffect, type Effect, type Wijziging } from './verkenning/effect.js';
export { compareRegimes, type Regime, type Regimevergelijking } from './verkenning/regimes.js';
export { calculateToetreding, type Toetredingsberekening } from './verkenning/toetreding.js';
export { reviewSleutel, type Sleuteltoetsing } from './verkenning/toetsing.js';
export { AFBOUW, calculateUittreding, type Uittredingsberekening } from './verkenning/uittreding.js';
export type { Deelnemerverschil, Lastverschil } from './verkenning/verschil.js';
export { VerkenningenService } from './verkenning/verkenningen.service.js';

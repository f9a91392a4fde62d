export { Afnameregel } from './afnameregel.entity.js';
export { InlezingBestand } from './inlezing-bestand.entity.js';
export { Inlezing, SOORTEN, type InlezingStatus, type Soort } from './inlezing.entity.js';
export { Kostenplaats } from './kostenplaats.entity.js';
export { Realisatieregel } from './realisatieregel.entity.js';
export { Toewijzing } from './toewijzing.entity.js';
export { Voorschotregel } from './voorschotregel.entity.js';

export { Inlezing, SOORTEN, type InlezingStatus, type Soort } from './inlezing.entity.js';
export { Kostenplaats } from './kostenplaats.entity.js';
export { Toewijzing } from './toewijzing.entity.js';

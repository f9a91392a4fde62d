export { ANKER, type Anker } from './anker.js';
export { Controlespoor } from './controlespoor.entity.js';
export { ControlespoorModule } from './controlespoor.module.js';
export { SPOORFILTER, SPOORVRAAG, type Spoorfilter, type Spoorvraag } from './controlespoor.query.js';
export { ControlespoorService, type Bladzijde, type Spoorblad } from './controlespoor.service.js';
export { listVerbanden, readChain, withReadOnly } from './read-chain.js';
export type { Spoorregel } from './spoorregel.js';
export { verifyChain, type Ketencontrole } from './verify-chain.js';

export { bereken, REKENKERN_VERSIE, type BerekenOpties } from './bereken.js';
export { fromCents, toCents } from './geld.js';
export { canonicalJson, hashRekenmodel } from './hash.js';
export type * from './rekenmodel.js';
export { explainLast, type Verklaarbaar } from './verklaring.js';
export { reportDoorslag, type Doorslag, type Doorslagrapport } from './doorslag.js';
export { spreadTermijnen } from './termijnen.js';
export { spread } from './spread.js';
export type * from './uitkomst.js';

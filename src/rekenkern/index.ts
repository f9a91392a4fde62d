export { bereken, REKENKERN_VERSIE, type BerekenOpties } from './bereken.js';
export { fromCents, toCents } from './geld.js';
export { canonicalJson, hashRekenmodel } from './hash.js';
export type * from './rekenmodel.js';
export { spread } from './spread.js';
export type * from './uitkomst.js';

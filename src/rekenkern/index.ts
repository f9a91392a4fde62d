export { fromCents, toCents } from './geld.js';
export { canonicalJson, hashRekenmodel } from './hash.js';
export { spread } from './spread.js';

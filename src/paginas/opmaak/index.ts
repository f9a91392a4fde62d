export * from './bedrag.js';
export * from './datum.js';
export * from './woorden.js';

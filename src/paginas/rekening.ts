import type { Rekenmodel, Uitkomst } from '../rekenkern/index.js';
import type { Stand } from './onderdelen/stempel.js';

/** A run as the pages need it: what went in, what came out, and which version it is. */
export interface Rekening extends Stand {
  readonly rekenmodel: Rekenmodel;
  readonly uitkomst: Uitkomst;
}

import type { Cascodeling } from './casco-regime.js';
import type { Cascoverdeling } from './casco.js';
import type { Hulpverdeling } from './hulpkosten.js';
import type { Lasten } from './lasten.js';
import type { Pools } from './pools.js';
import type { Productlasten } from './producten.js';
import type { Rekening } from './rekening.js';

/** Everything that happened in steps 1 to 6, kept so that it can be settled, warned of, proven and explained. */
export interface Stappen {
  readonly rekening: Rekening;
  readonly pools: Pools;
  readonly hulpverdelingen: readonly Hulpverdeling[];
  readonly delingen: readonly Cascodeling[];
  readonly producten: readonly Productlasten[];
  readonly cascos: readonly Cascoverdeling[];
  readonly lasten: Lasten;
}

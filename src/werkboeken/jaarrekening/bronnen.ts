import type { Casco } from './casco.js';
import type { Diensten } from './diensten.js';
import type { Herkomst } from './herkomst.js';
import type { Hulpkosten } from './hulpkosten.js';
import type { Opslag } from './opslag.js';
import type { SalderingBlad } from './saldering.js';
import type { Sleutels } from './sleutels.js';
import type { Samenvatting } from './samenvatting.js';
import type { VerrekeningBlad } from './verrekening.js';

/** The sheets that were written, for those that refer to them. */
export interface Bronnen {
  readonly herkomst: Herkomst;
  readonly hulpkosten: Hulpkosten;
  readonly opslag: Opslag;
  readonly sleutels: Sleutels;
  readonly diensten: Diensten;
  readonly casco: Casco;
  readonly verrekening: VerrekeningBlad;
  readonly saldering: SalderingBlad;
  readonly samenvatting: Samenvatting;
}

import type { Regimevergelijking } from '../../../berekening/index.js';
import type { CascoInJaar } from '../../../sleutels/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Kader } from '../../onderdelen/kader.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import type { Vergelijking } from './regime.model.js';

export interface Genoemd {
  readonly code: string;
  readonly naam: string;
}

export interface RegimesProps {
  readonly kader: Kader;
  readonly werkorganisaties: readonly Genoemd[];
  readonly sleutels: readonly Genoemd[];
  readonly cascos: readonly CascoInJaar[];
  readonly vergelijking: Vergelijking;
  /** What came of it; null when nothing was asked, or it was refused. */
  readonly uitkomst: Regimevergelijking | null;
  readonly weigering: readonly string[];
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  /** Code of the werkorganisatie whose casco is being changed. */
  readonly wijzig: string | null;
  readonly gedaan: string | undefined;
}

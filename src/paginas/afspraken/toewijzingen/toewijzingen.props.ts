import type { KostenplaatsMetToewijzingen } from '../../../realisatie/index.js';
import type { HulpkostenplaatsInJaar } from '../../../sleutels/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Kader } from '../../onderdelen/kader.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import type { Doelkeuzes } from './toewijzingsvelden.js';

export interface ToewijzingenProps {
  readonly kader: Kader;
  readonly kostenplaatsen: readonly KostenplaatsMetToewijzingen[];
  readonly hulpkostenplaatsen: readonly HulpkostenplaatsInJaar[];
  readonly methode: string;
  readonly doelen: Doelkeuzes;
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  /** Id of the toewijzing that is being replaced. */
  readonly wijzig: string | null;
  readonly gedaan: string | undefined;
}

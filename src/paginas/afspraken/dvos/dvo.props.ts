import type { Dvoregel, DvoStand } from '../../../catalogus/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import type { Afspraakeffect } from './dvo-effecten.service.js';
import type { Dvokeuzes } from './dvovelden.js';

export interface DvoProps {
  readonly kader: Verbandkader;
  readonly dvo: DvoStand;
  readonly regels: readonly Dvoregel[];
  readonly effecten: readonly Afspraakeffect[];
  readonly keuzes: Dvokeuzes;
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  readonly gedaan: string | undefined;
}

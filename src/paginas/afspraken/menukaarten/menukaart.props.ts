import type {
  Menukaart,
  Menukaartregel,
  Menukaartversie,
  Meting,
  NormMetRealisatie,
  Verschil,
} from '../../../catalogus/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Kader } from '../../onderdelen/kader.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import type { Menukaartkeuzes } from './menukaartvelden.js';

export interface MenukaartProps {
  readonly kader: Kader;
  readonly menukaart: Menukaart;
  readonly regels: readonly Menukaartregel[];
  readonly normen: readonly NormMetRealisatie[];
  readonly metingen: readonly Meting[];
  readonly versies: readonly Menukaartversie[];
  /** null when nobody asked for a comparison. */
  readonly verschillen: readonly Verschil[] | null;
  readonly van: string;
  readonly tot: string;
  readonly keuzes: Menukaartkeuzes;
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  /** Id of the regel or the norm that is being changed. */
  readonly wijzig: string | null;
  readonly gedaan: string | undefined;
}

import type { Inleesafspraken } from '../../../realisatie/index.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Kader } from '../../onderdelen/kader.js';
import type { Genoemd } from './afspraakvelden.js';

export interface InleesafsprakenProps {
  readonly kader: Kader;
  readonly afspraken: Inleesafspraken;
  /** Of the boekjaar. */
  readonly werkorganisaties: readonly Genoemd[];
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  readonly afgesloten: boolean;
  readonly gedaan: string | undefined;
}

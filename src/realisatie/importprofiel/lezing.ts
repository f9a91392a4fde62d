import { foldHeader } from '../checks/tekst.js';
import type { Rij } from '../reader/cel.js';
import { SOORT, type Soort } from '../soorten.js';
import {
  koppenOf,
  leeskolommenOf,
  type Gelezenmet,
  type Leeskolom,
  type Profiel,
  type Profielkeuze,
} from './profiel.js';

/** How the rows under a header row are read. */
export interface Lezing {
  readonly kolommen: readonly Leeskolom[];
  /** Headers that are skipped on purpose. */
  readonly negeren: readonly string[];
  /** The profiles that fit best and that nobody named; more than one is no answer. */
  readonly herkend: readonly Profiel[];
  /** The profile that it is; null when the columns are the soort's own. */
  readonly met: Gelezenmet | null;
}

/**
 * Reads with the profile that was named. Otherwise a row with the soort's own columns is read as it is, and any other
 * with the profile of which all headers are there, the one with the most of them.
 */
export function kiesLezing(rij: Rij, soort: Soort, { profielen, genoemd }: Profielkeuze): Lezing {
  const [eerste] = profielen;
  if (genoemd && eerste !== undefined) return lezingOf(eerste, []);
  const koppen = new Set(rij.cellen.map(({ waarde }) => foldHeader(waarde)));
  const isThere = (kop: string): boolean => koppen.has(foldHeader(kop));
  const eigen = { kolommen: SOORT[soort].kolommen, negeren: [], herkend: [], met: null };
  if (eigen.kolommen.every(({ naam, verplicht }) => !verplicht || isThere(naam))) return eigen;
  const passend = profielen.filter((profiel) => koppenOf(profiel).every(isThere));
  const most = Math.max(...passend.map((profiel) => koppenOf(profiel).length));
  const herkend = passend.filter((profiel) => koppenOf(profiel).length === most);
  const [beste] = herkend;
  return beste === undefined ? eigen : lezingOf(beste, herkend);
}

const lezingOf = (profiel: Profiel, herkend: readonly Profiel[]): Lezing => ({
  kolommen: leeskolommenOf(profiel),
  negeren: profiel.negeren,
  herkend,
  met: { code: profiel.code, naam: profiel.naam, herkend: herkend.length > 0 },
});

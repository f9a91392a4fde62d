import { geldtOp } from '../../../platform/index.js';
import { HOEDANIGHEID_NAMEN, type Rolregel } from '../../../toegang/index.js';
import type { Keuzes } from '../../onderdelen/veld.js';

type Noem = (code: string) => string;

/** A role in words: `regiegroeplid, Raalte`. */
export function describeRol(
  { rol, deelnemer, werkorganisatie }: Pick<Rolregel, 'rol' | 'deelnemer' | 'werkorganisatie'>,
  noem: Noem,
): string {
  const voor = deelnemer ?? werkorganisatie;
  return voor === null ? HOEDANIGHEID_NAMEN[rol] : `${HOEDANIGHEID_NAMEN[rol]}, ${noem(voor)}`;
}

/** What can still end. */
export const listOpen = (rollen: readonly Rolregel[], vandaag: string, noem: Noem): Keuzes =>
  rollen
    .filter(({ tot }) => tot === null || tot > vandaag)
    .map((regel) => [regel.id, `${regel.naam}: ${describeRol(regel, noem)}`]);

/** Those that hold today first, and within that as they came. */
export function splitRollen(rollen: readonly Rolregel[], vandaag: string) {
  return {
    geldend: rollen.filter((regel) => geldtOp(regel, vandaag)),
    overig: rollen.filter((regel) => !geldtOp(regel, vandaag)),
  };
}

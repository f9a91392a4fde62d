import { mag, type Recht } from '../../toegang/index.js';
import type { Pagina } from '../../verband/index.js';
import type { Verbandkader } from '../onderdelen/kader.js';
import { verbandAdres } from '../onderdelen/kader.js';

type Deel = readonly [code: string, naam: string, recht: Recht, pagina: Pagina | null];

/** The pages on which a verband is set up. Those with amounts ask the right to see them. */
export const INRICHTINGDELEN = [
  ['', 'Verband', 'inrichten', null],
  ['deelnemers', 'Deelnemers', 'inrichten', 'deelnemers'],
  ['werkorganisaties', 'Werkorganisaties', 'inrichten', 'werkorganisaties'],
  ['toetreding', 'Toetreding', 'inrichten', 'toetreding'],
  ['uittreding', 'Uittreding', 'inrichten', 'uittreding'],
  ['inbreng', 'Inbreng van taken', 'inzien', 'inbreng'],
  ['gebruikers', 'Gebruikers en rollen', 'gebruikers_beheren', null],
] as const satisfies readonly Deel[];
export type Inrichtingdeel = (typeof INRICHTINGDELEN)[number][0];

/** The address of a page of the set-up, or of something on it. */
export function inrichtingAdres(verband: string, deel: Inrichtingdeel, ...verder: readonly string[]): string {
  const delen = [...(deel === '' ? [] : [deel]), ...verder].map(encodeURIComponent);
  return [verbandAdres(verband, 'inrichting'), ...delen].join('/');
}

/** What this verband has and this person may open. */
export const listDelen = ({
  gebruiker,
  verband,
  paginas,
}: Verbandkader): readonly (readonly [Inrichtingdeel, string])[] =>
  INRICHTINGDELEN.filter(([, , recht]) => mag(gebruiker, recht, verband.code))
    .filter(([, , , pagina]) => pagina === null || paginas.includes(pagina))
    .map(([deel, naam]) => [deel, naam]);

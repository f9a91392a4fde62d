import { mag, type Gebruiker, type Recht } from '../../toegang/index.js';
import type { Pagina } from '../../verband/index.js';

/** A part of the site: its address, its name, the right it asks, and the page that a verband must have for it. */
type Deel<Code extends string> = readonly [code: Code, naam: string, recht: Recht, pagina: Pagina | null];

const van = <Code extends string>(...deel: Deel<Code>): Deel<Code> => deel;

const JAARDELEN = [
  van('', 'Start', 'inzien', null),
  van('inlezen', 'Inlezen', 'inlezen', null),
  van('lasten', 'Lasten', 'inzien', 'lasten'),
  van('verrekening', 'Verrekening', 'inzien', 'verrekening'),
] as const;

/** What was agreed: of a year, or of the verband. */
const AFSPRAKEN = [
  van('menukaarten', 'Menukaarten', 'inzien', 'menukaarten'),
  van('dvos', 'DVO’s', 'inzien', 'overeenkomsten'),
  van('afnamematrix', 'Afnamematrix', 'inzien', 'afnamematrix'),
  van('sleutels', 'Sleutels', 'inzien', 'sleutels'),
  van('regimes', 'Regimes', 'inzien', null),
  van('toewijzingen', 'Toewijzingen', 'inzien', null),
  van('inleesafspraken', 'Inleesafspraken', 'inzien', null),
] as const;
type Afspraakdeel = (typeof AFSPRAKEN)[number][0];

const VERBANDDELEN = [
  van('inrichting', 'Inrichting', 'inrichten', null),
  van('controlespoor', 'Controlespoor', 'controlespoor_inzien', null),
  van('rechten', 'Rechten', 'controlespoor_inzien', null),
] as const;

/** Which of what was agreed stands apart from any year. */
const ZONDER_JAAR = ['dvos', 'sleutels'] as const satisfies readonly Afspraakdeel[];
type ZonderJaar = (typeof ZONDER_JAAR)[number];

/** Whether a verband with these pages has this part of the site. */
export const isThere = (deel: Jaardeel | Verbanddeel, paginas: readonly Pagina[]): boolean =>
  [...JAARDELEN, ...AFSPRAKEN, ...VERBANDDELEN].some(
    ([code, , , pagina]) => code === deel && (pagina === null || paginas.includes(pagina)),
  );

export type Jaardeel = (typeof JAARDELEN)[number][0] | Exclude<Afspraakdeel, ZonderJaar>;
export type Verbanddeel = (typeof VERBANDDELEN)[number][0] | ZonderJaar;

interface Plaats {
  readonly verband: { readonly code: string };
  readonly boekjaar: number;
}

/** The address of a part of the site, for this verband and year. */
export const adres = ({ verband, boekjaar }: Plaats, deel: string): string =>
  `/verbanden/${encodeURIComponent(verband.code)}/${boekjaar}${deel === '' ? '' : `/${deel}`}`;

/** The address of a part of the site that is about the verband as a whole. */
export const verbandAdres = (verband: string, deel: Verbanddeel): string =>
  `/verbanden/${encodeURIComponent(verband)}/${deel}`;

export interface Menuregel {
  readonly naam: string;
  readonly naar: string;
  readonly hier: boolean;
}

/** Who looks, where, at a verband that has what. */
interface Plek {
  readonly gebruiker: Gebruiker;
  readonly verband: { readonly code: string };
  readonly paginas: readonly Pagina[];
  readonly boekjaar: number | null;
  readonly boekjaren: readonly number[];
  readonly deel: Jaardeel | Verbanddeel;
}

/** What this person may open of what this verband has; the parts of a year lead to the newest one from a page without. */
export function menuOf(plek: Plek): Menuregel[] {
  const afspraken = listRegels(plek, AFSPRAKEN);
  const [first] = afspraken;
  const hier = afspraken.some((regel) => regel.hier);
  return [
    ...listRegels(plek, JAARDELEN),
    ...(first === undefined ? [] : [{ naam: 'Afspraken', naar: first.naar, hier }]),
    ...listRegels(plek, VERBANDDELEN),
  ];
}

/** The other pages of what was agreed, on a page that is one of them. */
export function submenuOf(plek: Plek): Menuregel[] {
  const afspraken = listRegels(plek, AFSPRAKEN);
  return afspraken.some(({ hier }) => hier) ? afspraken : [];
}

function listRegels(plek: Plek, delen: readonly Deel<Jaardeel | Verbanddeel>[]): Menuregel[] {
  const { gebruiker, verband, paginas } = plek;
  return delen
    .filter(([, , recht]) => mag(gebruiker, recht, verband.code))
    .filter(([, , , pagina]) => pagina === null || paginas.includes(pagina))
    .flatMap(([deel, naam]) => {
      const naar = placeOf(plek, deel);
      return naar === null ? [] : [{ naam, naar, hier: deel === plek.deel }];
    });
}

/** null for a part of a year in a verband that has none. */
function placeOf({ verband, boekjaar, boekjaren }: Plek, deel: Jaardeel | Verbanddeel): string | null {
  if (isOfVerband(deel)) return verbandAdres(verband.code, deel);
  const jaar = boekjaar ?? boekjaren.at(-1);
  return jaar === undefined ? null : adres({ verband, boekjaar: jaar }, deel);
}

const isOfVerband = (deel: Jaardeel | Verbanddeel): deel is Verbanddeel =>
  VERBANDDELEN.some(([code]) => code === deel) || ZONDER_JAAR.some((code) => code === deel);

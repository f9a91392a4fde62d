import type { ComponentChildren, VNode } from 'preact';
import { HOEDANIGHEID_NAMEN, mag, type Gebruiker, type Recht } from '../../toegang/index.js';
import { Document } from './document.js';
import { Formulier } from './formulier.js';

/** Who looks, at which verband: what the frame of every page needs. */
export interface Verbandkader {
  readonly gebruiker: Gebruiker;
  /** What the forms of this page carry, to show that they come from it. */
  readonly csrf: string;
  readonly verband: {
    readonly code: string;
    readonly naam: string;
    readonly voorbeeld: boolean;
    /** Names of the deelnemers, in their order. */
    readonly deelnemers: readonly { readonly code: string; readonly naam: string }[];
  };
  /** The year that the page is about; null for a page of the verband as a whole. */
  readonly boekjaar: number | null;
  readonly boekjaren: readonly number[];
  /** Which part of the site this is; also the last part of its address. */
  readonly deel: Jaardeel | Verbanddeel;
}

/** The frame of a page of one year. */
export interface Kader extends Verbandkader {
  readonly boekjaar: number;
  readonly deel: Jaardeel;
}

const JAARDELEN = [
  ['', 'Start', 'inzien'],
  ['inlezen', 'Inlezen', 'inlezen'],
  ['lasten', 'Lasten', 'inzien'],
  ['verrekening', 'Verrekening', 'inzien'],
  ['menukaarten', 'Menukaarten', 'inzien'],
  ['afnamematrix', 'Afname', 'inzien'],
  ['regimes', 'Regimes', 'inzien'],
  ['toewijzingen', 'Toewijzing', 'inzien'],
] as const;
export type Jaardeel = (typeof JAARDELEN)[number][0];

const VERBANDDELEN = [
  ['dvos', 'DVO’s', 'inzien'],
  ['sleutels', 'Sleutels', 'inzien'],
  ['controlespoor', 'Controlespoor', 'controlespoor_inzien'],
  ['rechten', 'Rechten', 'controlespoor_inzien'],
] as const;
export type Verbanddeel = (typeof VERBANDDELEN)[number][0];

/** The address of a part of the site, for this verband and year. */
export const adres = ({ verband, boekjaar }: Pick<Kader, 'verband' | 'boekjaar'>, deel: string): string =>
  `/verbanden/${encodeURIComponent(verband.code)}/${boekjaar}${deel === '' ? '' : `/${deel}`}`;

/** The address of a part of the site that is about the verband as a whole. */
export const verbandAdres = (verband: string, deel: Verbanddeel): string =>
  `/verbanden/${encodeURIComponent(verband)}/${deel}`;

/** A page of a verband: its navigation, the year, and who is signed in. */
export const Pagina = ({
  kader,
  titel,
  children,
}: {
  kader: Verbandkader;
  titel: string;
  children: ComponentChildren;
}): VNode => (
  <Document
    titel={`${titel}, ${kader.verband.naam}${kader.boekjaar === null ? '' : ` ${kader.boekjaar}`}`}
    kop={<Bovenkant kader={kader} />}
    voetnoot={kader.verband.voorbeeld ? 'Voorbeeldverband: de bedragen zijn verzonnen' : kader.verband.naam}
  >
    {children}
  </Document>
);

const Bovenkant = ({ kader }: { kader: Verbandkader }): VNode => (
  <>
    <div class="np-kop">
      <Merk naar={kader.boekjaar === null ? '/' : adres({ ...kader, boekjaar: kader.boekjaar }, '')} />
      <div class="np-verband">
        <b>{kader.verband.naam}</b>
        <span>{kader.verband.deelnemers.map(({ naam }) => naam).join(', ')}</span>
      </div>
      <div class="np-gebruiker">
        <b>{kader.gebruiker.naam}</b> {roleOf(kader)} ·{' '}
        <Afmelden naar="/afmelden" csrf={kader.csrf}>
          Afmelden
        </Afmelden>{' '}
        ·{' '}
        <Afmelden naar="/afmelden/overal" csrf={kader.csrf}>
          Overal afmelden
        </Afmelden>
      </div>
    </div>
    <div class="np-balk">
      <nav class="utrecht-nav-bar" aria-label="Hoofdmenu">
        <ul class="utrecht-nav-list">
          {menuOf(kader).map(({ deel, naam, naar }) => (
            <MenuItem key={deel} naar={naar} hier={deel === kader.deel}>
              {naam}
            </MenuItem>
          ))}
        </ul>
      </nav>
      {mag(kader.gebruiker, 'inzien', kader.verband.code) && <Jaren kader={kader} />}
    </div>
  </>
);

/** To the same part of another year; from a page without a year to the start of one. */
const Jaren = ({ kader }: { kader: Verbandkader }): VNode => (
  <nav class="np-jaren" aria-label="Boekjaar">
    <span>Boekjaar</span>
    <ul class="utrecht-nav-list">
      {kader.boekjaren.map((boekjaar) => (
        <MenuItem
          key={boekjaar}
          naar={adres({ ...kader, boekjaar }, kader.boekjaar === null ? '' : kader.deel)}
          hier={boekjaar === kader.boekjaar}
        >
          {boekjaar}
        </MenuItem>
      ))}
    </ul>
  </nav>
);

const Afmelden = ({ naar, csrf, children }: { naar: string; csrf: string; children: string }): VNode => (
  <Formulier naar={naar} csrf={csrf}>
    <button type="submit" class="np-linkknop">
      {children}
    </button>
  </Formulier>
);

/** What this person may open; the parts of a year lead to the newest one from a page that has none. */
export function menuOf(kader: Verbandkader): { deel: string; naam: string; naar: string }[] {
  const { gebruiker, verband, boekjaren } = kader;
  const boekjaar = kader.boekjaar ?? boekjaren.at(-1);
  const open = <Deel extends readonly [string, string, Recht]>(delen: readonly Deel[]): Deel[] =>
    delen.filter(([, , recht]) => mag(gebruiker, recht, verband.code));
  const jaar = boekjaar === undefined ? null : { verband, boekjaar };
  return [
    ...(jaar === null
      ? []
      : open(JAARDELEN).map(([deel, naam]) => ({ deel, naam, naar: adres(jaar, deel) }))),
    ...open(VERBANDDELEN).map(([deel, naam]) => ({ deel, naam, naar: verbandAdres(verband.code, deel) })),
  ];
}

/** The name and the mark of the product: a circle with a line through it. */
export const Merk = ({ naar }: { naar: string }): VNode => (
  <a class="np-merk" href={naar}>
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="2.5">
        <path d="M1 14h26" />
        <circle cx="14" cy="14" r="7" />
      </g>
    </svg>
    Nulpositie
  </a>
);

const MenuItem = ({
  naar,
  hier,
  children,
}: {
  naar: string;
  hier: boolean;
  children: ComponentChildren;
}): VNode => (
  <li class="utrecht-nav-list__item">
    <a class="utrecht-link utrecht-nav-list__link" href={naar} aria-current={hier ? 'page' : undefined}>
      {children}
    </a>
  </li>
);

function roleOf({ gebruiker, verband }: Verbandkader): string {
  const namens = verband.deelnemers.find(({ code }) => code === gebruiker.deelnemer);
  return namens === undefined
    ? HOEDANIGHEID_NAMEN[gebruiker.rol]
    : `${HOEDANIGHEID_NAMEN[gebruiker.rol]} ${namens.naam}`;
}

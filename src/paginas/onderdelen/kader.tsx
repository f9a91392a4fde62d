import type { ComponentChildren, VNode } from 'preact';
import { HOEDANIGHEID_NAMEN, mag, type Gebruiker } from '../../toegang/index.js';
import type { Pagina as Verbandpagina } from '../../verband/index.js';
import { describeDeelnemers } from '../namen.js';
import { Document } from './document.js';
import { Formulier } from './formulier.js';
import { adres, menuOf, submenuOf, type Jaardeel, type Menuregel, type Verbanddeel } from './menu.js';
import { Verbandkeuze } from './verbandkeuze.js';

export { adres, verbandAdres, type Jaardeel, type Verbanddeel } from './menu.js';

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
  /** What a verband of this vorm has. */
  readonly paginas: readonly Verbandpagina[];
  /** Every verband in which this person has a role; empty when there is no other. */
  readonly verbanden: readonly { readonly code: string; readonly naam: string }[];
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
        <span>{describeDeelnemers(kader.verband.deelnemers)}</span>
        <Verbandkeuze hier={kader.verband.code} verbanden={kader.verbanden} />
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
        <Menulijst regels={menuOf(kader)} />
      </nav>
      {mag(kader.gebruiker, 'inzien', kader.verband.code) && <Jaren kader={kader} />}
    </div>
    <Submenu kader={kader} />
  </>
);

const Menulijst = ({ regels }: { regels: readonly Menuregel[] }): VNode => (
  <ul class="utrecht-nav-list">
    {regels.map(({ naam, naar, hier }) => (
      <MenuItem key={naam} naar={naar} hier={hier}>
        {naam}
      </MenuItem>
    ))}
  </ul>
);

/** The pages of the part that this page belongs to, when it has more than one. */
const Submenu = ({ kader }: { kader: Verbandkader }): VNode | null => {
  const regels = submenuOf(kader);
  return regels.length < 2 ? null : (
    <nav class="np-submenu" aria-label="Afspraken">
      <Menulijst regels={regels} />
    </nav>
  );
};

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

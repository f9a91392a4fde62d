import type { ComponentChildren, VNode } from 'preact';
import { HOEDANIGHEID_NAMEN, mag, type Gebruiker } from '../../toegang/index.js';
import { Document } from './document.js';
import { Formulier } from './formulier.js';

/** Who looks, at which verband and year: what the frame of every page needs. */
export interface Kader {
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
  readonly boekjaar: number;
  readonly boekjaren: readonly number[];
  /** Which part of the site this is; also the last part of its address. */
  readonly deel: Deel;
}

const DELEN = [
  ['', 'Start', 'inzien'],
  ['inlezen', 'Inlezen', 'inlezen'],
  ['lasten', 'Lasten', 'inzien'],
  ['verrekening', 'Verrekening', 'inzien'],
] as const;
export type Deel = (typeof DELEN)[number][0];

/** The address of a part of the site, for this verband and year. */
export const adres = ({ verband, boekjaar }: Pick<Kader, 'verband' | 'boekjaar'>, deel: string): string =>
  `/verbanden/${encodeURIComponent(verband.code)}/${boekjaar}${deel === '' ? '' : `/${deel}`}`;

/** A page of a verband: its navigation, the year, and who is signed in. */
export const Pagina = ({
  kader,
  titel,
  children,
}: {
  kader: Kader;
  titel: string;
  children: ComponentChildren;
}): VNode => (
  <Document
    titel={`${titel}, ${kader.verband.naam} ${kader.boekjaar}`}
    kop={<Bovenkant kader={kader} />}
    voetnoot={kader.verband.voorbeeld ? 'Voorbeeldverband: de bedragen zijn verzonnen' : kader.verband.naam}
  >
    {children}
  </Document>
);

const Bovenkant = ({ kader }: { kader: Kader }): VNode => (
  <>
    <div class="np-kop">
      <Merk naar={adres(kader, '')} />
      <div class="np-verband">
        <b>{kader.verband.naam}</b>
        <span>{kader.verband.deelnemers.map(({ naam }) => naam).join(', ')}</span>
      </div>
      <div class="np-gebruiker">
        <b>{kader.gebruiker.naam}</b> {roleOf(kader)} ·{' '}
        <Formulier naar="/afmelden" csrf={kader.csrf}>
          <button type="submit" class="np-linkknop">
            Afmelden
          </button>
        </Formulier>
      </div>
    </div>
    <div class="np-balk">
      <nav class="utrecht-nav-bar" aria-label="Hoofdmenu">
        <ul class="utrecht-nav-list">
          {DELEN.filter(([, , recht]) => mag(kader.gebruiker, recht, kader.verband.code)).map(
            ([deel, naam]) => (
              <MenuItem key={deel} naar={adres(kader, deel)} hier={deel === kader.deel}>
                {naam}
              </MenuItem>
            ),
          )}
        </ul>
      </nav>
      <nav class="np-jaren" aria-label="Boekjaar">
        <span>Boekjaar</span>
        <ul class="utrecht-nav-list">
          {kader.boekjaren.map((boekjaar) => (
            <MenuItem
              key={boekjaar}
              naar={adres({ ...kader, boekjaar }, kader.deel)}
              hier={boekjaar === kader.boekjaar}
            >
              {boekjaar}
            </MenuItem>
          ))}
        </ul>
      </nav>
    </div>
  </>
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

function roleOf({ gebruiker, verband }: Kader): string {
  const namens = verband.deelnemers.find(({ code }) => code === gebruiker.deelnemer);
  return namens === undefined
    ? HOEDANIGHEID_NAMEN[gebruiker.rol]
    : `${HOEDANIGHEID_NAMEN[gebruiker.rol]} ${namens.naam}`;
}

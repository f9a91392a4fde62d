import type { VNode } from 'preact';
import type { Vorm } from '../../verband/index.js';
import { Document } from '../onderdelen/document.js';
import { Formulier, Link } from '../onderdelen/formulier.js';
import { Merk } from '../onderdelen/kader.js';
import { Leeg } from '../onderdelen/melding.js';
import { describeDeelnemers } from '../namen.js';
import { capital, count } from '../opmaak/index.js';

/** A verband to choose. */
export interface Verbandregel {
  readonly code: string;
  readonly naam: string;
  readonly voorbeeld: boolean;
  /** null when it does not exist today. */
  readonly vorm: Vorm | null;
  readonly deelnemers: readonly { readonly naam: string }[];
  readonly boekjaren: readonly number[];
}

interface VerbandenProps {
  readonly naam: string;
  readonly csrf: string;
  readonly regels: readonly Verbandregel[];
}

/** Every verband of somebody, to choose from. */
export const VerbandenPagina = ({ naam, csrf, regels }: VerbandenProps): VNode => (
  <Document titel="Verbanden" kop={<Bovenkant naam={naam} csrf={csrf} />} voetnoot="Nulpositie">
    <h1 class="utrecht-heading-1">{`U werkt in ${count(regels.length, 'verband', 'verbanden')}`}</h1>
    <p class="np-lead">Kies waar u verder wilt. Boven aan elke pagina kunt u van verband wisselen.</p>
    {regels.length === 0 ? (
      <Leeg icoon="slot" kop="U hebt nog geen rol in een verband">
        <p>Vraag de beheerder van uw verband om een rol.</p>
      </Leeg>
    ) : (
      <ul class="np-taken">
        {regels.map((regel) => (
          <li key={regel.code}>
            <div>
              <b>{regel.naam}</b>
              <span>{describeVerband(regel)}</span>
            </div>
            <Link naar={`/?verband=${encodeURIComponent(regel.code)}`}>Naar {regel.naam}</Link>
          </li>
        ))}
      </ul>
    )}
  </Document>
);

const Bovenkant = ({ naam, csrf }: { naam: string; csrf: string }): VNode => (
  <div class="np-kop">
    <Merk naar="/" />
    <div class="np-gebruiker">
      <b>{naam}</b>
      <Formulier naar="/afmelden" csrf={csrf}>
        <button type="submit" class="np-linkknop">
          Afmelden
        </button>
      </Formulier>
    </div>
  </div>
);

/** What kind of verband it is, who takes part, and which years it has. */
export function describeVerband({ vorm, deelnemers, boekjaren, voorbeeld }: Verbandregel): string {
  const wie = describeDeelnemers(deelnemers);
  const [first, last] = [boekjaren.at(0), boekjaren.at(-1)];
  const jaren =
    first === last ? `boekjaar ${first ?? ''}` : `boekjaren ${first ?? ''} tot en met ${last ?? ''}`;
  return [
    vorm === null ? 'Bestaat vandaag niet' : capital(vorm.rechtsvorm),
    ...(wie === '' ? [] : [wie]),
    first === undefined ? 'nog geen boekjaren' : jaren,
    ...(voorbeeld ? ['voorbeeld met verzonnen bedragen'] : []),
  ].join(' · ');
}

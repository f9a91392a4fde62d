import type { VNode } from 'preact';
import type { Rolregel } from '../../../toegang/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { count } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { describePeriode } from '../tijd/tijdbeeld.model.js';
import { describeRol, listOpen, splitRollen } from './rollen.model.js';
import { roleindevelden, rolvelden } from './rollen.velden.js';

export interface RollenProps {
  readonly kader: Verbandkader;
  readonly rollen: readonly Rolregel[];
  readonly werkorganisaties: readonly { readonly code: string; readonly naam: string }[];
  readonly vandaag: string;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = {
  rol: 'De rol is gegeven. Wie al was aangemeld, meldt zich opnieuw aan.',
  einde: 'Het einde van de rol is vastgelegd. Wat ermee is gedaan, blijft gedaan.',
};

/** Who has which role, and giving and ending one. */
export const RollenPagina = (props: RollenProps): VNode => {
  const { kader, rollen, werkorganisaties, vandaag, gedaan } = props;
  const { geldend, overig } = splitRollen(rollen, vandaag);
  const namen = [...kader.verband.deelnemers, ...werkorganisaties];
  const noem = (code: string): string => namen.find((ding) => ding.code === code)?.naam ?? code;
  return (
    <Inrichting
      {...{ kader, gedaan, zinnen: ZINNEN, titel: 'Gebruikers en rollen', deel: 'gebruikers' }}
      kop={`Vandaag ${geldend.length === 1 ? 'geldt' : 'gelden'} ${count(geldend.length, 'rol', 'rollen')} in ${kader.verband.naam}`}
      lead="Een rol geldt vanaf een dag tot een dag. Niets wordt gewist: wie wat was, blijft bekend."
    >
      <Sectie id="geldend" kop="Geldt vandaag">
        <Rollentabel bijschrift="Rollen die vandaag gelden" rollen={geldend} noem={noem} />
      </Sectie>
      <Sectie id="rol" kop="Vastleggen">
        <Rolformulier
          {...{ props, naam: 'rol', kop: 'Iemand een rol geven', knop: 'Rol geven' }}
          velden={rolvelden(kader.verband.deelnemers, werkorganisaties)}
        />
        <Rolformulier
          {...{ props, naam: 'einde', kop: 'Een rol beëindigen', knop: 'Einde vastleggen' }}
          velden={roleindevelden(listOpen(rollen, vandaag, noem))}
        />
      </Sectie>
      {overig.length > 0 && (
        <Sectie id="overig" kop="Geldt vandaag niet">
          <Rollentabel bijschrift="Rollen die voorbij zijn of nog beginnen" rollen={overig} noem={noem} />
        </Sectie>
      )}
    </Inrichting>
  );
};

interface RollentabelProps {
  readonly bijschrift: string;
  readonly rollen: readonly Rolregel[];
  readonly noem: (code: string) => string;
}

const Rollentabel = ({ bijschrift, rollen, noem }: RollentabelProps): VNode => (
  <Tabel bijschrift={bijschrift}>
    <thead>
      <tr>
        <Kop naam="Wie" onder="aanmeldnaam" />
        <Kop naam="Rol" />
        <Kop naam="Geldt" />
      </tr>
    </thead>
    <tbody>
      {rollen.map((regel) => (
        <tr key={regel.id}>
          <th scope="row" class="np-afbreken">
            {regel.naam}
            <small>{regel.aanmeldnaam}</small>
          </th>
          <td>{describeRol(regel, noem)}</td>
          <td>
            <span class="np-heel">{describePeriode(regel)}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

interface RolformulierProps {
  readonly props: RollenProps;
  readonly naam: keyof typeof ZINNEN;
  readonly kop: string;
  readonly knop: string;
  readonly velden: readonly Veld[];
}

const Rolformulier = ({ props: { kader, verzonden }, naam, kop, knop, velden }: RolformulierProps): VNode => {
  const stand = standOf(verzonden, naam);
  return (
    <Beheer kop={kop} open={verzonden === stand}>
      <Invulformulier
        naar={inrichtingAdres(kader.verband.code, 'gebruikers', naam)}
        csrf={kader.csrf}
        stand={stand}
        velden={velden.map((veld) => veld.naam)}
        knop={knop}
      >
        <Velden velden={velden} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

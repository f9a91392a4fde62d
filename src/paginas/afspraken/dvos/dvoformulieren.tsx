import type { VNode } from 'preact';
import type { DvoStand } from '../../../catalogus/index.js';
import { faultOf, standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Herhaalvelden, Veldgroep } from '../../onderdelen/velden.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import {
  AANTAL_REGELS,
  deelnemervelden,
  dvovelden,
  faultOfRegels,
  opzegvelden,
  regelvelden,
  REGELS,
  VASTSTELLINGSVELDEN,
  wijzigingsregelvelden,
  WIJZIGINGSVELDEN,
  type Dvokeuzes,
} from './dvovelden.js';

export const OPSTELLEN = 'dvo';
export const WIJZIGEN = 'wijziging';
export const OPZEGGEN = 'opzegging';
/** The form to decide on what was drawn up under this number. */
export const vaststelling = (nummer: number): string => `vaststelling-${nummer}`;

interface Props {
  readonly kader: Verbandkader;
  readonly keuzes: Dvokeuzes;
  readonly verzonden: Formulierstand | null;
  readonly naar: string;
}

const namesOf = (velden: readonly Veld[]): string[] => velden.map(({ naam }) => naam);

const Regels = ({
  stand,
  velden,
  uitleg,
}: {
  stand: Formulierstand;
  velden: readonly Veld[];
  uitleg: string;
}): VNode => (
  <div class="np-regels">
    <Herhaalvelden
      legende="Regels"
      uitleg={uitleg}
      melding={faultOfRegels(stand)}
      aantal={AANTAL_REGELS}
      rij={(plaats) => <Velden velden={velden} stand={stand} voor={`${REGELS}/${plaats}/`} />}
    />
  </div>
);

/** Draws a DVO up with all its lines. */
export const Dvoformulier = ({ kader, keuzes, verzonden, naar }: Props): VNode => {
  const stand = standOf(verzonden, OPSTELLEN);
  const velden = dvovelden(keuzes);
  return (
    <Beheer kop="Een overeenkomst opstellen" open={verzonden !== null}>
      <Invulformulier
        naar={naar}
        csrf={kader.csrf}
        stand={stand}
        velden={[...namesOf(velden), 'deelnemers', REGELS]}
        knop="Overeenkomst opstellen"
      >
        <Velden velden={velden} stand={stand} />
        <Veldgroep
          legende="Deelnemers"
          uitleg={faultOf(stand, 'deelnemers') ?? 'Wie partij is bij deze overeenkomst.'}
        >
          <Velden velden={deelnemervelden(keuzes)} stand={stand} />
        </Veldgroep>
        <Regels
          stand={stand}
          velden={regelvelden(keuzes)}
          uitleg="Eén regel per deelnemer en product. Wat u leeg laat, is zoals de menukaart het zegt; lege regels vallen weg."
        />
      </Invulformulier>
    </Beheer>
  );
};

/** A dated addendum. */
export const Wijzigingsformulier = ({ kader, keuzes, verzonden, naar }: Props): VNode => {
  const stand = standOf(verzonden, WIJZIGEN);
  return (
    <Beheer kop="Een wijziging opstellen" open={verzonden?.formulier === WIJZIGEN}>
      <Invulformulier
        naar={`${naar}/wijzigingen`}
        csrf={kader.csrf}
        stand={stand}
        velden={[...namesOf(WIJZIGINGSVELDEN), REGELS]}
        knop="Wijziging opstellen"
      >
        <Velden velden={WIJZIGINGSVELDEN} stand={stand} />
        <Regels
          stand={stand}
          velden={wijzigingsregelvelden(keuzes)}
          uitleg="Een regel komt in de plaats van wat er die dagen geldt: vul haar helemaal in, ook wat gelijk blijft."
        />
      </Invulformulier>
    </Beheer>
  );
};

/** The decision, by another than who drew it up. */
export const Vaststellingsformulier = ({
  kader,
  verzonden,
  naar,
  nummer,
  wat,
}: Omit<Props, 'keuzes'> & { nummer: number; wat: string }): VNode => {
  const stand = standOf(verzonden, vaststelling(nummer));
  return (
    <Beheer
      kop={`${wat} vaststellen`}
      open={verzonden === null || verzonden.formulier === vaststelling(nummer)}
    >
      <Invulformulier
        naar={naar}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(VASTSTELLINGSVELDEN)}
        knop={`${wat} vaststellen`}
      >
        <Velden velden={VASTSTELLINGSVELDEN} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

export const Opzegformulier = ({ kader, keuzes, verzonden, naar, dvo }: Props & { dvo: DvoStand }): VNode => {
  const stand = standOf(verzonden, OPZEGGEN);
  const partijen = keuzes.deelnemers.filter(({ code }) => dvo.deelnemers.includes(code));
  const velden = opzegvelden(partijen);
  return (
    <Beheer kop="Opzeggen" open={verzonden?.formulier === OPZEGGEN}>
      <Invulformulier
        naar={`${naar}/opzeggingen`}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(velden)}
        knop="Opzegging vastleggen"
      >
        <Velden velden={velden} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

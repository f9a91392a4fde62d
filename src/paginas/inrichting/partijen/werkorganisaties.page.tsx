import type { VNode } from 'preact';
import type {
  Deelnemer,
  Gastheerschap,
  Looptijd,
  Onderbrenging,
  Onderdeel,
  Werkorganisatie,
} from '../../../verband/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import type { Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { count } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { Banen } from './banen.js';
import { listLopend, makeOnderdeelbanen, makeWerkbanen } from './partijen.model.js';
import {
  eindevelden,
  gastheervelden,
  looptijdvelden,
  onderbrengingsvelden,
  ONDERDEELVELDEN,
  WERKORGANISATIEVELDEN,
} from './velden.js';

export interface WerkorganisatiesProps {
  readonly kader: Verbandkader;
  readonly werkorganisaties: readonly Werkorganisatie[];
  readonly looptijden: readonly Looptijd[];
  readonly gastheerschappen: readonly Gastheerschap[];
  readonly onderdelen: readonly Onderdeel[];
  readonly onderbrengingen: readonly Onderbrenging[];
  readonly deelnemers: readonly Deelnemer[];
  readonly vandaag: string;
  readonly bekend: Bekend;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = {
  werkorganisatie: 'De werkorganisatie is vastgelegd.',
  looptijd: 'De looptijd is vastgelegd.',
  gastheer: 'De gastheer is vastgelegd. Wie het ervoor was, is gestopt op dezelfde dag.',
  onderdeel: 'Het onderdeel is vastgelegd.',
  onderbrenging: 'De onderbrenging is vastgelegd.',
  einde: 'Het einde is vastgelegd.',
};

/** Which werkorganisaties there are, who runs them, and what they hold. */
export const WerkorganisatiesPagina = (props: WerkorganisatiesProps): VNode => {
  const { kader, bekend, gedaan, vandaag, werkorganisaties, onderdelen } = props;
  const metGastheren = kader.paginas.includes('gastheren');
  const noem = makeNoem(props);
  const banen = makeWerkbanen({ ...props, noem }, metGastheren);
  return (
    <Inrichting
      {...{ kader, bekend, gedaan, zinnen: ZINNEN, titel: 'Werkorganisaties', deel: 'werkorganisaties' }}
      kop={`${kader.verband.naam} heeft ${count(werkorganisaties.length, 'werkorganisatie', 'werkorganisaties')}`}
      lead={
        metGastheren
          ? 'Een gastheer voert een werkorganisatie uit voor de anderen. Een wisseling geldt vanaf een dag; wat ervoor was, blijft.'
          : 'Het verband voert zijn werkorganisaties zelf uit.'
      }
    >
      <Sectie
        id="banen"
        kop={metGastheren ? 'Gastheren door de jaren' : 'Looptijd'}
        naast="de blauwe lijn is vandaag"
      >
        {banen.length === 0 ? (
          <Leeg icoon="blad" kop="Er zijn nog geen werkorganisaties">
            <p>Leg hieronder de eerste vast.</p>
          </Leeg>
        ) : (
          <Banen
            bijschrift="Werkorganisaties door de jaren"
            koppen={['Werkorganisatie', metGastheren ? 'Gastheer' : 'Bestaat']}
            regels={banen}
            vandaag={vandaag}
            leeg={metGastheren ? 'nog geen gastheer' : 'heeft nog niet bestaan'}
          />
        )}
      </Sectie>
      {onderdelen.length > 0 && (
        <Sectie id="onderdelen" kop="Onderdelen">
          <Banen
            bijschrift="Onderdelen en waar zij zijn ondergebracht"
            koppen={['Onderdeel', 'Ondergebracht bij']}
            regels={makeOnderdeelbanen(onderdelen, props.onderbrengingen, noem)}
            vandaag={vandaag}
            leeg="nog nergens ondergebracht"
          />
        </Sectie>
      )}
      {bekend.peil.bekendOp === null && (
        <Sectie id="vastleggen" kop="Vastleggen">
          {listFormulieren(props).map((formulier) => (
            <Formuliervak key={formulier.naam} {...{ formulier, props }} />
          ))}
        </Sectie>
      )}
    </Inrichting>
  );
};

interface Formulier {
  readonly naam: keyof typeof ZINNEN;
  readonly kop: string;
  readonly knop: string;
  readonly velden: readonly Veld[];
}

/** The forms of this page; those that need something else first are left out until it is there. */
export function listFormulieren(props: Omit<WerkorganisatiesProps, 'bekend' | 'gedaan'>): Formulier[] {
  const { kader, werkorganisaties, deelnemers, onderdelen } = props;
  const lopend = listLopend({ ...props, noem: makeNoem(props) }, props.onderbrengingen);
  const formulieren: (Formulier | false)[] = [
    kader.paginas.includes('gastheren') &&
      werkorganisaties.length > 0 && {
        naam: 'gastheer',
        kop: 'Een gastheer aanwijzen of wisselen per een dag',
        knop: 'Gastheer vastleggen',
        velden: gastheervelden(werkorganisaties, deelnemers),
      },
    {
      naam: 'werkorganisatie',
      kop: 'Een werkorganisatie toevoegen',
      knop: 'Werkorganisatie vastleggen',
      velden: WERKORGANISATIEVELDEN,
    },
    werkorganisaties.length > 0 && {
      naam: 'looptijd',
      kop: 'Een werkorganisatie opnieuw laten bestaan',
      knop: 'Looptijd vastleggen',
      velden: looptijdvelden(werkorganisaties),
    },
    {
      naam: 'onderdeel',
      kop: 'Een onderdeel toevoegen',
      knop: 'Onderdeel vastleggen',
      velden: ONDERDEELVELDEN,
    },
    onderdelen.length > 0 && {
      naam: 'onderbrenging',
      kop: 'Een onderdeel onderbrengen',
      knop: 'Onderbrenging vastleggen',
      velden: onderbrengingsvelden(onderdelen, werkorganisaties),
    },
    lopend.length > 0 && {
      naam: 'einde',
      kop: 'Iets beëindigen',
      knop: 'Einde vastleggen',
      velden: eindevelden(lopend),
    },
  ];
  return formulieren.filter((formulier) => formulier !== false);
}

const Formuliervak = ({
  formulier: { naam, kop, knop, velden },
  props: { kader, verzonden },
}: {
  formulier: Formulier;
  props: WerkorganisatiesProps;
}): VNode => {
  const stand = standOf(verzonden, naam);
  return (
    <Beheer kop={kop} open={verzonden === stand}>
      <Invulformulier
        naar={inrichtingAdres(kader.verband.code, 'werkorganisaties', naam)}
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

type Namen = Pick<WerkorganisatiesProps, 'deelnemers' | 'werkorganisaties' | 'onderdelen'>;

const makeNoem =
  ({ deelnemers, werkorganisaties, onderdelen }: Namen) =>
  (code: string): string =>
    [...deelnemers, ...werkorganisaties, ...onderdelen].find((ding) => ding.code === code)?.naam ?? code;

import type { VNode } from 'preact';
import { Beheer } from '../../onderdelen/beheer.js';
import { standOf } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { countRijen, type Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Herhaalvelden } from '../../onderdelen/velden.js';
import { AANLEVEREN, afspraakvelden, PERIODE_13, RIJEN, showAfspraken, VERVALT } from './afspraakvelden.js';
import type { InleesafsprakenProps } from './inleesafspraken.props.js';

type Props = InleesafsprakenProps & { readonly hier: string };

/** How many rows are left open for more. */
const OPEN = 3;

/** The whole list of a year, to change, add to or take from. */
export const Aanleverformulier = ({ kader, afspraken, werkorganisaties, verzonden, hier }: Props): VNode => {
  const stand = standOf(verzonden, AANLEVEREN, showAfspraken(afspraken));
  const velden = afspraakvelden(werkorganisaties);
  const vast = countRijen(stand.waarden, RIJEN);
  return (
    <Beheer kop="Afspraken wijzigen" open={verzonden?.formulier === AANLEVEREN}>
      <Invulformulier
        naar={hier}
        csrf={kader.csrf}
        stand={stand}
        velden={[RIJEN]}
        knop={`Afspraken vastleggen voor ${kader.boekjaar}`}
      >
        <Herhaalvelden
          legende="Wie wat wanneer aanlevert"
          uitleg="Begroting en voorschotten kunnen alleen per jaar. Laat leeg wat u niet nodig hebt; vervallen ze allemaal, dan gelden weer die van een eerder jaar, of de standaard."
          melding={stand.fouten.find(({ name }) => name === RIJEN)?.reason}
          aantal={vast + OPEN}
          rij={(plaats) => (
            <Velden
              velden={plaats < vast ? [...velden, VERVALT] : velden}
              stand={stand}
              voor={`${RIJEN}/${plaats}/`}
            />
          )}
        />
      </Invulformulier>
    </Beheer>
  );
};

const VELD: Veld = {
  naam: 'periode13',
  label: 'In periode 13 mag worden geboekt',
  uitleg: 'Uitzetten verandert niets aan wat er al in is geboekt.',
  soort: 'vink',
};

/** Switches periode 13 on or off. */
export const Periode13formulier = ({ kader, afspraken, verzonden, hier }: Props): VNode => {
  const stand = standOf(verzonden, PERIODE_13, { periode13: afspraken.periode13 ? 'ja' : '' });
  return (
    <Invulformulier
      naar={`${hier}/periode-13`}
      csrf={kader.csrf}
      stand={stand}
      velden={[VELD.naam]}
      knop="Vastleggen"
      soort="secondary"
    >
      <Velden velden={[VELD]} stand={stand} />
    </Invulformulier>
  );
};

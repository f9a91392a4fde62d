import type { VNode } from 'preact';
import type { Sleutelsoort } from '../../../sleutels/index.js';
import { Knop } from '../../onderdelen/formulier.js';
import { faultOf, standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { Herhaalvelden, Keuzeveld, Veldgroep } from '../../onderdelen/velden.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import {
  AANTAL_DELEN,
  definitievelden,
  DELEN,
  deelvelden,
  SLEUTELSOORTEN,
  SOORTNAMEN,
  type Definitiekeuzes,
} from './definitievelden.js';

export const NIEUW = 'nieuw';
export const VERSIE = 'versie';

export const VANAF: Veld = {
  naam: 'vanaf',
  label: 'Vanaf',
  uitleg: 'Een sleutel verandert per 1 januari: een boekjaar kent één verdeling.',
  soort: 'dag',
};
export const NIEUWVELDEN: readonly Veld[] = [
  {
    naam: 'code',
    label: 'Code',
    uitleg: 'Kort en zonder spaties; zij verandert nooit meer.',
    soort: 'tekst',
  },
  { naam: 'naam', label: 'Naam', uitleg: 'Zoals u de sleutel in een vergadering noemt.', soort: 'tekst' },
  VANAF,
];

interface Props {
  readonly kader: Verbandkader;
  readonly soort: Sleutelsoort;
  readonly keuzes: Definitiekeuzes;
  readonly verzonden: Formulierstand | null;
  /** Code of the key that gets a new versie; null for a new key. */
  readonly sleutel: string | null;
  readonly open: boolean;
}

/** A new key, or how one divides from a year on: first which soort, then what that soort asks. */
export const Definitieformulier = ({ kader, soort, keuzes, verzonden, sleutel, open }: Props): VNode => {
  const naam = sleutel === null ? NIEUW : VERSIE;
  const stand = standOf(verzonden, naam);
  const lijst = verbandAdres(kader.verband.code, 'sleutels');
  const hier = sleutel === null ? lijst : `${lijst}/${encodeURIComponent(sleutel)}`;
  const vooraf = sleutel === null ? NIEUWVELDEN : [VANAF];
  const velden = definitievelden(soort, keuzes);
  const knop = sleutel === null ? 'Sleutel vastleggen' : 'Nieuwe versie vastleggen';
  return (
    <Beheer kop={sleutel === null ? 'Nieuwe sleutel' : 'Anders verdelen vanaf een jaar'} open={open}>
      <form method="get" action={hier} class="np-bekend">
        <Keuzeveld
          naam="soort"
          id={`${naam}-soort`}
          label="Soort sleutel"
          uitleg="Kies eerst de soort: daarna vraagt het formulier wat daarbij hoort."
          waarde={soort}
          keuzes={SLEUTELSOORTEN.map((code) => [code, SOORTNAMEN[code]])}
        />
        <Knop soort="secondary">Deze soort</Knop>
      </form>
      <Invulformulier
        naar={sleutel === null ? hier : `${hier}/versies`}
        csrf={kader.csrf}
        stand={stand}
        velden={[...vooraf.map((veld) => veld.naam), ...velden.map((veld) => veld.naam), DELEN]}
        knop={knop}
      >
        <input type="hidden" name="soort" value={soort} />
        <Velden velden={vooraf} stand={stand} />
        {soort === 'samengesteld' && (
          <Herhaalvelden
            legende="Waaruit hij bestaat"
            uitleg="De aandelen zijn samen 100. Laat leeg wat u niet nodig hebt."
            melding={ownFault(stand)}
            aantal={AANTAL_DELEN}
            rij={(plaats) => (
              <Velden velden={deelvelden(keuzes.sleutels)} stand={stand} voor={`${DELEN}/${plaats}/`} />
            )}
          />
        )}
        <Veldgroep legende={`Verdeelt ${SOORTNAMEN[soort]}`} uitleg={UITLEG[soort]}>
          <Velden velden={velden} stand={stand} />
        </Veldgroep>
      </Invulformulier>
    </Beheer>
  );
};

/** Of the parts together; a fault of one part stands beside it. */
const ownFault = (stand: Formulierstand): string | undefined =>
  stand.fouten.some(({ name }) => name === DELEN) ? faultOf(stand, DELEN) : undefined;

const UITLEG: Readonly<Record<Sleutelsoort, string>> = {
  gewichten: 'De gewichten legt u daarna vast, met hun peildatum en bron.',
  percentages: 'De percentages legt u daarna vast; samen zijn zij 100.',
  gelijk: 'Niemand aangevinkt: alle deelnemers dragen evenveel.',
  samengesteld: 'Elk deel verdeelt zijn eigen aandeel van de kosten.',
  begrensd: 'Wie buiten zijn grens valt, krijgt de grens; de anderen verdelen de rest. Grenzen mogen leeg.',
  pondspondsgewijs: 'Niets aangevinkt: alle werkorganisaties tellen mee.',
  ingroei:
    'Voor het eerste jaar telt alleen de oude sleutel, na het laatste alleen de nieuwe. Laat leeg wat daarbuiten valt.',
};

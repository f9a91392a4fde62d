import type { VNode } from 'preact';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Formulier, Knop } from '../../onderdelen/formulier.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { Melding } from '../../onderdelen/melding.js';
import { Veldgroep } from '../../onderdelen/velden.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';

export const WAARDEN = 'waarden';
export const INWONERS = 'inwoners';

/** Where values come from and how sure they are. */
export const HERKOMSTVELDEN: readonly Veld[] = [
  { naam: 'peildatum', label: 'Peildatum', uitleg: 'De dag waarop de waarden zijn geteld.', soort: 'dag' },
  {
    naam: 'bron',
    label: 'Bron',
    uitleg: 'Waar de waarden vandaan komen, bijvoorbeeld CBS StatLine. Zonder bron geen waarde.',
    soort: 'tekst',
  },
  {
    naam: 'status',
    label: 'Zekerheid',
    uitleg: 'Voorlopige waarden rekenen mee; definitieve komen er later voor in de plaats.',
    soort: 'keuze',
    keuzes: [
      ['', 'kies'],
      ['voorlopig', 'voorlopig'],
      ['definitief', 'definitief'],
    ],
  },
  {
    naam: 'toelichting',
    label: 'Toelichting',
    uitleg: 'Nodig als u een definitieve waarde verbetert: waarom is zij anders?',
    soort: 'tekst',
  },
];

interface Props {
  readonly kader: Verbandkader;
  readonly sleutel: string;
  readonly deelnemers: readonly { readonly code: string; readonly naam: string }[];
  readonly verzonden: Formulierstand | null;
}

export const waardevelden = (deelnemers: Props['deelnemers']): Veld[] =>
  deelnemers.map(({ code, naam }) => ({ naam: `waarde/${code}`, label: naam, soort: 'decimaal' }));

const addressOf = ({ kader, sleutel }: Props, deel: string): string =>
  `${verbandAdres(kader.verband.code, 'sleutels')}/${encodeURIComponent(sleutel)}/${deel}`;

/** Values for one peildatum, typed in. */
export const Waardenformulier = (props: Props): VNode => {
  const { kader, deelnemers, verzonden } = props;
  const stand = standOf(verzonden, WAARDEN);
  const velden = waardevelden(deelnemers);
  return (
    <Beheer kop="Waarden vastleggen of verbeteren" open={verzonden?.formulier === WAARDEN}>
      <Invulformulier
        naar={addressOf(props, 'waarden')}
        csrf={kader.csrf}
        stand={stand}
        velden={[...HERKOMSTVELDEN, ...velden].map(({ naam }) => naam)}
        knop="Waarden vastleggen"
      >
        <Velden velden={HERKOMSTVELDEN} stand={stand} />
        <Veldgroep
          legende="Waarde per deelnemer"
          uitleg="Laat leeg wie geen waarde krijgt of de waarde houdt die er al is."
        >
          <Velden velden={velden} stand={stand} />
        </Veldgroep>
      </Invulformulier>
    </Beheer>
  );
};

/** Inhabitants from a file as CBS publishes it. */
export const Inwonersformulier = (props: Props): VNode => {
  const { kader, verzonden } = props;
  const stand = standOf(verzonden, INWONERS);
  return (
    <Beheer kop="Inwoners uit een csv-bestand" open={verzonden?.formulier === INWONERS}>
      <Formulier naar={addressOf(props, 'inwoners')} csrf={kader.csrf} bestand klas="np-velden np-formulier">
        {stand.fouten.length > 0 && (
          <Melding soort="error" kop="Er is niets vastgelegd.">
            {stand.fouten
              .filter(({ name }) => !HERKOMSTVELDEN.some(({ naam }) => naam === name))
              .map(({ name, reason }) => (
                <span key={`${name}${reason}`}>{reason}</span>
              ))}
          </Melding>
        )}
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for="inwoners-bestand">
            Bestand
          </label>
          <p class="utrecht-form-field-description" id="inwoners-bestand-uitleg">
            Een csv-bestand met de kolommen gm_code, naam en inwoners, tot 256 kB.
          </p>
          <input
            type="file"
            id="inwoners-bestand"
            name="bestand"
            accept=".csv,text/csv"
            aria-describedby="inwoners-bestand-uitleg"
          />
        </div>
        <Velden velden={HERKOMSTVELDEN} stand={stand} />
        <Knop>Inwoners vastleggen</Knop>
      </Formulier>
    </Beheer>
  );
};

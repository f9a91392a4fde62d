import type { VNode } from 'preact';
import type { Afnamematrix } from '../../../catalogus/index.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Kader } from '../../onderdelen/kader.js';
import { Herhaalvelden } from '../../onderdelen/velden.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { keuzesVan, metLeeg, type Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';

export const INDICATIES = 'indicaties';
const RIJEN = 5;

interface Props {
  readonly kader: Kader;
  readonly matrix: Afnamematrix;
  readonly naar: string;
  readonly verzonden: Formulierstand | null;
}

/** The fields of one indicatie; without choices, to read one back. */
export const indicatievelden = (matrix?: Afnamematrix): Veld[] => [
  {
    naam: 'product',
    label: 'Product',
    soort: 'keuze',
    keuzes: metLeeg(
      (matrix?.rijen ?? []).map(({ product, naam }) => [product, `${naam} (${product})`]),
      'kies',
    ),
  },
  {
    naam: 'deelnemer',
    label: 'Deelnemer',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(matrix?.deelnemers ?? []), 'kies'),
  },
  {
    naam: 'soort',
    label: 'Wat',
    soort: 'keuze',
    keuzes: [
      ['', 'kies'],
      ['indicatie', '(x) verwacht'],
      ['op afroep', 'op afroep'],
      ['geen', 'niet meer: haal weg'],
    ],
  },
];

/** Records what deelnemers expect; rows that stay blank do nothing. */
export const Indicatieformulier = ({ kader, matrix, naar, verzonden }: Props): VNode => {
  const stand = standOf(verzonden, INDICATIES);
  return (
    <Beheer kop="Indicaties vastleggen" open={verzonden?.formulier === INDICATIES}>
      <Invulformulier
        naar={naar}
        csrf={kader.csrf}
        stand={stand}
        velden={[INDICATIES]}
        knop="Indicaties vastleggen"
      >
        <Herhaalvelden
          legende="Wat een deelnemer verwacht"
          uitleg="Een vastgestelde DVO-regel gaat voor een indicatie. Laat leeg wat u niet nodig hebt."
          aantal={RIJEN}
          rij={(plaats) => (
            <Velden velden={indicatievelden(matrix)} stand={stand} voor={`${INDICATIES}/${plaats}/`} />
          )}
        />
      </Invulformulier>
    </Beheer>
  );
};

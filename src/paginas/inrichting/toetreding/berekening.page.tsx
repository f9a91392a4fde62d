import type { VNode } from 'preact';
import type { Toetredingsberekening } from '../../../berekening/index.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Verschilbeeld } from '../../onderdelen/verschilbeeld.js';
import { Knop, Link } from '../../onderdelen/formulier.js';
import { otherFaults, type Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Melding } from '../../onderdelen/melding.js';
import { Feit, Sectie } from '../../onderdelen/sectie.js';
import { formatBedrag, formatEuro, subtract, sumBedragen } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { rekenvelden } from './rekenvelden.js';

interface Props {
  readonly kader: Verbandkader;
  readonly stand: Formulierstand;
  readonly berekening: Toetredingsberekening | null;
}

/** What an entry does to everybody: asked by the address, so that it can be sent on. */
export const ToetredingsberekeningPagina = ({ kader, stand, berekening }: Props): VNode => (
  <Inrichting
    {...{ kader, titel: 'Toetreding uitrekenen', deel: 'toetreding' }}
    kop={
      berekening === null
        ? 'Reken uit wat een toetreding doet'
        : `${berekening.nieuw.naam} zou ${formatEuro(berekening.nieuw.nieuw)} per jaar betalen`
    }
    lead={
      berekening === null
        ? 'Er is geen dossier nodig en er wordt niets bewaard.'
        : `Op de cijfers van ${berekening.basisjaar}. Er is niets bewaard.`
    }
  >
    {berekening !== null && <Uitkomst berekening={berekening} />}
    <Sectie id="vraag" kop={berekening === null ? 'Wie, en op welke cijfers' : 'Iets anders uitrekenen'}>
      <Rekenformulier kader={kader} stand={stand} />
    </Sectie>
  </Inrichting>
);

const Uitkomst = ({
  berekening: { nieuw, anderen, kosten, methode },
}: {
  berekening: Toetredingsberekening;
}): VNode => {
  const regels = [...anderen, nieuw];
  const oud = sumBedragen(regels.map((regel) => regel.oud));
  const na = sumBedragen(regels.map((regel) => regel.nieuw));
  return (
    <>
      <Sectie id="ieder" kop="Wat ieder betaalt">
        <Verschilbeeld
          bijschrift="Lasten van ieder voor en na de toetreding, in euro"
          koppen={['Nu', 'Na de toetreding']}
          regels={regels}
          totaal={{ oud, nieuw: na, verschil: subtract(na, oud) }}
        />
      </Sectie>
      <Sectie id="kosten" kop="De kosten per jaar">
        <dl class="np-feiten np-feiten--smal">
          <Feit naam="Voor de toetreding">{formatBedrag(kosten.voor)}</Feit>
          <Feit naam="Groei" onder="variabele kosten die meegroeien met de afname">
            {formatBedrag(kosten.groei)}
          </Feit>
          <Feit totaal naam="Na de toetreding">
            {formatBedrag(kosten.na)}
          </Feit>
        </dl>
      </Sectie>
      <Sectie id="methode" kop="Hoe dit is berekend">
        <p class="utrecht-paragraph">{methode}</p>
      </Sectie>
    </>
  );
};

const Rekenformulier = ({ kader, stand }: Omit<Props, 'berekening'>): VNode => {
  const velden = rekenvelden(kader.boekjaren);
  const rest = otherFaults(
    stand,
    velden.map(({ naam }) => naam),
  );
  const naar = inrichtingAdres(kader.verband.code, 'toetreding', 'berekening');
  return (
    <form method="get" action={naar} class="np-velden np-formulier" aria-labelledby="vraag">
      {stand.fouten.length > 0 && (
        <Melding soort="error" kop="Dit kan niet worden uitgerekend">
          {rest.map(({ reason }) => (
            <span key={reason}>{reason} </span>
          ))}
        </Melding>
      )}
      <Velden velden={velden} stand={stand} />
      <div class="np-knoppen">
        <Knop>Uitrekenen</Knop>
        <Link naar={inrichtingAdres(kader.verband.code, 'toetreding')}>Naar de dossiers</Link>
      </div>
    </form>
  );
};

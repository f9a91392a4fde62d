import type { VNode } from 'preact';
import type { SleutelInJaar, Sleutelsoort } from '../../../sleutels/index.js';
import { mag } from '../../../toegang/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { Link } from '../../onderdelen/formulier.js';
import { Pagina, verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { count, formatDatum } from '../../opmaak/index.js';
import { AlsToen, BekendFormulier, type Bekend } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { describeDefinitie } from './definitie.woorden.js';
import type { Definitiekeuzes } from './definitievelden.js';
import { Definitieformulier } from './sleutelformulieren.js';

export interface SleutelsProps {
  readonly kader: Verbandkader;
  /** The year for which the keys are shown. */
  readonly jaar: number;
  readonly sleutels: readonly SleutelInJaar[];
  readonly keuzes: Definitiekeuzes;
  readonly soort: Sleutelsoort;
  /** Whether somebody is filling in a new key. */
  readonly open: boolean;
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  readonly gedaan: string | undefined;
}

/** The keys of a verband as they count for a year. */
export const SleutelsPagina = (props: SleutelsProps): VNode => {
  const { kader, jaar, sleutels, bekend } = props;
  const hier = verbandAdres(kader.verband.code, 'sleutels');
  const inrichten = mag(kader.gebruiker, 'inrichten', kader.verband.code) && bekend.peil.bekendOp === null;
  const stil = sleutels.filter(({ reken }) => reken === null).length;
  return (
    <Pagina kader={kader} titel="Verdeelsleutels">
      <h1 class="utrecht-heading-1">Verdeelsleutels</h1>
      <p class="np-lead">
        {stil === 0
          ? `Alle ${sleutels.length} sleutels kunnen in ${jaar} verdelen.`
          : `In ${jaar} ${stil === 1 ? 'kan 1 sleutel' : `kunnen ${count(stil, 'sleutel', 'sleutels')}`} nog niets verdelen; daaronder staat waarom.`}
      </p>
      <Gedaan gedaan={props.gedaan} zinnen={{}} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie
        id="sleutels"
        kop={`Zoals zij in ${jaar} gelden`}
        naast={<BekendFormulier bekend={bekend} hier={hier} />}
      >
        {sleutels.length === 0 ? (
          <Leeg icoon="blad" kop="Nog geen sleutels">
            <p>Leg de eerste sleutel vast, en daarna zijn waarden met hun peildatum en bron.</p>
          </Leeg>
        ) : (
          <Sleuteltabel hier={hier} sleutels={sleutels} />
        )}
      </Sectie>
      {inrichten && (
        <Definitieformulier
          kader={kader}
          soort={props.soort}
          keuzes={props.keuzes}
          verzonden={props.verzonden}
          sleutel={null}
          open={props.open || props.verzonden !== null}
        />
      )}
    </Pagina>
  );
};

const Sleuteltabel = ({ hier, sleutels }: { hier: string; sleutels: SleutelsProps['sleutels'] }): VNode => {
  const namen = new Map(sleutels.map(({ code, naam }) => [code, naam]));
  return (
    <Tabel bijschrift="Verdeelsleutels">
      <thead>
        <tr>
          <Kop naam="Sleutel" />
          <Kop naam="Verdeelt" />
          <Kop naam="Peildatum" onder="bron" klas="np-breed" />
          <Kop naam="Zekerheid" />
        </tr>
      </thead>
      <tbody>
        {sleutels.map((sleutel) => (
          <tr key={sleutel.code}>
            <th scope="row">
              <Link naar={`${hier}/${encodeURIComponent(sleutel.code)}`}>{sleutel.naam}</Link>
              <small>{sleutel.code}</small>
            </th>
            <td>{describeDefinitie(sleutel.definitie, (code) => namen.get(code) ?? code)}</td>
            <td class="np-breed">
              {sleutel.peildatum === null ? '–' : formatDatum(sleutel.peildatum)}
              {sleutel.bron !== null && <small>{sleutel.bron}</small>}
            </td>
            <td>
              <Zekerheid sleutel={sleutel} />
            </td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
};

const Zekerheid = ({ sleutel: { status, hindernis } }: { sleutel: SleutelInJaar }): VNode => {
  if (hindernis !== null)
    return (
      <>
        <Toestand soort="letop">verdeelt nog niet</Toestand>
        <small>{hindernis}</small>
      </>
    );
  if (status === 'voorlopig') return <Toestand soort="letop">voorlopig</Toestand>;
  return <Toestand soort="goed">{status === null ? 'vast' : 'definitief'}</Toestand>;
};

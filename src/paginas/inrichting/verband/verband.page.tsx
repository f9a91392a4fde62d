import type { VNode } from 'preact';
import { indelingVan, type Verbandvorm } from '../../../verband/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import { showWaarden } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Feit, Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { capital, formatDatum, formatTijdstip } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { Baan, Jaarschaal } from '../tijd/tijdbeeld.js';
import { describePeriode, makeBalk, makeTijdas } from '../tijd/tijdbeeld.model.js';
import { describeTermijn, vormAt, type Vastlegging } from './verband.model.js';
import { JAARVELDEN, VORMVELDEN } from './vormformulier.js';

export interface VerbandProps {
  readonly kader: Verbandkader;
  readonly vormen: readonly Verbandvorm[];
  readonly vastleggingen: readonly Vastlegging[];
  readonly vandaag: string;
  readonly bekend: Bekend;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = {
  vorm: 'De nieuwe vorm is vastgelegd. Wat ervoor gold, blijft bekend.',
  boekjaar: 'Het boekjaar is begonnen. Leg er nu de afspraken en de kostenplaatsen voor vast.',
};

/** What the verband is, now and over time, and what follows from that. */
export const VerbandPagina = (props: VerbandProps): VNode => {
  const { kader, vormen, vandaag, bekend, gedaan } = props;
  const vorm = vormAt(vormen, vandaag);
  const kop =
    vorm === undefined
      ? `Van ${kader.verband.naam} was toen nog geen vorm vastgelegd`
      : `${kader.verband.naam} is een ${vorm.rechtsvorm} ${describeTermijn(vorm)}`;
  const rest = { kader, bekend, gedaan, zinnen: ZINNEN, kop, titel: 'Verband inrichten', deel: '' } as const;
  return (
    <Inrichting {...rest}>
      {vorm !== undefined && <Nu vorm={vorm} />}
      <Vormen vormen={vormen} vandaag={vandaag} />
      <Laatst vastleggingen={props.vastleggingen} />
      {bekend.peil.bekendOp === null && vorm !== undefined && <Wijzigen {...props} vorm={vorm} />}
    </Inrichting>
  );
};

const Nu = ({ vorm }: { vorm: Verbandvorm }): VNode => {
  const { plichten, documenten } = indelingVan(vorm);
  return (
    <div class="np-twee">
      <Sectie id="vorm" kop="Wat het is">
        <dl class="np-feiten">
          <Feit naam="Rechtsvorm">{vorm.rechtsvorm}</Feit>
          <Feit naam="Organisatievorm">{vorm.organisatievorm}</Feit>
          <Feit naam="Sturing op">{vorm.detail}</Feit>
          <Feit naam="Pakket">{vorm.pakketregel}</Feit>
          <Feit naam="Lasten afgerond op">{vorm.afronding === 'euro' ? 'hele euro’s' : 'de cent'}</Feit>
          <Feit naam="Looptijd">
            {vorm.eindigtOp === null ? 'onbepaald' : `tot ${formatDatum(vorm.eindigtOp)}`}
          </Feit>
          {vorm.evaluatieOp !== null && <Feit naam="Evaluatie">{formatDatum(vorm.evaluatieOp)}</Feit>}
          <Feit naam="Documenten">{documenten.map(capital).join(', ')}</Feit>
        </dl>
      </Sectie>
      <Sectie id="plichten" kop="Wat daaruit volgt">
        <dl class="np-feiten">
          {plichten.map(({ code, omschrijving, bron }) => (
            <Feit key={code} naam={omschrijving} onder={bron}>
              {''}
            </Feit>
          ))}
        </dl>
      </Sectie>
    </div>
  );
};

const Vormen = ({ vormen, vandaag }: { vormen: readonly Verbandvorm[]; vandaag: string }): VNode => {
  const as = makeTijdas(vormen, vandaag);
  return (
    <Sectie id="vormen" kop="De vorm door de tijd" naast="de blauwe lijn is vandaag">
      <Tabel bijschrift="Vormen van het verband, de oudste eerst">
        <thead>
          <tr>
            <Kop naam="Vorm" />
            <Kop naam={<Jaarschaal as={as} />} klas="np-tijdkolom np-breed" />
            <Kop naam="Geldt" />
          </tr>
        </thead>
        <tbody>
          {vormen.map((vorm) => (
            <tr key={vorm.id}>
              <th scope="row">
                {capital(vorm.rechtsvorm)}
                <small>{`${vorm.organisatievorm}, op ${vorm.detail}`}</small>
              </th>
              <td class="np-tijdkolom np-breed">
                <Baan as={as} balken={[makeBalk(as, vorm, vorm.rechtsvorm)]} />
              </td>
              <td>{describePeriode(vorm)}</td>
            </tr>
          ))}
        </tbody>
      </Tabel>
    </Sectie>
  );
};

const Laatst = ({ vastleggingen }: { vastleggingen: readonly Vastlegging[] }): VNode => (
  <Sectie id="laatst" kop="Laatst vastgelegd" naast="wat nog geldt, het nieuwste eerst">
    {vastleggingen.length === 0 ? (
      <Leeg icoon="blad" kop="Er is nog niets vastgelegd">
        <p>Begin met de deelnemers en de werkorganisaties.</p>
      </Leeg>
    ) : (
      <Tabel bijschrift="Wat het laatst is vastgelegd" dicht>
        <thead>
          <tr>
            <Kop naam="Vastgelegd" />
            <Kop naam="Wat" />
          </tr>
        </thead>
        <tbody>
          {vastleggingen.map(({ op, wat }, plaats) => (
            <tr key={plaats}>
              <td>{formatTijdstip(op)}</td>
              <td>{wat}</td>
            </tr>
          ))}
        </tbody>
      </Tabel>
    )}
  </Sectie>
);

const Wijzigen = ({ kader, vorm, verzonden }: VerbandProps & { vorm: Verbandvorm }): VNode => {
  const { code } = kader.verband;
  const nu = standOf(verzonden, 'vorm', { ...showWaarden(VORMVELDEN, vorm), per: '' });
  const jaar = standOf(verzonden, 'boekjaar');
  return (
    <Sectie id="wijzigen" kop="Wijzigen">
      <Beheer kop="De vorm wijzigen per een dag" open={verzonden === nu}>
        <Invulformulier
          naar={inrichtingAdres(code, '', 'vorm')}
          csrf={kader.csrf}
          stand={nu}
          velden={VORMVELDEN.map(({ naam }) => naam)}
          knop="Nieuwe vorm vastleggen"
        >
          <Velden velden={VORMVELDEN} stand={nu} />
        </Invulformulier>
      </Beheer>
      <Beheer kop="Een boekjaar beginnen" open={verzonden === jaar}>
        <Invulformulier
          naar={inrichtingAdres(code, '', 'boekjaren')}
          csrf={kader.csrf}
          stand={jaar}
          velden={['jaar']}
          knop="Boekjaar beginnen"
        >
          <Velden velden={JAARVELDEN} stand={jaar} />
        </Invulformulier>
      </Beheer>
    </Sectie>
  );
};

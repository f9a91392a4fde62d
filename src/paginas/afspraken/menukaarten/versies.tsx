import type { VNode } from 'preact';
import { Knop } from '../../onderdelen/formulier.js';
import { standOf } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Keuzeveld } from '../../onderdelen/velden.js';
import { formatTijdstip } from '../../opmaak/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { KOPIE, VERSIE } from './menukaartformulieren.js';
import type { MenukaartProps } from './menukaart.props.js';
import { KOPIEVELDEN, VERSIEVELDEN } from './menukaartvelden.js';

type Props = MenukaartProps & { readonly hier: string; readonly inrichten: boolean };

/** Named moments of a menukaart, what differs between any two, and the way to the next year. */
export const Versies = (props: Props): VNode => (
  <>
    {props.versies.length === 0 ? (
      <p class="utrecht-paragraph">Er is nog geen versie vastgelegd: alleen de stand van nu is te zien.</p>
    ) : (
      <>
        <Versietabel {...props} />
        <Vergelijking {...props} />
      </>
    )}
    {props.inrichten && <Formulieren {...props} />}
  </>
);

const Versietabel = ({ versies }: Props): VNode => (
  <Tabel bijschrift="Versies van de menukaart, de nieuwste eerst">
    <thead>
      <tr>
        <Kop naam="Versie" />
        <Kop naam="Vastgelegd" />
        <Kop naam="Toelichting" />
      </tr>
    </thead>
    <tbody>
      {[...versies].reverse().map(({ nummer, moment, toelichting, door }) => (
        <tr key={nummer}>
          <th scope="row">{nummer}</th>
          <td>
            {formatTijdstip(moment)}
            <small>{door}</small>
          </td>
          <td>{toelichting}</td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

const Vergelijking = ({ versies, verschillen, van, tot, hier }: Props): VNode => {
  const keuzes = versies.map(({ nummer }) => [String(nummer), `versie ${nummer}`] as const);
  return (
    <div class="np-sectie--dicht">
      <form method="get" action={`${hier}#versies`} class="np-bekend" aria-label="Versies vergelijken">
        <Keuzeveld naam="van" label="Vergelijk" waarde={van} keuzes={keuzes} />
        <Keuzeveld naam="tot" label="met" waarde={tot} keuzes={[...keuzes, ['nu', 'de stand van nu']]} />
        <Knop soort="secondary">Vergelijken</Knop>
      </form>
      {verschillen?.length === 0 && <p class="utrecht-paragraph">Er is geen verschil.</p>}
      {verschillen !== null && verschillen.length > 0 && (
        <ul class="np-verschillen">
          {verschillen.map(({ zin }) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Formulieren = ({ kader, verzonden, hier }: Props): VNode => {
  const versie = standOf(verzonden, VERSIE);
  const kopie = standOf(verzonden, KOPIE);
  return (
    <>
      <Beheer kop="Een versie vastleggen" open={verzonden?.formulier === VERSIE}>
        <Invulformulier
          naar={`${hier}/versies`}
          csrf={kader.csrf}
          stand={versie}
          velden={['toelichting']}
          knop="Versie vastleggen"
        >
          <Velden velden={VERSIEVELDEN} stand={versie} />
        </Invulformulier>
      </Beheer>
      <Beheer kop={`Meenemen naar ${kader.boekjaar + 1}`} open={verzonden?.formulier === KOPIE}>
        <Invulformulier
          naar={`${hier}/kopieen`}
          csrf={kader.csrf}
          stand={kopie}
          velden={['index']}
          knop={`Menukaart meenemen naar ${kader.boekjaar + 1}`}
        >
          <Velden velden={KOPIEVELDEN} stand={kopie} />
        </Invulformulier>
      </Beheer>
    </>
  );
};

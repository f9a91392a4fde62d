import type { VNode } from 'preact';
import type { HulpkostenplaatsInJaar } from '../../../sleutels/index.js';
import { standOf } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Herhaalvelden } from '../../onderdelen/velden.js';
import { formatGetal, join } from '../../opmaak/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import type { ToewijzingenProps } from './toewijzingen.props.js';
import { hulpvelden, VERDELING, verdeelvelden, type Doelkeuzes } from './toewijzingsvelden.js';
import { nameOf } from './toewijzingtabel.js';

export const HULP = 'hulpkosten';
const AANTAL = 6;

export const Hulptabel = ({ kader, hulpkostenplaatsen, methode, doelen }: ToewijzingenProps): VNode => (
  <>
    <p class="utrecht-paragraph">De hulpkosten worden {methode} doorverdeeld.</p>
    <Tabel bijschrift={`Hulpkostenplaatsen van ${kader.boekjaar}, in hun volgorde`}>
      <thead>
        <tr>
          <Kop naam="Hulpkostenplaats" />
          <Kop naam="Werkorganisatie" klas="np-breed" />
          <Kop naam="Verdeeld over" onder="naar gewicht" />
        </tr>
      </thead>
      <tbody>
        {hulpkostenplaatsen.map((plaats) => (
          <tr key={plaats.code}>
            <th scope="row">
              {plaats.volgorde}. {plaats.naam}
              <small>{plaats.code}</small>
            </th>
            <td class="np-breed">{nameOf(doelen.werkorganisaties, plaats.werkorganisatie)}</td>
            <td>{describeVerdeling(plaats, doelen)}</td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  </>
);

/** To what a hulpkostenplaats is divided, in words. */
export function describeVerdeling(
  { verdeling }: Pick<HulpkostenplaatsInJaar, 'verdeling'>,
  { werkorganisaties, producten, hulpkostenplaatsen }: Doelkeuzes,
): string {
  return join(
    verdeling.map(({ naar, gewicht }) => {
      const deel = formatGetal(gewicht);
      if ('product' in naar) return `${nameOf(producten, naar.product)} (${deel})`;
      if ('casco' in naar) return `casco ${nameOf(werkorganisaties, naar.casco)} (${deel})`;
      return `${nameOf(hulpkostenplaatsen, naar.hulpkostenplaats)} (${deel})`;
    }),
  );
}

export const Hulpformulier = ({
  kader,
  doelen,
  verzonden,
  hier,
}: ToewijzingenProps & { hier: string }): VNode => {
  const stand = standOf(verzonden, HULP);
  const velden = hulpvelden(doelen);
  return (
    <Beheer kop="Hulpkostenplaats vastleggen of vervangen" open={verzonden?.formulier === HULP}>
      <Invulformulier
        naar={`${hier}/hulpkostenplaatsen`}
        csrf={kader.csrf}
        stand={stand}
        velden={[...velden.map(({ naam }) => naam), VERDELING]}
        knop="Hulpkostenplaats vastleggen"
      >
        <Velden velden={velden} stand={stand} />
        <Herhaalvelden
          legende="Waarover zij wordt verdeeld"
          uitleg="De kosten gaan naar verhouding van de gewichten. Laat leeg wat u niet nodig hebt."
          melding={stand.fouten.find(({ name }) => name === VERDELING)?.reason}
          aantal={AANTAL}
          rij={(plaats) => (
            <Velden velden={verdeelvelden(doelen)} stand={stand} voor={`${VERDELING}/${plaats}/`} />
          )}
        />
      </Invulformulier>
    </Beheer>
  );
};

import type { VNode } from 'preact';
import { Formulier, Knop, Link } from '../../onderdelen/formulier.js';
import { standOf } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { Melding } from '../../onderdelen/melding.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { Lijstformulier } from '../lijstformulier.js';
import { showWaarden, type Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import type { MenukaartProps } from './menukaart.props.js';
import { LETTERVELD, METINGVELDEN, NORMVELDEN, PRODUCTVELD, regelvelden } from './menukaartvelden.js';

export const REGEL = 'regel';
export const REGELWIJZIGING = 'regelwijziging';
export const EINDE = 'einde';
export const NORM = 'norm';
export const NORMWIJZIGING = 'normwijziging';
export const METING = 'meting';
export const VERSIE = 'versie';
export const KOPIE = 'kopie';
export const WERKBOEK = 'werkboek';

type Props = MenukaartProps & { readonly hier: string };
const namesOf = (velden: readonly Veld[]): string[] => velden.map(({ naam }) => naam);

/** All work on a menukaart. */
export const Menukaartbeheer = (props: Props): VNode => (
  <>
    <Wijzigregel {...props} />
    <Wijzignorm {...props} />
    <Nieuw
      {...props}
      kop="Een product toevoegen"
      naam={REGEL}
      pad="regels"
      knop="Product toevoegen"
      velden={[PRODUCTVELD, ...regelvelden(props.keuzes)]}
    />
    <Nieuw
      {...props}
      kop="Een prestatienorm toevoegen"
      naam={NORM}
      pad="normen"
      knop="Norm vastleggen"
      velden={[LETTERVELD, ...NORMVELDEN]}
    />
    {props.normen.length > 0 && (
      <Nieuw
        {...props}
        kop="Een meting vastleggen"
        naam={METING}
        pad="metingen"
        knop="Meting vastleggen"
        velden={METINGVELDEN}
      />
    )}
    <Lijstformulier
      formulier={WERKBOEK}
      kop="De menukaart uit een werkboek"
      uitleg="Het werkboek van deze menukaart, bijgewerkt. Wat er niet in staat, vervalt; wat gelijk is, blijft zoals het is."
      knop="Menukaart vervangen"
      naar={`${props.hier}/werkboek`}
      csrf={props.kader.csrf}
      verzonden={props.verzonden}
    />
  </>
);

const Nieuw = ({
  kader,
  verzonden,
  hier,
  kop,
  naam,
  pad,
  knop,
  velden,
}: Props & { kop: string; naam: string; pad: string; knop: string; velden: readonly Veld[] }): VNode => {
  const stand = standOf(verzonden, naam);
  return (
    <Beheer kop={kop} open={verzonden?.formulier === naam}>
      <Invulformulier
        naar={`${hier}/${pad}`}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(velden)}
        knop={knop}
      >
        <Velden velden={velden} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

/** Another text for a product, or the end of it in this year. */
const Wijzigregel = ({ kader, regels, keuzes, verzonden, wijzig, hier }: Props): VNode | null => {
  const regel = regels.find(({ id }) => id === wijzig);
  if (regel === undefined) return null;
  const velden = regelvelden(keuzes);
  const stand = standOf(verzonden, REGELWIJZIGING, showWaarden(velden, regel));
  return (
    <div id="wijzig" class="np-sectie--dicht np-beheer">
      <h3 class="utrecht-heading-3">{regel.naam} wijzigen</h3>
      {verzonden?.formulier === EINDE && (
        <Melding soort="error" kop="Het product staat nog op de menukaart.">
          {verzonden.fouten.map(({ reason }) => (
            <span key={reason}>{reason}</span>
          ))}
        </Melding>
      )}
      <Invulformulier
        naar={`${hier}/regels/${regel.id}/wijzigingen`}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(velden)}
        knop="Wijziging vastleggen"
      >
        <Velden velden={velden} stand={stand} />
      </Invulformulier>
      <Formulier naar={`${hier}/regels/${regel.id}/beeindigingen`} csrf={kader.csrf}>
        <p class="utrecht-form-field-description">
          Van de menukaart halen kan alleen als niemand het product in {kader.boekjaar} afneemt.
        </p>
        <Knop soort="secondary">Product van de menukaart halen</Knop>
      </Formulier>
      <Link naar={hier}>Toch niet</Link>
    </div>
  );
};

const Wijzignorm = ({ kader, normen, verzonden, wijzig, hier }: Props): VNode | null => {
  const norm = normen.find(({ id }) => id === wijzig);
  if (norm === undefined) return null;
  const stand = standOf(verzonden, NORMWIJZIGING, showWaarden(NORMVELDEN, norm));
  return (
    <div id="wijzig" class="np-sectie--dicht np-beheer">
      <h3 class="utrecht-heading-3">Norm {norm.letter} wijzigen</h3>
      <Invulformulier
        naar={`${hier}/normen/${norm.id}/wijzigingen`}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(NORMVELDEN)}
        knop="Norm wijzigen"
      >
        <Velden velden={NORMVELDEN} stand={stand} />
      </Invulformulier>
      <Link naar={hier}>Toch niet</Link>
    </div>
  );
};

import type { VNode } from 'preact';
import { leegFormulier, standOf } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { Link } from '../../onderdelen/formulier.js';
import { Herhaalvelden, Veldgroep } from '../../onderdelen/velden.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { metLeeg, showWaarden, woordkeuzes, type Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import type { ToewijzingenProps } from './toewijzingen.props.js';
import { BEREIKVELDEN, doelvelden, KOSTENPLAATSVELDEN } from './toewijzingsvelden.js';
import { rangeOf } from './toewijzingtabel.js';

export const NIEUW = 'toewijzing';
export const VERVANG = 'vervang';
export const KOSTENPLAATS = 'kostenplaats';
export const KOPIE = 'kopie';
export const RIJEN = 'toewijzingen';
const AANTAL = 3;

type Props = ToewijzingenProps & { readonly hier: string };
const namesOf = (velden: readonly Veld[]): string[] => velden.map(({ naam }) => naam);

/** Where the cost of a kostenplaats goes, or of a range of its accounts. */
export const Nieuwformulier = ({ kader, kostenplaatsen, doelen, verzonden, hier }: Props): VNode => {
  const stand = standOf(verzonden, NIEUW);
  const eerst: Veld[] = [
    {
      naam: 'kostenplaats',
      label: 'Kostenplaats',
      soort: 'keuze',
      keuzes: metLeeg(
        kostenplaatsen.map(({ code, naam }) => [code, `${code} ${naam}`]),
        'kies',
      ),
    },
  ];
  const velden = [...eerst, ...BEREIKVELDEN, ...doelvelden(doelen)];
  return (
    <Beheer kop="Kosten toewijzen" open={verzonden?.formulier === NIEUW}>
      <Invulformulier
        naar={hier}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(velden)}
        knop="Toewijzing vastleggen"
      >
        <Velden velden={eerst} stand={stand} />
        <Veldgroep legende="Welke rekeningen" uitleg="Laat leeg voor de hele kostenplaats.">
          <Velden velden={BEREIKVELDEN} stand={stand} />
        </Veldgroep>
        <Veldgroep legende="Waarheen">
          <Velden velden={doelvelden(doelen)} stand={stand} />
        </Veldgroep>
      </Invulformulier>
    </Beheer>
  );
};

/** Others in the place of one toewijzing, or none. */
export const Vervangformulier = (props: Props): VNode | null => {
  const { kader, kostenplaatsen, doelen, verzonden, wijzig, hier } = props;
  const oud = kostenplaatsen.flatMap(({ toewijzingen }) => toewijzingen).find(({ id }) => id === wijzig);
  if (oud === undefined) return null;
  const rij = [...BEREIKVELDEN, ...doelvelden(doelen)];
  const eerste = Object.entries(showWaarden(rij, oud)).map(([naam, waarde]) => [
    `${RIJEN}/0/${naam}`,
    waarde,
  ]);
  const stand =
    verzonden?.formulier === VERVANG
      ? verzonden
      : leegFormulier(VERVANG, Object.fromEntries(eerste) as Readonly<Record<string, string>>);
  return (
    <div id="vervangen" class="np-sectie--dicht np-beheer">
      <h3 class="utrecht-heading-3">
        {oud.kostenplaats}, {rangeOf(oud)} anders toewijzen
      </h3>
      <Invulformulier
        naar={`${hier}/${oud.id}/wijzigingen`}
        csrf={kader.csrf}
        stand={stand}
        velden={[RIJEN, ...namesOf(rij), 'vervalt']}
        knop="Toewijzing vervangen"
      >
        <Herhaalvelden
          legende="Wat ervoor in de plaats komt"
          uitleg="Eén of meer rekeningbereiken van dezelfde kostenplaats. Laat leeg wat u niet nodig hebt."
          melding={stand.fouten.find(({ name }) => name === RIJEN)?.reason}
          aantal={AANTAL}
          rij={(plaats) => <Velden velden={rij} stand={stand} voor={`${RIJEN}/${plaats}/`} />}
        />
        <Velden velden={[VERVALT]} stand={stand} />
      </Invulformulier>
      <Link naar={hier}>Toch niet</Link>
    </div>
  );
};

const VERVALT: Veld = {
  naam: 'vervalt',
  label: 'De toewijzing vervalt zonder iets ervoor in de plaats',
  uitleg: 'Op deze rekeningen kan dan niet meer worden geboekt.',
  soort: 'vink',
};

export const Kostenplaatsformulier = ({ kader, verzonden, hier }: Props): VNode => {
  const stand = standOf(verzonden, KOSTENPLAATS);
  return (
    <Beheer kop="Nieuwe kostenplaats" open={verzonden?.formulier === KOSTENPLAATS}>
      <Invulformulier
        naar={`${hier}/kostenplaatsen`}
        csrf={kader.csrf}
        stand={stand}
        velden={namesOf(KOSTENPLAATSVELDEN)}
        knop="Kostenplaats vastleggen"
      >
        <Velden velden={KOSTENPLAATSVELDEN} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

export const kopieveld = (jaren: readonly number[]): Veld => ({
  naam: 'van',
  label: 'Overnemen van boekjaar',
  uitleg: 'Kostenplaatsen met hun toewijzingen. Wat er al staat, blijft zoals het is.',
  soort: 'keuze',
  keuzes: metLeeg(woordkeuzes(jaren.map(String)), 'kies'),
});

export const Kopieformulier = ({ kader, verzonden, hier }: Props): VNode | null => {
  const jaren = kader.boekjaren.filter((jaar) => jaar !== kader.boekjaar);
  if (jaren.length === 0) return null;
  const vorig = jaren.includes(kader.boekjaar - 1) ? String(kader.boekjaar - 1) : '';
  const stand = standOf(verzonden, KOPIE, { van: vorig });
  return (
    <Beheer kop="Overnemen van een ander jaar" open={verzonden?.formulier === KOPIE}>
      <Invulformulier
        naar={`${hier}/kopieen`}
        csrf={kader.csrf}
        stand={stand}
        velden={['van']}
        knop={`Overnemen naar ${kader.boekjaar}`}
      >
        <Velden velden={[kopieveld(jaren)]} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

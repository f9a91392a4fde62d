import type { VNode } from 'preact';
import { Knop, Link } from '../../onderdelen/formulier.js';
import { standOf } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { Keuzeveld, Tekstveld, Veldgroep } from '../../onderdelen/velden.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { keuzesVan, metLeeg, showWaarden, type Keuzes, type Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { REGIMENAMEN } from './regime.model.js';
import type { RegimesProps } from './regimes.props.js';

export const CASCO = 'casco';
const REGIMES: Keuzes = Object.entries(REGIMENAMEN);

const cascovelden = (sleutels: RegimesProps['sleutels']): Veld[] => [
  {
    naam: 'regime',
    label: 'Regime',
    uitleg: 'Solidariteit verdeelt het casco met een sleutel; in het tarief betalen de afnemers het mee.',
    soort: 'keuze',
    keuzes: metLeeg(REGIMES, 'kies'),
  },
  {
    naam: 'sleutel',
    label: 'Sleutel',
    uitleg: 'Nodig bij solidariteit en gemengd; bij in het tarief doet zij niets.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(sleutels)),
  },
  {
    naam: 'aandeelInTarief',
    label: 'Aandeel in het tarief',
    uitleg: 'Alleen bij gemengd: het percentage dat via de producten wordt betaald.',
    soort: 'decimaal',
  },
];

/** How one casco is paid from now on in this year. */
export const Cascoformulier = (props: RegimesProps & { wijzig: string; hier: string }): VNode => {
  const { kader, werkorganisaties, sleutels, cascos, verzonden, wijzig, hier } = props;
  const velden = cascovelden(sleutels);
  const casco = cascos.find(({ werkorganisatie }) => werkorganisatie === wijzig);
  const stand = standOf(verzonden, CASCO, showWaarden(velden, casco ?? {}));
  const naam = werkorganisaties.find(({ code }) => code === wijzig)?.naam ?? wijzig;
  return (
    <div id="casco" class="np-sectie--dicht np-beheer">
      <h3 class="utrecht-heading-3">Casco {naam} anders betalen</h3>
      <Invulformulier
        naar={`${hier}/${encodeURIComponent(wijzig)}`}
        csrf={kader.csrf}
        stand={stand}
        velden={velden.map((veld) => veld.naam)}
        knop="Regime vastleggen"
      >
        <Velden velden={velden} stand={stand} />
      </Invulformulier>
      <Link naar={hier}>Toch niet</Link>
    </div>
  );
};

/** Asks for two regimes on the same actuals: that of another year, or one put together by hand. */
export const Vergelijkformulier = ({
  kader,
  werkorganisaties,
  sleutels,
  vergelijking,
  hier,
}: RegimesProps & { hier: string }): VNode => {
  const { waarden } = vergelijking;
  const jaren = kader.boekjaren.filter((jaar) => jaar !== kader.boekjaar);
  return (
    <form method="get" action={`${hier}#vergelijken`} class="np-velden np-formulier">
      <Keuzeveld
        naam="met"
        label="Het regime van"
        uitleg={`De kosten en de afname van ${kader.boekjaar} blijven gelijk; alleen wie het betaalt verandert.`}
        waarde={waarden['met']}
        keuzes={metLeeg(
          jaren.map((jaar) => [String(jaar), `boekjaar ${jaar}`]),
          'zoals het is',
        )}
      />
      <Beheer kop="Of per werkorganisatie anders" open={vergelijking.cascos.length > 0}>
        {werkorganisaties.map(({ code, naam }) => (
          <Veldgroep key={code} legende={naam}>
            <Keuzeveld
              naam={`regime/${code}`}
              label="Regime"
              waarde={waarden[`regime/${code}`]}
              keuzes={metLeeg(REGIMES, 'zoals het is')}
            />
            <Keuzeveld
              naam={`sleutel/${code}`}
              label="Sleutel"
              waarde={waarden[`sleutel/${code}`]}
              keuzes={metLeeg(keuzesVan(sleutels))}
            />
            <Tekstveld
              naam={`aandeel/${code}`}
              label="In het tarief, %"
              toetsen="decimal"
              waarde={waarden[`aandeel/${code}`]}
            />
          </Veldgroep>
        ))}
      </Beheer>
      <Knop soort="secondary">Naast elkaar zetten</Knop>
    </form>
  );
};

import type { VNode } from 'preact';
import type { Menukaart, Menukaartregel, NormMetRealisatie, Werkveld } from '../../../catalogus/index.js';
import { mag } from '../../../toegang/index.js';
import { Link } from '../../onderdelen/formulier.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Icoon } from '../../onderdelen/icoon.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import { adres, Pagina, type Kader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { count } from '../../opmaak/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { AlsToen, BekendFormulier, type Bekend } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { keuzesVan, metLeeg, type Veld } from '../../onderdelen/veld.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { describeGehaald } from './norm.model.js';

export interface MenukaartenProps {
  readonly kader: Kader;
  readonly menukaarten: readonly Menukaart[];
  readonly regels: readonly Menukaartregel[];
  readonly normen: readonly NormMetRealisatie[];
  /** Those without a menukaart in this year. */
  readonly vrij: readonly Werkveld[];
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  readonly gedaan: string | undefined;
}

export const BEGIN = 'menukaart';
const ZINNEN = { menukaart: 'De menukaart is begonnen. Zet er nu producten op.' };

/** The producten- en dienstencatalogus of a year, by werkveld. */
export const MenukaartenPagina = (props: MenukaartenProps): VNode => {
  const { kader, menukaarten, regels, normen, bekend } = props;
  const hier = adres(kader, 'menukaarten');
  const { code } = kader.verband;
  const inrichten = mag(kader.gebruiker, 'inrichten', code) && bekend.peil.bekendOp === null;
  return (
    <Pagina kader={kader} titel="Menukaarten">
      <h1 class="utrecht-heading-1">Producten en diensten {kader.boekjaar}</h1>
      <p class="np-lead">
        {count(regels.length, 'product', 'producten')} op{' '}
        {count(menukaarten.length, 'menukaart', 'menukaarten')}.
      </p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie id="menukaarten" kop="Per werkveld" naast={<BekendFormulier bekend={bekend} hier={hier} />}>
        {menukaarten.length === 0 ? (
          <Leeg icoon="blad" kop={`Nog geen menukaarten in ${kader.boekjaar}`}>
            <p>Begin er een voor een werkveld, of neem die van vorig jaar mee.</p>
          </Leeg>
        ) : (
          <Tabel bijschrift={`Menukaarten van ${kader.boekjaar}`}>
            <thead>
              <tr>
                <Kop naam="Werkveld" />
                <Kop naam="Producten" getal />
                <Kop naam="Waarvan plus" getal klas="np-breed" />
                <Kop naam="Normen" onder="gehaald" getal />
              </tr>
            </thead>
            <tbody>
              {menukaarten.map(({ werkveld, naam }) => {
                const own = regels.filter((regel) => regel.werkveld === werkveld);
                const eisen = normen.filter((norm) => norm.werkveld === werkveld);
                return (
                  <tr key={werkveld}>
                    <th scope="row">
                      <Link naar={`${hier}/${encodeURIComponent(werkveld)}`}>{naam}</Link>
                    </th>
                    <Getal>{own.length}</Getal>
                    <Getal klas="np-breed">{own.filter(({ pakket }) => pakket === 'plus').length}</Getal>
                    <Getal>{describeGehaald(eisen)}</Getal>
                  </tr>
                );
              })}
            </tbody>
          </Tabel>
        )}
        {mag(kader.gebruiker, 'downloaden', code) && menukaarten.length > 0 && (
          <p>
            <Link
              naar={`/v1/verbanden/${encodeURIComponent(code)}/menukaarten/werkboek?boekjaar=${kader.boekjaar}`}
            >
              <Icoon naam="neer" /> Alle menukaarten als werkboek (.xlsx)
            </Link>
          </p>
        )}
      </Sectie>
      {inrichten && props.vrij.length > 0 && <Beginformulier {...props} hier={hier} />}
    </Pagina>
  );
};

export const beginvelden = (werkvelden: readonly Werkveld[]): Veld[] => [
  {
    naam: 'werkveld',
    label: 'Werkveld',
    uitleg: 'Waarvoor de menukaart is.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(werkvelden), 'kies'),
  },
  { naam: 'naam', label: 'Naam', uitleg: 'Leeg: de naam van het werkveld.', soort: 'tekst' },
];

const Beginformulier = ({ kader, vrij, verzonden, hier }: MenukaartenProps & { hier: string }): VNode => {
  const stand = standOf(verzonden, BEGIN);
  return (
    <Beheer kop="Een menukaart beginnen" open={verzonden !== null}>
      <Invulformulier
        naar={hier}
        csrf={kader.csrf}
        stand={stand}
        velden={['werkveld', 'naam']}
        knop="Menukaart beginnen"
      >
        <Velden velden={beginvelden(vrij)} stand={stand} />
      </Invulformulier>
    </Beheer>
  );
};

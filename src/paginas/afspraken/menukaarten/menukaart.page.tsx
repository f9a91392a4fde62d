import type { VNode } from 'preact';

import { mag } from '../../../toegang/index.js';
import { Link } from '../../onderdelen/formulier.js';
import { Icoon } from '../../onderdelen/icoon.js';
import { adres, Pagina } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Kruimelpad, Sectie } from '../../onderdelen/sectie.js';
import { count } from '../../opmaak/index.js';
import { AlsToen, BekendFormulier } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { Menukaartbeheer } from './menukaartformulieren.js';
import { describeNormen } from './norm.model.js';
import { Normtabel } from './normtabel.js';
import { Product } from './product.js';
import { Versies } from './versies.js';
import type { MenukaartProps } from './menukaart.props.js';

const ZINNEN = {
  regel: 'De menukaart is bijgewerkt. Maak een versie als deze stand een naam moet krijgen.',
  werkboek: 'Op de menukaart staat nu wat in het werkboek stond. Wat er stond, blijft op te vragen.',
  vervallen: 'Het product staat niet meer op deze menukaart. Terugkijken blijft mogelijk.',
  norm: 'De norm is vastgelegd.',
  meting: 'De meting is vastgelegd en telt mee in de uitkomst van het jaar.',
  versie: 'De versie is vastgelegd: zij is hieronder te vergelijken.',
  kopie: 'De menukaart is meegenomen naar dit jaar, met de index op tarief en kostenindicatie.',
};

/** A menukaart in full, as it is printed and as it is kept. */
export const MenukaartPagina = (props: MenukaartProps): VNode => {
  const { kader, menukaart, regels, normen, metingen, bekend } = props;
  const lijst = adres(kader, 'menukaarten');
  const hier = `${lijst}/${encodeURIComponent(menukaart.werkveld)}`;
  const { code } = kader.verband;
  const inrichten = mag(kader.gebruiker, 'inrichten', code) && bekend.peil.bekendOp === null;
  const plus = regels.filter(({ pakket }) => pakket === 'plus').length;
  return (
    <Pagina kader={kader} titel={`Menukaart ${menukaart.naam}`}>
      <Kruimelpad stappen={[{ naam: `Menukaarten ${kader.boekjaar}`, naar: lijst }]} hier={menukaart.naam} />
      <h1 class="utrecht-heading-1">
        Menukaart {menukaart.naam} {kader.boekjaar}
      </h1>
      <p class="np-lead">
        {count(regels.length, 'product', 'producten')}, waarvan {plus} in het pluspakket.{' '}
        {describeNormen(normen)}
      </p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie id="producten" kop="Producten" naast={<BekendFormulier bekend={bekend} hier={hier} />}>
        {regels.length === 0 && (
          <Leeg icoon="blad" kop="Nog geen producten">
            <p>Zet het eerste product op deze menukaart.</p>
          </Leeg>
        )}
        {regels.map((regel) => (
          <Product key={regel.id} regel={regel} keuzes={props.keuzes} wijzig={inrichten ? hier : null} />
        ))}
      </Sectie>
      <Sectie id="normen" kop="Prestatienormen">
        <Normtabel normen={normen} metingen={metingen} wijzig={inrichten ? hier : null} />
      </Sectie>
      {inrichten && (
        <Sectie id="beheer" kop="Bijwerken">
          <Menukaartbeheer {...props} hier={hier} />
        </Sectie>
      )}
      <Sectie id="versies" kop="Versies">
        <Versies {...props} hier={hier} inrichten={inrichten} />
        {mag(kader.gebruiker, 'downloaden', code) && (
          <p>
            <Link
              naar={`/v1/verbanden/${encodeURIComponent(code)}/menukaarten/${encodeURIComponent(menukaart.werkveld)}/werkboek?boekjaar=${kader.boekjaar}`}
            >
              <Icoon naam="neer" /> Deze menukaart als werkboek (.xlsx)
            </Link>
          </p>
        )}
      </Sectie>
    </Pagina>
  );
};

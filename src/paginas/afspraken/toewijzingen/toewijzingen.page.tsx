import type { VNode } from 'preact';
import { mag } from '../../../toegang/index.js';
import { adres, Pagina } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { count } from '../../opmaak/index.js';
import { AlsToen, BekendFormulier } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { Hulpformulier, Hulptabel } from './hulpkosten.js';
import { Toewijzingtabel } from './toewijzingtabel.js';
import {
  Kopieformulier,
  Kostenplaatsformulier,
  Nieuwformulier,
  Vervangformulier,
} from './toewijzingsformulieren.js';
import type { ToewijzingenProps } from './toewijzingen.props.js';

const ZINNEN = {
  toewijzing: 'De toewijzing is vastgelegd. De volgende berekening gaat ervan uit.',
  vervangen: 'De toewijzing is vervangen. Wat eerder gold, blijft terug te kijken.',
  kostenplaats: 'De kostenplaats is vastgelegd. Wijs haar kosten nu nog toe.',
  kopie: 'Overgenomen. Wat er al stond, is gebleven zoals het was.',
  hulpkosten: 'De hulpkostenplaatsen zijn vastgelegd. De volgende berekening verdeelt ermee.',
};

/** Where the cost of each kostenplaats goes in a year. */
export const ToewijzingenPagina = (props: ToewijzingenProps): VNode => {
  const { kader, kostenplaatsen, hulpkostenplaatsen, bekend } = props;
  const hier = adres(kader, 'toewijzingen');
  const inrichten = mag(kader.gebruiker, 'inrichten', kader.verband.code) && bekend.peil.bekendOp === null;
  const zonder = kostenplaatsen.filter(({ toewijzingen }) => toewijzingen.length === 0);
  return (
    <Pagina kader={kader} titel="Toewijzing van kosten">
      <h1 class="utrecht-heading-1">Waar de kosten van {kader.boekjaar} heen gaan</h1>
      <p class="np-lead">
        {count(kostenplaatsen.length, 'kostenplaats', 'kostenplaatsen')}
        {zonder.length === 0
          ? ', allemaal met een bestemming.'
          : `; nog zonder bestemming: ${zonder.map(({ code }) => code).join(', ')}.`}
      </p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie
        id="kostenplaatsen"
        kop="Kostenplaatsen"
        naast={<BekendFormulier bekend={bekend} hier={hier} />}
      >
        {kostenplaatsen.length === 0 ? (
          <Leeg icoon="blad" kop={`Nog geen kostenplaatsen in ${kader.boekjaar}`}>
            <p>Neem die van vorig jaar over, of leg de eerste vast.</p>
          </Leeg>
        ) : (
          <Toewijzingtabel {...props} inrichten={inrichten} hier={hier} />
        )}
        {inrichten && (
          <>
            <Vervangformulier {...props} hier={hier} />
            <Nieuwformulier {...props} hier={hier} />
            <Kostenplaatsformulier {...props} hier={hier} />
            <Kopieformulier {...props} hier={hier} />
          </>
        )}
      </Sectie>
      <Sectie id="hulpkosten" kop="Hulpkostenplaatsen">
        {hulpkostenplaatsen.length === 0 ? (
          <p class="utrecht-paragraph">
            Er zijn geen hulpkostenplaatsen: alle kosten gaan meteen naar een casco, een product of een
            deelnemer.
          </p>
        ) : (
          <Hulptabel {...props} />
        )}
        {inrichten && <Hulpformulier {...props} hier={hier} />}
      </Sectie>
    </Pagina>
  );
};

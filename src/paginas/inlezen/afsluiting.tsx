import type { VNode } from 'preact';
import type { Boekjaarafsluiting } from '../../verband/index.js';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Melding } from '../onderdelen/melding.js';
import { Sectie } from '../onderdelen/sectie.js';
import { formatMoment } from '../opmaak/index.js';

/** That nothing is booked in this year any more. */
export const Afgesloten = ({ afsluiting }: { afsluiting: Boekjaarafsluiting }): VNode => (
  <Melding soort="info" kop={`Boekjaar ${afsluiting.boekjaar} is afgesloten`}>
    <span>
      Afgesloten door {afsluiting.afgeslotenDoor}, {formatMoment(afsluiting.afgeslotenOp)}. Er wordt niets
      meer in geboekt, teruggedraaid of toegewezen.
    </span>
  </Melding>
);

/** Closes the year with its newest run. */
export const Afsluiting = ({
  kader,
  berekening,
}: {
  kader: Kader;
  berekening: { readonly id: string; readonly nummer: number };
}): VNode => (
  <Sectie id="afsluiten" kop={`Boekjaar ${kader.boekjaar} afsluiten`}>
    <p>
      U sluit het jaar af met berekening {berekening.nummer}. Daarna wordt er niets meer in ingelezen of
      teruggedraaid.
    </p>
    <Formulier naar={adres(kader, 'inlezen/afsluitingen')} csrf={kader.csrf}>
      <input type="hidden" name="berekening" value={berekening.id} />
      <Knop soort="secondary">Boekjaar {kader.boekjaar} afsluiten</Knop>
    </Formulier>
  </Sectie>
);

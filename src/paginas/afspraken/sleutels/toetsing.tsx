import type { VNode } from 'preact';
import type { Sleuteltoetsing } from '../../../berekening/index.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { join } from '../../opmaak/index.js';
import { Deelbalk } from './aandelenbeeld.js';
import { formatPercentage, type Jaardeling } from './sleutel.model.js';

/** The key beside real use, of the last year that has any. @bron DW 3B.6 */
export const Toetsing = ({
  jaren,
  naamVan,
}: {
  jaren: readonly Jaardeling[];
  naamVan: (code: string) => string;
}): VNode | null => {
  const toetsing = jaren
    .map((jaar) => jaar.toetsing)
    .findLast((een) => een?.perDeelnemer.some(({ gebruik }) => gebruik !== null));
  return toetsing === undefined || toetsing === null ? null : (
    <Sectie id="toetsing" kop={`Naast het gebruik van ${toetsing.boekjaar}`}>
      <p class="utrecht-paragraph">
        {toetsing.methode} Gekeken is naar de diensten van {join(toetsing.werkorganisaties.map(naamVan))}.
      </p>
      <Toetstabel toetsing={toetsing} />
      <p class="np-noot">
        Dicht is de sleutel, open het gebruik. Het verschil is in procentpunten: boven nul draagt een
        deelnemer meer dan hij gebruikt.
      </p>
    </Sectie>
  );
};

const Toetstabel = ({ toetsing }: { toetsing: Sleuteltoetsing }): VNode => (
  <Tabel bijschrift={`Sleutel naast gebruik in ${toetsing.boekjaar}, in procenten`}>
    <thead>
      <tr>
        <Kop naam="Deelnemer" />
        <td class="np-beeldkolom np-breed" aria-hidden="true" />
        <Kop naam="Sleutel" getal />
        <Kop naam="Gebruik" getal />
        <Kop naam="Verschil" onder="procentpunt" getal />
      </tr>
    </thead>
    <tbody>
      {toetsing.perDeelnemer.map(({ deelnemer, naam, sleutel, gebruik, verschil }) => (
        <tr key={deelnemer}>
          <th scope="row">{naam}</th>
          <td class="np-beeldkolom np-breed" aria-hidden="true">
            <Deelbalk percentage={sleutel} />
            {gebruik !== null && <Deelbalk percentage={gebruik} soort="omtrek" />}
          </td>
          <Getal>{formatPercentage(sleutel)}</Getal>
          <Getal>{gebruik === null ? '–' : formatPercentage(gebruik)}</Getal>
          <Getal>{verschil === null ? '–' : formatPercentage(verschil).replace('%', '')}</Getal>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

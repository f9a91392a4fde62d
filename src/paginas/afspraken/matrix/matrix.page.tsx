import type { VNode } from 'preact';
import { TEKENS, type Afnamematrix, type Celstand } from '../../../catalogus/index.js';
import { mag } from '../../../toegang/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { KnopLink } from '../../onderdelen/formulier.js';
import { Icoon } from '../../onderdelen/icoon.js';
import { adres, Pagina, type Kader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { AlsToen, BekendFormulier, type Bekend } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { Lijstformulier } from '../lijstformulier.js';
import { Indicatieformulier } from './indicatieformulier.js';
import { CELWOORDEN, countAfnames, describeMatrix, groupRijen, type Matrixgroep } from './matrix.model.js';

export interface MatrixProps {
  readonly kader: Kader;
  readonly matrix: Afnamematrix;
  readonly werkvelden: readonly { readonly code: string; readonly naam: string }[];
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  readonly gedaan: string | undefined;
}

export const MATRIXBESTAND = 'matrixbestand';

const ZINNEN = { indicaties: 'De indicaties zijn vastgelegd. De lasten veranderen er niet door.' };

/** Who takes, expects or calls for which product. @bron TB schema II.3 */
export const MatrixPagina = (props: MatrixProps): VNode => {
  const { kader, matrix, werkvelden, bekend, verzonden, gedaan } = props;
  const hier = adres(kader, 'afnamematrix');
  const inrichten = mag(kader.gebruiker, 'inrichten', kader.verband.code) && bekend.peil.bekendOp === null;
  return (
    <Pagina kader={kader} titel="Wie neemt wat af">
      <h1 class="utrecht-heading-1">Wie neemt wat af in {kader.boekjaar}</h1>
      <p class="np-lead">{describeMatrix(matrix)}</p>
      <Gedaan gedaan={gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie
        id="matrix"
        kop="Producten en deelnemers"
        naast={<BekendFormulier bekend={bekend} hier={hier} />}
      >
        {matrix.rijen.length === 0 ? (
          <Leeg icoon="blad" kop={`Nog geen producten in ${kader.boekjaar}`}>
            <p>Zet producten op een menukaart; daarna staan zij hier per deelnemer.</p>
          </Leeg>
        ) : (
          <Matrix matrix={matrix} groepen={groupRijen(matrix, werkvelden)} />
        )}
        <Legenda />
        {matrix.rijen.length > 0 && mag(kader.gebruiker, 'downloaden', kader.verband.code) && (
          <div class="np-knoppen">
            <KnopLink
              naar={`/v1/verbanden/${encodeURIComponent(kader.verband.code)}/afnamematrix/werkboek?boekjaar=${kader.boekjaar}`}
            >
              <Icoon naam="neer" /> Deze matrix als werkboek (.xlsx)
            </KnopLink>
          </div>
        )}
      </Sectie>
      {inrichten && matrix.rijen.length > 0 && (
        <>
          <Indicatieformulier kader={kader} matrix={matrix} naar={hier} verzonden={verzonden} />
          <Lijstformulier
            formulier={MATRIXBESTAND}
            kop="Indicaties uit een bestand"
            uitleg="Een blad met een product per rij en een deelnemer per kolom, elk met code of naam. Schrijf x, (x) of op afroep; een lege cel haalt een indicatie weg."
            knop="Matrix inlezen"
            naar={`${hier}/bestanden`}
            csrf={kader.csrf}
            verzonden={verzonden}
          />
        </>
      )}
    </Pagina>
  );
};

const Matrix = ({ matrix, groepen }: { matrix: Afnamematrix; groepen: readonly Matrixgroep[] }): VNode => (
  <div class={`np-matrix${matrix.deelnemers.length > 8 ? ' np-matrix--breed' : ''}`}>
    <Tabel bijschrift={`Producten en afnemers van ${matrix.boekjaar}`} dicht>
      <thead>
        <tr>
          <Kop naam="Product" klas="np-vast" />
          {matrix.deelnemers.map(({ code, naam }) => (
            <Kop key={code} naam={<span>{naam}</span>} klas="np-kruiskop" />
          ))}
        </tr>
      </thead>
      {groepen.map((groep) => (
        <Groep key={groep.werkveld} groep={groep} aantal={matrix.deelnemers.length} />
      ))}
      <tfoot>
        <tr class="np-totaal">
          <th scope="row" class="np-vast">
            Vastgesteld
          </th>
          {matrix.deelnemers.map(({ code }) => (
            <td key={code} class="np-kruis">
              {countAfnames(matrix, code)}
            </td>
          ))}
        </tr>
      </tfoot>
    </Tabel>
  </div>
);

const Groep = ({ groep, aantal }: { groep: Matrixgroep; aantal: number }): VNode => (
  <tbody>
    <tr class="np-groep">
      <th scope="rowgroup" class="np-vast">
        {groep.naam}
      </th>
      <td colSpan={aantal} />
    </tr>
    {groep.rijen.map(({ product, naam, cellen }) => (
      <tr key={product} class="np-kind">
        <th scope="row" class="np-vast">
          {naam}
          <small>{product}</small>
        </th>
        {cellen.map(({ deelnemer, stand }) => (
          <td key={deelnemer} class={`np-kruis np-kruis--${stand.replace(' ', '-')}`}>
            <Teken stand={stand} />
          </td>
        ))}
      </tr>
    ))}
  </tbody>
);

/** The sign for the eye, the words for the ear. */
const Teken = ({ stand }: { stand: Celstand }): VNode => (
  <>
    <span aria-hidden="true">{stand === 'geen' ? '·' : TEKENS[stand]}</span>
    <span class="np-onzichtbaar">{CELWOORDEN[stand]}</span>
  </>
);

const Legenda = (): VNode => (
  <ul class="np-legenda np-noot">
    <li>
      <b>x</b> afgenomen: er is een vastgestelde DVO-regel
    </li>
    <li>
      <b>(x)</b> verwacht: een indicatie, zonder gevolg voor de lasten
    </li>
    <li>
      <b>op afroep</b> alleen wanneer de deelnemer erom vraagt
    </li>
  </ul>
);

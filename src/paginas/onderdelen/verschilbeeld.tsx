import type { VNode } from 'preact';
import { Getal, Kop, Tabel } from './tabel.js';
import { formatBedrag, formatSaldo } from '../opmaak/index.js';
import { barOf, largestVerschil } from './verschilbalk.js';

interface Regel {
  readonly deelnemer: string;
  readonly naam: string;
  readonly oud: string;
  readonly nieuw: string;
  readonly verschil: string;
}

interface Props {
  readonly bijschrift: string;
  readonly koppen: readonly [oud: string, nieuw: string];
  readonly regels: readonly Regel[];
  readonly totaal: Pick<Regel, 'oud' | 'nieuw' | 'verschil'>;
}

/** Who pays more and who pays less: a bar from the middle, and the amounts beside it. */
export const Verschilbeeld = ({ bijschrift, koppen, regels, totaal }: Props): VNode => {
  const grootste = largestVerschil(regels.map(({ verschil }) => verschil));
  return (
    <>
      <Tabel bijschrift={bijschrift}>
        <thead>
          <tr>
            <Kop naam="Deelnemer" />
            <td class="np-beeldkolom np-verschilkolom" aria-hidden="true" />
            <Kop naam={koppen[0]} getal klas="np-breed" />
            <Kop naam={koppen[1]} getal />
            <Kop naam="Verschil" onder="euro" getal />
          </tr>
        </thead>
        <tbody>
          {regels.map(({ deelnemer, naam, oud, nieuw, verschil }) => (
            <tr key={deelnemer}>
              <th scope="row">{naam}</th>
              <td class="np-beeldkolom np-verschilkolom" aria-hidden="true">
                <Balk verschil={verschil} grootste={grootste} />
              </td>
              <Getal klas="np-breed">{formatBedrag(oud)}</Getal>
              <Getal>{formatBedrag(nieuw)}</Getal>
              <Getal>{formatSaldo(verschil)}</Getal>
            </tr>
          ))}
          <tr class="np-totaal">
            <th scope="row">Samen</th>
            <td class="np-beeldkolom np-verschilkolom" aria-hidden="true" />
            <Getal klas="np-breed">{formatBedrag(totaal.oud)}</Getal>
            <Getal>{formatBedrag(totaal.nieuw)}</Getal>
            <Getal>{formatSaldo(totaal.verschil)}</Getal>
          </tr>
        </tbody>
      </Tabel>
      <ul class="np-legenda np-noot">
        <li>
          <svg aria-hidden="true" focusable="false">
            <rect class="np-vorm-meer" width="100%" height="100%" />
          </svg>
          betaalt meer
        </li>
        <li>
          <svg aria-hidden="true" focusable="false">
            <rect class="np-vorm-minder" width="100%" height="100%" />
          </svg>
          betaalt minder
        </li>
      </ul>
    </>
  );
};

/** A difference as a bar from the middle. */
export const Balk = ({ verschil, grootste }: { verschil: string; grootste: bigint }): VNode => {
  const { x, breedte, soort } = barOf(verschil, grootste);
  return (
    <svg class="np-beeld np-beeld--rij" aria-hidden="true" focusable="false">
      <line class="np-vorm-midden" x1="50%" y1="0" x2="50%" y2="100%" />
      {soort === 'geen' ? (
        <line class="np-vorm-lijn" x1="50%" y1="25%" x2="50%" y2="75%" />
      ) : (
        <rect class={`np-vorm-${soort}`} x={`${x}%`} y="25%" width={`${breedte}%`} height="50%" />
      )}
    </svg>
  );
};

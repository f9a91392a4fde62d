import type { VNode } from 'preact';
import { Leeg } from '../../onderdelen/melding.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { formatPercentage, partiesOf, shareIn, type Jaardeling } from './sleutel.model.js';

/** Bars per deelnemer, the years side by side, all on one scale from nothing to everything. */
export const Aandelenbeeld = ({ jaren }: { jaren: readonly Jaardeling[] }): VNode => {
  const partijen = partiesOf(jaren);
  if (partijen.length === 0)
    return (
      <Leeg icoon="klok" kop="Deze sleutel verdeelt nog niets">
        {jaren.map(({ boekjaar, reden }) => (
          <p key={boekjaar}>
            {boekjaar}: {reden}
          </p>
        ))}
      </Leeg>
    );
  return (
    <>
      <Tabel bijschrift="Aandeel van elke deelnemer per boekjaar, in procenten">
        <thead>
          <tr>
            <Kop naam="Deelnemer" />
            {jaren.map(({ boekjaar }) => (
              <Kop key={boekjaar} naam={boekjaar} getal />
            ))}
          </tr>
        </thead>
        <tbody>
          {partijen.map(({ code, naam }) => (
            <tr key={code}>
              <th scope="row">{naam}</th>
              {jaren.map((jaar) => (
                <Aandeelcel key={jaar.boekjaar} aandeel={shareIn(jaar, code)} />
              ))}
            </tr>
          ))}
        </tbody>
      </Tabel>
      {jaren.map(({ boekjaar, reden }) =>
        reden === null ? null : (
          <p key={boekjaar} class="np-noot">
            {boekjaar}: {reden}
          </p>
        ),
      )}
      <p class="np-noot">Elke balk loopt van 0 tot 100%.</p>
    </>
  );
};

const Aandeelcel = ({ aandeel }: { aandeel: string | null }): VNode => (
  <td class="np-getal">
    {aandeel === null ? '–' : formatPercentage(aandeel)}
    {aandeel !== null && <Deelbalk percentage={aandeel} />}
  </td>
);

/** A part of a hundred, as long as it is large. */
export const Deelbalk = ({
  percentage,
  soort = 'totaal',
}: {
  percentage: string;
  soort?: 'totaal' | 'omtrek';
}): VNode => (
  <svg class="np-beeld np-beeld--deel" aria-hidden="true" focusable="false">
    <rect class="np-vorm-spoor" x="0" y="5" width="100%" height="6" />
    <rect class={`np-vorm-${soort}`} x="0" y="5" width={`${percentage.replace('-', '')}%`} height="6" />
  </svg>
);

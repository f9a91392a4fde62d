import type { VNode } from 'preact';
import type { Namen } from '../namen.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { capital, count, formatBedrag, sumBedragen } from '../opmaak/index.js';
import type { Vordering } from './vorderingen.model.js';

/** Every claim behind the payments, folded away: what was netted against what. */
export const Vorderingenlijst = ({
  vorderingen,
  namen,
}: {
  vorderingen: readonly Vordering[];
  namen: Namen;
}): VNode => (
  <details class="np-uitklap">
    <summary>
      <b>Toon de {count(vorderingen.length, 'vordering', 'vorderingen')}</b>
    </summary>
    <Tabel bijschrift="Vorderingen voor saldering, in euro" dicht>
      <thead>
        <tr>
          <Kop naam="Schuldenaar" />
          <Kop naam="Schuldeiser" />
          <Kop naam="Waarvoor" />
          <Kop naam="Bedrag" getal />
        </tr>
      </thead>
      <tbody>
        {vorderingen.map(({ van, naar, werkorganisatie, bedrag }) => (
          <tr key={`${van}/${naar}/${werkorganisatie}`}>
            <th scope="row">{capital(namen.partij(van))}</th>
            <td>{capital(namen.partij(naar))}</td>
            <td>{namen.werkorganisatie(werkorganisatie)}</td>
            <Getal>{formatBedrag(bedrag)}</Getal>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="np-totaal">
          <th scope="row">Samen</th>
          <td />
          <td />
          <Getal>{formatBedrag(sumBedragen(vorderingen.map(({ bedrag }) => bedrag)))}</Getal>
        </tr>
      </tfoot>
    </Tabel>
  </details>
);

import type { VNode } from 'preact';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Sluit } from '../onderdelen/toestand.js';
import { count, formatBedrag, sumBedragen } from '../opmaak/index.js';
import type { Controle } from './controles.model.js';

/** The first cell of a check; on a phone it says the outcome too. */
export const Naam = ({ naam, verschil }: { naam: string; verschil: string }): VNode => (
  <th scope="row">
    {naam}
    <small class="np-smal">
      <Sluit verschil={verschil} />
    </small>
  </th>
);

interface ControletabelProps {
  readonly bijschrift: string;
  readonly eerste: string;
  readonly controles: readonly Controle[];
}

/** Checks of one kind, left and right. */
export const Controletabel = ({ bijschrift, eerste, controles }: ControletabelProps): VNode => (
  <Tabel bijschrift={bijschrift} dicht>
    <thead>
      <tr>
        <Kop naam={eerste} />
        <Kop naam="Links" getal />
        <Kop naam="Rechts" getal />
        <Kop naam="Uitkomst" klas="np-breed" />
      </tr>
    </thead>
    <tbody>
      {controles.map(({ naam, links, rechts, verschil }) => (
        <tr key={naam}>
          <Naam naam={naam} verschil={verschil} />
          <Getal>{formatBedrag(links)}</Getal>
          <Getal>{formatBedrag(rechts)}</Getal>
          <td class="np-breed">
            <Sluit verschil={verschil} />
          </td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

/** The same, folded away under its verdict. */
export const Uitklap = ({
  naam,
  eerste,
  controles,
}: Omit<ControletabelProps, 'bijschrift'> & { naam: string }): VNode => (
  <details class="np-uitklap">
    <summary>
      <b>{naam}</b> {count(controles.length, 'controle', 'controles')}{' '}
      <Sluit verschil={sumBedragen(controles.map(({ verschil }) => verschil.replace('-', '')))} />
    </summary>
    <Controletabel
      bijschrift={`${naam}: kosten links, lasten rechts, in euro`}
      eerste={eerste}
      controles={controles}
    />
  </details>
);

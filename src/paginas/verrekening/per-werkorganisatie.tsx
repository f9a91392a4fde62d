import type { VNode } from 'preact';
import type { Uitkomst } from '../../rekenkern/index.js';
import type { Namen } from '../namen.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Sluit } from '../onderdelen/toestand.js';
import { formatBedrag, subtract, sumBedragen } from '../opmaak/index.js';
import { Naam } from './controletabel.js';

/** Cost after doorbelasting at the left, what is charged at the right. */
export const PerWerkorganisatie = ({ uitkomst, namen }: { uitkomst: Uitkomst; namen: Namen }): VNode => (
  <Tabel bijschrift="Kosten en lasten per werkorganisatie, in euro" dicht>
    <thead>
      <tr>
        <Kop naam="Werkorganisatie" />
        <Kop naam="Kosten" getal klas="np-breed" />
        <Kop naam="+ doorbelast in" getal klas="np-breed" />
        <Kop naam="− doorbelast uit" getal klas="np-breed" />
        <Kop naam="Links" onder="na doorbelasting" getal />
        <Kop naam="Rechts" onder="lasten deelnemers" getal />
        <Kop naam="Uitkomst" klas="np-breed" />
      </tr>
    </thead>
    <tbody>
      {uitkomst.nulpositie.perWerkorganisatie.map((rij) => (
        <tr key={rij.werkorganisatie}>
          <Naam naam={namen.werkorganisatie(rij.werkorganisatie)} verschil={rij.verschil} />
          <Getal klas="np-breed">{formatBedrag(rij.kosten)}</Getal>
          <Getal klas="np-breed">{formatBedrag(rij.doorbelastIn)}</Getal>
          <Getal klas="np-breed">{formatBedrag(rij.doorbelastUit)}</Getal>
          <Getal>
            {formatBedrag(subtract(sumBedragen([rij.kosten, rij.doorbelastIn]), rij.doorbelastUit))}
          </Getal>
          <Getal>{formatBedrag(rij.lasten)}</Getal>
          <td class="np-breed">
            <Sluit verschil={rij.verschil} />
          </td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <TotaalWerkorganisaties rijen={uitkomst.nulpositie.perWerkorganisatie} />
    </tfoot>
  </Tabel>
);

const TotaalWerkorganisaties = ({
  rijen,
}: {
  rijen: Uitkomst['nulpositie']['perWerkorganisatie'];
}): VNode => {
  const kosten = sumBedragen(rijen.map((rij) => rij.kosten));
  const erin = sumBedragen(rijen.map((rij) => rij.doorbelastIn));
  const eruit = sumBedragen(rijen.map((rij) => rij.doorbelastUit));
  const links = subtract(sumBedragen([kosten, erin]), eruit);
  const rechts = sumBedragen(rijen.map((rij) => rij.lasten));
  return (
    <tr class="np-totaal">
      <Naam naam="Verband" verschil={subtract(links, rechts)} />
      <Getal klas="np-breed">{formatBedrag(kosten)}</Getal>
      <Getal klas="np-breed">{formatBedrag(erin)}</Getal>
      <Getal klas="np-breed">{formatBedrag(eruit)}</Getal>
      <Getal>{formatBedrag(links)}</Getal>
      <Getal>{formatBedrag(rechts)}</Getal>
      <td class="np-breed">
        <Sluit verschil={subtract(links, rechts)} />
      </td>
    </tr>
  );
};

import type { VNode } from 'preact';
import { hoeveelheid, type Afspraak, type Dvoregel } from '../../../catalogus/index.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { formatBedrag, formatDatum, formatGetal } from '../../opmaak/index.js';
import { nameIn } from './dvos.page.js';
import type { Dvokeuzes } from './dvovelden.js';

type Regel = (Afspraak['regels'][number] | Dvoregel) & { readonly vervalt?: boolean };

/** Lines of a DVO, by product and deelnemer. */
export const Regeltabel = ({ regels, keuzes }: { regels: readonly Regel[]; keuzes: Dvokeuzes }): VNode =>
  regels.length === 0 ? (
    <Leeg icoon="blad" kop="Er geldt geen enkele regel">
      <p>Niemand neemt onder deze overeenkomst iets af.</p>
    </Leeg>
  ) : (
    <Tabel bijschrift="Regels van de overeenkomst" dicht>
      <thead>
        <tr>
          <Kop naam="Product" />
          <Kop naam="Deelnemer" />
          <Kop naam="Per jaar" onder="minstens" getal />
          <Kop naam="Inbreng" onder="euro" getal klas="np-breed" />
          <Kop naam="Prijs en beleid" klas="np-breed" />
          <Kop naam="Geldt" klas="np-middel" />
        </tr>
      </thead>
      <tbody>
        {regels.map((regel, plaats) => (
          <Rij key={plaats} regel={regel} keuzes={keuzes} />
        ))}
      </tbody>
    </Tabel>
  );

const Rij = ({ regel, keuzes }: { regel: Regel; keuzes: Dvokeuzes }): VNode => (
  <tr>
    <th scope="row">
      {nameIn(keuzes.producten, regel.product)}
      {regel.afwijking !== null && <small>afwijking: {regel.afwijking}</small>}
    </th>
    <td>{nameIn(keuzes.deelnemers, regel.deelnemer)}</td>
    <Getal>
      {regel.vervalt === true ? 'vervalt' : show(regel.contract)}
      {regel.minimum !== null && <small>minstens {show(regel.minimum)}</small>}
      {regel.fte !== null && <small>{show(regel.fte)} fte</small>}
    </Getal>
    <Getal klas="np-breed">{regel.inbreng === null ? '–' : formatBedrag(regel.inbreng)}</Getal>
    <td class="np-breed">{termsOf(regel, keuzes)}</td>
    <td class="np-middel">
      vanaf {formatDatum(regel.vanaf)}
      {regel.tot !== null && <small>tot {formatDatum(regel.tot)}</small>}
    </td>
  </tr>
);

const show = (waarde: string | null): string => (waarde === null ? '–' : formatGetal(hoeveelheid(waarde)));

function termsOf({ tarief, beleid, risicodrager }: Regel, { deelnemers }: Dvokeuzes): string {
  const delen = [
    ...(tarief === null ? [] : [`tarief ${formatGetal(hoeveelheid(tarief))}`]),
    ...(beleid === null ? [] : [beleid.replaceAll('_', ' ')]),
    ...(risicodrager === null ? [] : [`risico bij ${nameIn(deelnemers, risicodrager)}`]),
  ];
  return delen.length === 0 ? 'als de menukaart' : delen.join(', ');
}

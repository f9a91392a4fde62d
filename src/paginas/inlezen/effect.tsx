import type { VNode } from 'preact';
import type { Ladingeffect } from '../../berekening/index.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { formatBedrag, formatSaldo } from '../opmaak/index.js';

/** What everybody pays without and with this load. */
export const Effect = ({ effect }: { effect: Ladingeffect }): VNode => (
  <Sectie id="effect" kop="Wat deze lading verandert">
    {effect.redenen.length > 0 ? (
      <>
        <p>De lasten zijn nog niet te berekenen:</p>
        <ul>
          {effect.redenen.map((reden) => (
            <li key={reden}>{reden}</li>
          ))}
        </ul>
      </>
    ) : (
      <Tabel bijschrift="Lasten per deelnemer zonder en met deze lading, in euro">
        <thead>
          <tr>
            <Kop naam="Deelnemer" />
            <Kop naam="Zonder" onder="deze lading" getal klas="np-breed" />
            <Kop naam="Met" onder="deze lading" getal />
            <Kop naam="Verschil" getal />
          </tr>
        </thead>
        <tbody>
          {effect.perDeelnemer.map(({ deelnemer, naam, oud, nieuw, verschil }) => (
            <tr key={deelnemer}>
              <th scope="row">{naam}</th>
              <Getal klas="np-breed">{formatBedrag(oud)}</Getal>
              <Getal>{formatBedrag(nieuw)}</Getal>
              <Getal>{formatSaldo(verschil)}</Getal>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Totaal</th>
            <Getal klas="np-breed">{formatBedrag(effect.totaal.oud)}</Getal>
            <Getal>{formatBedrag(effect.totaal.nieuw)}</Getal>
            <Getal>{formatSaldo(effect.totaal.verschil)}</Getal>
          </tr>
        </tfoot>
      </Tabel>
    )}
  </Sectie>
);

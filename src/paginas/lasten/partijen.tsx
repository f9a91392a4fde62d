import type { VNode } from 'preact';
import type { Aandeel, Uitleg } from '../../berekening/index.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import type { Namen } from '../namen.js';
import { capital, formatBedrag, formatGetal } from '../opmaak/index.js';
import { exactTekst, unitOf } from './uitleg.model.js';

interface PartijenProps {
  readonly uitleg: Uitleg;
  readonly namen: Namen;
  readonly eigen: string;
}

/** Everybody whom the pool charges, so that the whole division can be checked at once. */
export const Partijen = ({ uitleg, namen, eigen }: PartijenProps): VNode => (
  <Tabel bijschrift="De verdeling over alle deelnemers die meebetalen, in euro">
    <thead>
      <tr>
        <Kop naam="Deelnemer" />
        <Kop naam={capital(unitOf(uitleg))} getal />
        <Kop naam="Precies" onder="voor afronding" getal klas="np-breed" />
        <Kop naam="Restcent" getal klas="np-breed" />
        <Kop naam="Betaalt" getal />
      </tr>
    </thead>
    <tbody>
      {uitleg.partijen.map((partij) => (
        <Rij key={partij.deelnemer} partij={partij} naam={namen.deelnemer(partij.deelnemer)} eigen={eigen} />
      ))}
    </tbody>
    <tfoot>
      <tr class="np-totaal">
        <th scope="row">Samen</th>
        <Getal>{formatGetal(uitleg.totaleBasis)}</Getal>
        <Getal klas="np-breed">{formatGetal(uitleg.pool)}</Getal>
        <td class="np-breed" />
        <Getal>{formatBedrag(uitleg.pool)}</Getal>
      </tr>
    </tfoot>
  </Tabel>
);

const Rij = ({ partij, naam, eigen }: { partij: Aandeel; naam: string; eigen: string }): VNode => (
  <tr class={partij.deelnemer === eigen ? 'np-groep' : undefined}>
    <th scope="row">{naam}</th>
    <Getal>{formatGetal(partij.basis)}</Getal>
    <Getal klas="np-breed">{exactTekst(partij)}</Getal>
    <Getal klas="np-breed">{partij.restcent ? '0,01' : '–'}</Getal>
    <Getal>{formatBedrag(partij.bedrag)}</Getal>
  </tr>
);

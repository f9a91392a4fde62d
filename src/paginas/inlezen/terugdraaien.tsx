import type { VNode } from 'preact';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Tekstveld } from '../onderdelen/velden.js';

/** Reverses a load as a whole; says first what that does. */
export const Terugdraaien = ({ kader, id }: { kader: Kader; id: string }): VNode => (
  <Sectie id="terugdraaien" kop="Terugdraaien">
    <p>
      De lading blijft staan en er komt een tegenboeking naast: haar regels tellen dan niet meer mee.
      Hetzelfde bestand kunt u daarna opnieuw inlezen.
    </p>
    <Formulier naar={adres(kader, `inlezen/${id}/terugdraaiingen`)} csrf={kader.csrf}>
      <Tekstveld naam="reden" label="Reden (mag leeg)" uitleg="Staat in het controlespoor." />
      <Knop soort="secondary">Deze lading terugdraaien</Knop>
    </Formulier>
  </Sectie>
);

import type { VNode } from 'preact';
import { Icoon, type IcoonNaam } from '../onderdelen/icoon.js';
import { count } from '../opmaak/index.js';
import { describeBevindingen, formatOmvang, type LadingMetBevindingen } from './lading.js';

interface Stap {
  readonly soort: 'goed' | 'fout' | 'letop' | 'straks';
  readonly naam: string;
  readonly onder: string;
}

const ICONEN: Readonly<Record<Stap['soort'], IcoonNaam>> = {
  goed: 'vink',
  fout: 'kruis',
  letop: 'letop',
  straks: 'wacht',
};

/** The states of a load, as far as it got. */
export const Stappen = ({ lading }: { lading: LadingMetBevindingen }): VNode => (
  <ol class="np-stappen">
    {stepsOf(lading).map(({ soort, naam, onder }) => (
      <li key={naam} class={`np-stap--${soort}`}>
        <b>
          <Icoon naam={ICONEN[soort]} /> {naam}
        </b>
        <small>{onder}</small>
      </li>
    ))}
  </ol>
);

function stepsOf(lading: LadingMetBevindingen): Stap[] {
  const ontvangen: Stap = { soort: 'goed', naam: 'Ontvangen', onder: formatOmvang(lading.omvang) };
  const rijen = count(lading.rijen, 'rij', 'rijen');
  const gecontroleerd: Stap = { soort: 'goed', naam: 'Gecontroleerd', onder: rijen };
  const straks: Stap = { soort: 'straks', naam: 'Verwerkt', onder: 'niet gebeurd' };
  switch (lading.status) {
    case 'ontvangen':
      return [ontvangen, { soort: 'letop', naam: 'Controleren', onder: 'bezig' }, straks];
    case 'geannuleerd':
      return [ontvangen, { soort: 'fout', naam: 'Geannuleerd', onder: 'niets geboekt' }, straks];
    case 'geweigerd':
      return [
        ontvangen,
        gecontroleerd,
        { soort: 'fout', naam: 'Geweigerd', onder: describeBevindingen(lading) },
        straks,
      ];
    case 'gecontroleerd':
      return [
        ontvangen,
        gecontroleerd,
        { soort: 'letop', naam: 'Wacht op bevestiging', onder: describeBevindingen(lading) },
        straks,
      ];
    case 'verwerkt':
      return [ontvangen, gecontroleerd, { soort: 'goed', naam: 'Verwerkt', onder: `${rijen} geboekt` }];
  }
}

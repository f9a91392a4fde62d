import type { VNode } from 'preact';
import { Icoon, type IcoonNaam } from '../onderdelen/icoon.js';
import type { Ladingtoestand } from './lading.js';

type Badge = readonly [kleur: 'safe' | 'warning' | 'danger' | 'neutral', icoon: IcoonNaam, woord: string];

const BADGES: Readonly<Record<Ladingtoestand, Badge>> = {
  ontvangen: ['neutral', 'klok', 'Bezig'],
  gecontroleerd: ['warning', 'letop', 'Gecontroleerd'],
  verwerkt: ['safe', 'vink', 'Verwerkt'],
  geweigerd: ['danger', 'kruis', 'Geweigerd'],
  geannuleerd: ['neutral', 'kruis', 'Geannuleerd'],
  teruggedraaid: ['neutral', 'wacht', 'Teruggedraaid'],
  vervangen: ['neutral', 'wacht', 'Vervangen'],
  tegenboeking: ['neutral', 'blad', 'Tegenboeking'],
};

/** What it means for the books. */
export const TOESTANDNOTEN: Readonly<Record<Ladingtoestand, string>> = {
  ontvangen: 'er wordt aan gewerkt',
  gecontroleerd: 'wacht op uw bevestiging',
  verwerkt: 'telt mee',
  geweigerd: 'niets geboekt',
  geannuleerd: 'niets geboekt',
  teruggedraaid: 'telt niet meer mee',
  vervangen: 'door een later bestand',
  tegenboeking: 'van een teruggedraaide lading',
};

export const Toestandbadge = ({ toestand }: { toestand: Ladingtoestand }): VNode => {
  const [kleur, icoon, woord] = BADGES[toestand];
  return (
    <span class={`utrecht-status-badge utrecht-status-badge--${kleur}`}>
      <Icoon naam={icoon} />
      {woord}
    </span>
  );
};

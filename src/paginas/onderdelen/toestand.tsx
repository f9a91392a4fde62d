import type { ComponentChildren, VNode } from 'preact';
import { formatBedrag } from '../opmaak/index.js';
import { Icoon, type IcoonNaam } from './icoon.js';

const SOORTEN = {
  goed: 'vink',
  fout: 'kruis',
  letop: 'letop',
  bezig: 'klok',
  geen: 'wacht',
} as const satisfies Record<string, IcoonNaam>;
export type ToestandSoort = keyof typeof SOORTEN;

/** A state in a line of text: an icon and a word, and only then a colour. */
export const Toestand = ({
  soort,
  children,
}: {
  soort: ToestandSoort;
  children: ComponentChildren;
}): VNode => (
  <span class={`np-st np-st--${soort}`}>
    <Icoon naam={SOORTEN[soort]} />
    {children}
  </span>
);

/** Whether a check comes out on nothing; otherwise by how much it does not. */
export const Sluit = ({ verschil }: { verschil: string }): VNode =>
  verschil === '0.00' ? (
    <Toestand soort="goed">sluit</Toestand>
  ) : (
    <Toestand soort="fout">sluit niet, verschil {formatBedrag(verschil)}</Toestand>
  );

const STATUSSEN = {
  verwerkt: ['safe', 'goed', 'Verwerkt'],
  gecontroleerd: ['warning', 'letop', 'Gecontroleerd'],
  geweigerd: ['danger', 'fout', 'Geweigerd'],
} as const;

export const StatusBadge = ({ status }: { status: keyof typeof STATUSSEN }): VNode => {
  const [kleur, soort, woord] = STATUSSEN[status];
  return (
    <span class={`utrecht-status-badge utrecht-status-badge--${kleur}`}>
      <Icoon naam={SOORTEN[soort]} />
      {woord}
    </span>
  );
};

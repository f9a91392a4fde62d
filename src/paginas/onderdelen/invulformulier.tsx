import type { ComponentChildren, VNode } from 'preact';
import { count } from '../opmaak/index.js';
import { Formulier, Knop } from './formulier.js';
import { otherFaults, type Formulierstand } from './formulierstand.js';
import { Melding } from './melding.js';

interface InvulformulierProps {
  readonly naar: string;
  readonly csrf: string;
  readonly stand: Formulierstand;
  /** Names of the fields that show their own fault. */
  readonly velden: readonly string[];
  /** What the button says: the act. */
  readonly knop: string;
  readonly soort?: 'primary' | 'secondary';
  readonly children?: ComponentChildren;
}

/** A form that changes something, with what was wrong with it above, and beside each field. */
export const Invulformulier = (props: InvulformulierProps): VNode => {
  const { naar, csrf, stand, velden, knop, soort = 'primary', children } = props;
  const { fouten } = stand;
  const rest = otherFaults(stand, velden);
  return (
    <Formulier naar={naar} csrf={csrf} klas="np-velden np-formulier">
      {fouten.length > 0 && (
        <Melding soort="error" kop={faultsInWords(fouten.length, rest.length)}>
          {rest.map(({ reason }) => (
            <span key={reason}>{reason}</span>
          ))}
        </Melding>
      )}
      {children}
      <Knop soort={soort}>{knop}</Knop>
    </Formulier>
  );
};

function faultsInWords(fouten: number, rest: number): string {
  if (fouten === rest) return 'Er is niets vastgelegd.';
  return `Er is niets vastgelegd: ${count(fouten, 'veld vraagt', 'velden vragen')} om herstel.`;
}

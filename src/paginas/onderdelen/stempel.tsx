import type { VNode } from 'preact';
import { formatMoment, shortHash } from '../opmaak/index.js';

/** What a number needs to know of the run it comes from. */
export interface Stand {
  readonly boekjaar: number;
  readonly nummer: number;
  readonly invoerHash: string;
  readonly gemaaktDoor: string;
  readonly gemaaktOp: Date;
}

/** Which version the numbers of a page belong to. */
export const Stempel = ({ stand, enig = false }: { stand: Stand; enig?: boolean }): VNode => (
  <p class={`np-stempel${enig ? ' np-stempel--enig' : ''}`}>
    <b>{stand.boekjaar}</b> jaarrekening, berekening {stand.nummer}{' '}
    <code title={stand.invoerHash}>{shortHash(stand.invoerHash)}</code>
    <br />
    door {stand.gemaaktDoor}, {formatMoment(stand.gemaaktOp)}
  </p>
);

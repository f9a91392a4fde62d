import type { ComponentChildren, VNode } from 'preact';
import { Icoon, type IcoonNaam } from './icoon.js';

const ICONEN = { ok: 'vink', warning: 'letop', error: 'kruis', info: 'info' } as const satisfies Record<
  string,
  IcoonNaam
>;

interface MeldingProps {
  readonly soort: keyof typeof ICONEN;
  /** What happened, in one sentence. */
  readonly kop: string;
  readonly children?: ComponentChildren;
}

/** A message about the whole page: first the consequence, then what to do. */
export const Melding = ({ soort, kop, children }: MeldingProps): VNode => (
  <div
    class={`utrecht-alert utrecht-alert--${soort} np-melding`}
    role={soort === 'error' ? 'alert' : 'status'}
  >
    <div class="utrecht-alert__icon">
      <Icoon naam={ICONEN[soort]} />
    </div>
    <div class="utrecht-alert__content">
      <div class="utrecht-alert__message">
        <b>{kop}</b>
        {children}
      </div>
    </div>
  </div>
);

interface LeegProps {
  readonly icoon: IcoonNaam;
  readonly kop: string;
  readonly children: ComponentChildren;
}

/** The place of something that is not there yet: what, and who brings it. */
export const Leeg = ({ icoon, kop, children }: LeegProps): VNode => (
  <div class="np-leeg">
    <Icoon naam={icoon} />
    <b>{kop}</b>
    {children}
  </div>
);

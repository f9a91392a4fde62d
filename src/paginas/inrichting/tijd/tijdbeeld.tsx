import type { VNode } from 'preact';
import type { Balk, Tijdas } from './tijdbeeld.model.js';

/** The years above the lanes. */
export const Jaarschaal = ({ as }: { as: Tijdas }): VNode => (
  <>
    <span class="np-onzichtbaar">Beeld door de jaren</span>
    <svg class="np-beeld np-beeld--as" aria-hidden="true" focusable="false">
      {as.jaren.map(({ jaar, x }) => (
        <text key={jaar} class="np-tekst-zacht" x={x} y="14">
          {jaar}
        </text>
      ))}
    </svg>
  </>
);

interface BaanProps {
  readonly as: Tijdas;
  readonly balken: readonly Balk[];
  /** When the thing itself exists: a line under its bars. */
  readonly onder?: readonly Balk[];
}

/** One lane of bars in time; the cells beside it say the same in words. */
export const Baan = ({ as, balken, onder = [] }: BaanProps): VNode => (
  <svg class="np-beeld np-beeld--tijd" aria-hidden="true" focusable="false">
    {as.jaren.map(({ jaar, x }) => (
      <line key={jaar} class="np-vorm-jaar" x1={x} x2={x} y1="0" y2="100%" />
    ))}
    {onder.map(({ x, breedte }) => (
      <rect key={x} class="np-vorm-looptijd" x={x} width={breedte} y="25" height="3" />
    ))}
    {balken.map(({ x, breedte, label }, plaats) => (
      <svg key={x} x={x} width={breedte} y="0" height="24" overflow="hidden">
        <rect
          class={plaats % 2 === 0 ? 'np-vorm-even' : 'np-vorm-oneven'}
          x="1"
          y="2"
          width="100%"
          height="20"
        />
        <text x="7" y="17">
          {label}
        </text>
      </svg>
    ))}
    <line class="np-vorm-vandaag" x1={as.vandaag} x2={as.vandaag} y1="0" y2="100%" />
  </svg>
);

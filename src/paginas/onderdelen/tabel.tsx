import type { ComponentChildren, VNode } from 'preact';

interface TabelProps {
  /** What the table holds, with its unit. */
  readonly bijschrift: string;
  readonly zichtbaar?: boolean;
  readonly dicht?: boolean;
  readonly children: ComponentChildren;
}

/** A table in a region that scrolls by itself, so that the page never has to. */
export const Tabel = ({ bijschrift, zichtbaar = false, dicht = false, children }: TabelProps): VNode => (
  <div class="np-schuif" role="region" aria-label={bijschrift} tabIndex={0}>
    <table class={`utrecht-table utrecht-table--html-table np-tabel${dicht ? ' np-tabel--dicht' : ''}`}>
      <caption class={zichtbaar ? '' : 'np-onzichtbaar'}>{bijschrift}</caption>
      {children}
    </table>
  </div>
);

interface KopProps {
  readonly naam: ComponentChildren;
  /** Which version or comparison the column holds. */
  readonly onder?: string;
  readonly getal?: boolean;
  readonly klas?: string;
}

export const Kop = ({ naam, onder, getal = false, klas = '' }: KopProps): VNode => (
  <th scope="col" class={`${getal ? 'np-getal ' : ''}${klas}`}>
    {naam}
    {onder !== undefined && <small>{onder}</small>}
  </th>
);

interface CelProps {
  readonly children?: ComponentChildren;
  readonly klas?: string;
}

/** A cell with an amount or a quantity, already formatted. */
export const Getal = ({ children, klas = '' }: CelProps): VNode => (
  <td class={`np-getal ${klas}`}>{children}</td>
);

import type { ComponentChildren, VNode } from 'preact';

interface SectieProps {
  readonly id: string;
  readonly kop: string;
  readonly naast?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page under its own heading, with a remark beside it. */
export const Sectie = ({ id, kop, naast, children }: SectieProps): VNode => (
  <section class="np-sectie" aria-labelledby={id}>
    <div class="np-sectiekop">
      <h2 class="utrecht-heading-2" id={id}>
        {kop}
      </h2>
      {naast !== undefined && <div>{naast}</div>}
    </div>
    {children}
  </section>
);

/** Facts with their value, one a line. */
export const Feit = ({
  naam,
  onder,
  totaal = false,
  children,
}: {
  naam: ComponentChildren;
  onder?: ComponentChildren;
  totaal?: boolean;
  children: ComponentChildren;
}): VNode => (
  <div class={totaal ? 'np-feit--totaal' : undefined}>
    <dt>
      {naam}
      {onder !== undefined && <small>{onder}</small>}
    </dt>
    <dd>{children}</dd>
  </div>
);

interface KruimelProps {
  readonly stappen: readonly { readonly naam: string; readonly naar: string }[];
  readonly hier: string;
}

export const Kruimelpad = ({ stappen, hier }: KruimelProps): VNode => (
  <nav class="utrecht-breadcrumb-nav np-kruimel" aria-label="Kruimelpad">
    <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
      {stappen.map(({ naam, naar }) => (
        <li key={naar} class="utrecht-breadcrumb-nav__item">
          <a class="utrecht-link" href={naar}>
            {naam}
          </a>
          <span aria-hidden="true">›</span>
        </li>
      ))}
      <li class="utrecht-breadcrumb-nav__item">
        <span aria-current="page">{hier}</span>
      </li>
    </ol>
  </nav>
);

import type { ComponentChildren, VNode } from 'preact';

/** Work on what a page shows, folded away until it is wanted or was sent wrong. */
export const Beheer = ({
  kop,
  open = false,
  id,
  children,
}: {
  kop: string;
  open?: boolean;
  id?: string;
  children: ComponentChildren;
}): VNode => (
  <details class="np-uitklap np-beheer" open={open} id={id}>
    <summary>
      <b>{kop}</b>
    </summary>
    {children}
  </details>
);

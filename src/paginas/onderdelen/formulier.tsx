import type { ComponentChildren, VNode } from 'preact';

interface FormulierProps {
  readonly naar: string;
  readonly bestand?: boolean;
  readonly klas?: string;
  readonly children: ComponentChildren;
}

/** A form that changes something. */
export const Formulier = ({ naar, bestand = false, klas, children }: FormulierProps): VNode => (
  <form method="post" action={naar} class={klas} encType={bestand ? 'multipart/form-data' : undefined}>
    {children}
  </form>
);

interface KnopProps {
  readonly soort?: 'primary' | 'secondary';
  readonly children: ComponentChildren;
}

/** A button says the act. */
export const Knop = ({ soort = 'primary', children }: KnopProps): VNode => (
  <button type="submit" class={`utrecht-button utrecht-button--${soort}-action`}>
    {children}
  </button>
);

/** A link that looks like a button, for what can be fetched or opened. */
export const KnopLink = ({ soort = 'secondary', naar, children }: KnopProps & { naar: string }): VNode => (
  <a href={naar} class={`utrecht-button utrecht-button--${soort}-action`}>
    {children}
  </a>
);

export const Link = ({
  naar,
  klas = '',
  children,
}: {
  naar: string;
  klas?: string;
  children: ComponentChildren;
}): VNode => (
  <a href={naar} class={`utrecht-link ${klas}`}>
    {children}
  </a>
);

import type { ComponentChildren, VNode } from 'preact';
import { CSRF_VELD } from '../../toegang/index.js';

interface FormulierProps {
  readonly naar: string;
  /** Token of the session; null where there is none yet, to sign in. */
  readonly csrf: string | null;
  readonly bestand?: boolean;
  readonly klas?: string;
  readonly children: ComponentChildren;
}

/** A form that changes something. With a file its token stands in the address, for the body is read last. */
export const Formulier = ({ naar, csrf, bestand = false, klas, children }: FormulierProps): VNode => (
  <form
    method="post"
    action={bestand && csrf !== null ? `${naar}?${CSRF_VELD}=${csrf}` : naar}
    class={klas}
    encType={bestand ? 'multipart/form-data' : undefined}
  >
    {!bestand && csrf !== null && <input type="hidden" name={CSRF_VELD} value={csrf} />}
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

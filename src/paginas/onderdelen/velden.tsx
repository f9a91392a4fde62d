import type { ComponentChildren, VNode } from 'preact';

interface VeldProps {
  readonly naam: string;
  readonly label: string;
  readonly waarde?: string | undefined;
  /** What to fill in, in one sentence. */
  readonly uitleg?: string | undefined;
  /** What is wrong with it and what mends it, beside the field. */
  readonly melding?: string | undefined;
  /** Where it differs from the name: for a page with more forms. */
  readonly id?: string | undefined;
  readonly verplicht?: boolean;
}

interface TekstveldProps extends VeldProps {
  readonly soort?: 'text' | 'password' | 'date';
  /** What a browser may fill in by itself. */
  readonly invullen?: string;
  /** For a number: which keys a phone shows. */
  readonly toetsen?: 'numeric' | 'decimal';
  /** Id of a message elsewhere that says what is wrong with it. */
  readonly fout?: string | undefined;
}

const ONGELDIG = { tekst: ' utrecht-textbox--invalid', keuze: ' utrecht-select--invalid' } as const;

/** How a control is tied to the texts beside it. */
function describe({ naam, id = naam, uitleg, melding, fout }: VeldProps & Pick<TekstveldProps, 'fout'>) {
  const texts = [
    ...(uitleg === undefined ? [] : [`${id}-uitleg`]),
    ...(melding === undefined ? [] : [`${id}-fout`]),
    ...(fout === undefined ? [] : [fout]),
  ];
  const wrong = melding !== undefined || fout !== undefined;
  return {
    'aria-describedby': texts.length === 0 ? undefined : texts.join(' '),
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
}

const isWrong = ({ melding, fout }: Pick<TekstveldProps, 'melding' | 'fout'>): boolean =>
  melding !== undefined || fout !== undefined;

/** A label, what to fill in, what is wrong with it, and then the field itself. */
const Veld = ({ veld, children }: { veld: VeldProps; children: ComponentChildren }): VNode => {
  const { naam, id = naam, label, uitleg, melding } = veld;
  return (
    <div class={`utrecht-form-field${melding === undefined ? '' : ' np-veld--fout'}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      {uitleg !== undefined && (
        <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
          {uitleg}
        </p>
      )}
      {melding !== undefined && (
        <p class="np-veldfout" id={`${id}-fout`}>
          {melding}
        </p>
      )}
      {children}
    </div>
  );
};

/** One line of text under its label. */
export const Tekstveld = (veld: TekstveldProps): VNode => {
  const { naam, id = naam, waarde, soort = 'text', invullen, verplicht = false, toetsen } = veld;
  const invoer = {
    class: `utrecht-textbox utrecht-textbox--html-input${isWrong(veld) ? ONGELDIG.tekst : ''}`,
    id,
    name: naam,
    value: waarde,
    required: verplicht,
    spellcheck: false,
    autocapitalize: 'none' as const,
    autocomplete: invullen ?? 'off',
    inputMode: toetsen,
    ...describe(veld),
  };
  return (
    <Veld veld={veld}>
      {soort === 'text' && <input type="text" {...invoer} />}
      {soort === 'password' && <input type="password" {...invoer} />}
      {soort === 'date' && <input type="date" {...invoer} />}
    </Veld>
  );
};

/** A text of more lines. */
export const Tekstvak = (veld: VeldProps & { readonly rijen?: number }): VNode => {
  const { naam, id = naam, waarde, verplicht = false, rijen = 4 } = veld;
  return (
    <Veld veld={veld}>
      <textarea
        class={`utrecht-textbox np-tekstvak${isWrong(veld) ? ONGELDIG.tekst : ''}`}
        id={id}
        name={naam}
        rows={rijen}
        required={verplicht}
        {...describe(veld)}
      >
        {waarde}
      </textarea>
    </Veld>
  );
};

interface KeuzeveldProps extends VeldProps {
  readonly keuzes: readonly (readonly [waarde: string, naam: string])[];
}

/** One out of a list. */
export const Keuzeveld = (veld: KeuzeveldProps): VNode => {
  const { naam, id = naam, waarde, keuzes, verplicht = false } = veld;
  return (
    <Veld veld={veld}>
      <select
        class={`utrecht-select utrecht-select--html-select${isWrong(veld) ? ONGELDIG.keuze : ''}`}
        id={id}
        name={naam}
        required={verplicht}
        {...describe(veld)}
      >
        {keuzes.map(([code, tekst]) => (
          <option key={code} value={code} selected={code === (waarde ?? '')}>
            {tekst}
          </option>
        ))}
      </select>
    </Veld>
  );
};

/** Something that is so, or is not. */
export const Vinkveld = (veld: Omit<VeldProps, 'waarde'> & { readonly aan: boolean }): VNode => {
  const { naam, id = naam, label, uitleg, melding, aan } = veld;
  return (
    <div class={`utrecht-form-field np-vinkveld${melding === undefined ? '' : ' np-veld--fout'}`}>
      <label class="utrecht-form-label" for={id}>
        <input type="checkbox" id={id} name={naam} value="ja" checked={aan} {...describe(veld)} /> {label}
      </label>
      {uitleg !== undefined && (
        <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
          {uitleg}
        </p>
      )}
      {melding !== undefined && (
        <p class="np-veldfout" id={`${id}-fout`}>
          {melding}
        </p>
      )}
    </div>
  );
};

interface VeldgroepProps {
  readonly legende: string;
  readonly uitleg?: string | undefined;
  readonly children: ComponentChildren;
}

/** Fields that belong together: under one name, side by side where there is room. */
export const Veldgroep = ({ legende, uitleg, children }: VeldgroepProps): VNode => (
  <fieldset class="np-veldgroep">
    <legend>{legende}</legend>
    {uitleg !== undefined && <p class="utrecht-form-field-description">{uitleg}</p>}
    <div class="np-veldrij">{children}</div>
  </fieldset>
);

interface HerhaalProps {
  readonly legende: string;
  readonly uitleg?: string | undefined;
  readonly melding?: string | undefined;
  /** How many rows there are, the empty ones included. */
  readonly aantal: number;
  readonly rij: (plaats: number) => ComponentChildren;
}

/** Rows of the same fields; a row that stays empty is left out. */
export const Herhaalvelden = ({ legende, uitleg, melding, aantal, rij }: HerhaalProps): VNode => (
  <fieldset class={`np-veldgroep${melding === undefined ? '' : ' np-veld--fout'}`}>
    <legend>{legende}</legend>
    {uitleg !== undefined && <p class="utrecht-form-field-description">{uitleg}</p>}
    {melding !== undefined && <p class="np-veldfout">{melding}</p>}
    <ol class="np-herhaal">
      {Array.from({ length: aantal }, (_, plaats) => (
        <li key={plaats}>
          <div class="np-veldrij">{rij(plaats)}</div>
        </li>
      ))}
    </ol>
  </fieldset>
);

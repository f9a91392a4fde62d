import type { VNode } from 'preact';

interface VeldProps {
  readonly naam: string;
  readonly label: string;
  readonly waarde?: string | undefined;
}

interface TekstveldProps extends VeldProps {
  readonly soort?: 'text' | 'password' | 'date';
  /** What a browser may fill in by itself. */
  readonly invullen?: string;
  readonly verplicht?: boolean;
  /** Id of the message that says what is wrong with it. */
  readonly fout?: string | undefined;
}

/** One line of text under its label. */
export const Tekstveld = ({
  naam,
  label,
  waarde,
  soort = 'text',
  invullen,
  verplicht = false,
  fout,
}: TekstveldProps): VNode => {
  const invoer = {
    class: `utrecht-textbox utrecht-textbox--html-input${fout === undefined ? '' : ' utrecht-textbox--invalid'}`,
    id: naam,
    name: naam,
    value: waarde,
    required: verplicht,
    spellcheck: false,
    autocapitalize: 'none' as const,
    autocomplete: invullen ?? 'off',
    'aria-describedby': fout,
    'aria-invalid': fout === undefined ? undefined : ('true' as const),
  };
  return (
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for={naam}>
        {label}
      </label>
      {soort === 'text' && <input type="text" {...invoer} />}
      {soort === 'password' && <input type="password" {...invoer} />}
      {soort === 'date' && <input type="date" {...invoer} />}
    </div>
  );
};

interface KeuzeveldProps extends VeldProps {
  readonly keuzes: readonly (readonly [waarde: string, naam: string])[];
}

/** One out of a list. */
export const Keuzeveld = ({ naam, label, waarde, keuzes }: KeuzeveldProps): VNode => (
  <div class="utrecht-form-field">
    <label class="utrecht-form-label" for={naam}>
      {label}
    </label>
    <select class="utrecht-select utrecht-select--html-select" id={naam} name={naam}>
      {keuzes.map(([code, tekst]) => (
        <option key={code} value={code} selected={code === (waarde ?? '')}>
          {tekst}
        </option>
      ))}
    </select>
  </div>
);

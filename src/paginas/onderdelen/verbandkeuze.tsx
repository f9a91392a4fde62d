import type { VNode } from 'preact';

interface VerbandkeuzeProps {
  readonly hier: string;
  readonly verbanden: readonly { readonly code: string; readonly naam: string }[];
}

/** The other verbanden of this person, folded under a word: links, so that it works without script. */
export const Verbandkeuze = ({ hier, verbanden }: VerbandkeuzeProps): VNode | null =>
  verbanden.length < 2 ? null : (
    <details class="np-verbandkeuze">
      <summary>Ander verband</summary>
      <ul>
        {verbanden
          .filter(({ code }) => code !== hier)
          .map(({ code, naam }) => (
            <li key={code}>
              <a class="utrecht-link" href={`/?verband=${encodeURIComponent(code)}`}>
                {naam}
              </a>
            </li>
          ))}
        <li>
          <a class="utrecht-link" href="/verbanden">
            Alle verbanden
          </a>
        </li>
      </ul>
    </details>
  );

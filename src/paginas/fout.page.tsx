import type { VNode } from 'preact';
import type { Problem } from '../platform/index.js';
import { Document } from './onderdelen/document.js';
import { KnopLink } from './onderdelen/formulier.js';
import { Merk } from './onderdelen/kader.js';
import { splitMelding } from './inlezen/lading.js';
import { render } from './render.js';

const KOPPEN: Readonly<Record<number, string>> = {
  403: 'Dit mag u niet',
  404: 'Deze pagina is er niet',
  409: 'Dit kan nu niet',
  413: 'Het bestand is te groot',
  429: 'Dit gaat te snel',
};

/** An error as a page: what it is, what mends it, and nothing about our inside. */
export const FoutPagina = ({ problem }: { problem: Problem }): VNode => {
  const [fout, herstel] = splitMelding(problem.title);
  const eigen = problem.status >= 500;
  return (
    <Document
      titel={KOPPEN[problem.status] ?? (eigen ? 'Storing' : 'Dit ging niet')}
      kop={
        <div class="np-kop">
          <Merk naar="/" />
        </div>
      }
      voetnoot={`Foutcode ${problem.status}`}
    >
      <h1 class="utrecht-heading-1">
        {KOPPEN[problem.status] ?? (eigen ? 'Er ging bij ons iets mis' : 'Dit ging niet')}
      </h1>
      <p class="np-lead">
        {fout} {herstel}
      </p>
      {problem.invalidParams !== undefined && (
        <ul>
          {problem.invalidParams.map(({ name, reason }) => (
            <li key={`${name}${reason}`}>
              {reason} <code>{name}</code>
            </li>
          ))}
        </ul>
      )}
      <div class="np-knoppen">
        <KnopLink naar="/">Naar de startpagina</KnopLink>
      </div>
      {eigen && (
        <p class="np-noot">
          Geef dit kenmerk door aan de beheerder: <code>{problem.correlatieId}</code>
        </p>
      )}
    </Document>
  );
};

/** The html answer of an error. */
export const renderFout = (problem: Problem): string => render(FoutPagina, { problem });

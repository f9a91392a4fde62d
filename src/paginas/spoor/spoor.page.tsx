import type { VNode } from 'preact';
import type { Anker, Spoorblad } from '../../controlespoor/index.js';
import { KnopLink, Link } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { Pagina, verbandAdres, type Verbandkader } from '../onderdelen/kader.js';
import { Leeg, Melding } from '../onderdelen/melding.js';
import { Feit, Sectie } from '../onderdelen/sectie.js';
import { formatGetal, formatMoment } from '../opmaak/index.js';
import { Filterformulier } from './filterformulier.js';
import { describeTotaal, toQuery, type Vraag } from './spoor.model.js';
import { Spoortabel } from './spoortabel.js';

export interface SpoorProps {
  readonly kader: Verbandkader;
  readonly vraag: Vraag;
  /** Null when the question cannot be asked like this. */
  readonly blad: Spoorblad | null;
  /** The last line of the chain. */
  readonly anker: Anker | null;
}

/** Who did what, and how to prove that nothing of it was changed. */
export const SpoorPagina = ({ kader, vraag, blad, anker }: SpoorProps): VNode => {
  const hier = verbandAdres(kader.verband.code, 'controlespoor');
  const api = `/v1/verbanden/${encodeURIComponent(kader.verband.code)}/controlesporen`;
  return (
    <Pagina kader={kader} titel="Controlespoor">
      <h1 class="utrecht-heading-1">Controlespoor van {kader.verband.naam}</h1>
      <p class="np-lead">
        {blad === null ? 'Er is niets gezocht.' : describeTotaal(blad, anker, vraag.filter)}
      </p>
      {vraag.fouten.length > 0 && <Fouten fouten={vraag.fouten} />}
      <Sectie id="filter" kop="Filteren">
        <Filterformulier hier={hier} velden={vraag.velden} />
      </Sectie>
      {blad !== null && (
        <Sectie
          id="regels"
          kop="Regels"
          naast={
            <Link naar={`${api}${toQuery(vraag.filter, { formaat: 'csv' })}`}>
              <Icoon naam="neer" /> Alle gevonden regels als csv
            </Link>
          }
        >
          <Regels blad={blad} vraag={vraag} hier={hier} />
        </Sectie>
      )}
      {anker !== null && <Keten anker={anker} api={api} />}
    </Pagina>
  );
};

const Fouten = ({ fouten }: { fouten: readonly string[] }): VNode => (
  <div class="np-sectie--dicht">
    <Melding soort="error" kop="Zo kan er niet worden gezocht">
      <ul>
        {fouten.map((fout) => (
          <li key={fout}>{fout}</li>
        ))}
      </ul>
    </Melding>
  </div>
);

const Regels = ({ blad, vraag, hier }: { blad: Spoorblad; vraag: Vraag; hier: string }): VNode =>
  blad.regels.length === 0 ? (
    <Leeg icoon="blad" kop="Geen regels gevonden">
      <p>
        <Link naar={hier}>Toon alle regels</Link>
      </p>
    </Leeg>
  ) : (
    <>
      <Spoortabel regels={blad.regels} />
      <p class="np-noot">Een filter verbergt regels; de keten verandert er niet door.</p>
      {(vraag.onder !== undefined || blad.volgende !== null) && (
        <nav class="np-bladeren" aria-label="Bladzijden van het controlespoor">
          {vraag.onder !== undefined && (
            <Link naar={`${hier}${toQuery(vraag.filter)}#regels`}>Naar de nieuwste regels</Link>
          )}
          {blad.volgende !== null && (
            <Link naar={`${hier}${toQuery(vraag.filter, { onder: String(blad.volgende) })}#regels`}>
              Oudere regels
            </Link>
          )}
        </nav>
      )}
    </>
  );

const Keten = ({ anker, api }: { anker: Anker; api: string }): VNode => (
  <Sectie id="keten" kop="Bewijs dat er niets is veranderd">
    <p class="utrecht-paragraph">
      Elke regel draagt de hash van de regel ervoor. De opdracht{' '}
      <code class="np-code">npm run controleer -- --spoor</code> leest de hele keten na en noemt de eerste
      schakel die breekt. Bewaar het anker buiten deze service: met{' '}
      <code class="np-code">--anker anker.json</code> erbij valt ook een afgeknipt eind op.
    </p>
    <dl class="np-feiten np-feiten--hash">
      <Feit naam="Laatste regel" onder={formatMoment(new Date(anker.tijdstip))}>
        {formatGetal(String(anker.volgnummer))}
      </Feit>
      <Feit naam="Hash van die regel">
        <code>{anker.hash}</code>
      </Feit>
    </dl>
    <div class="np-knoppen">
      <KnopLink naar={`${api}/anker`}>
        <Icoon naam="neer" /> Anker bewaren
      </KnopLink>
    </div>
  </Sectie>
);

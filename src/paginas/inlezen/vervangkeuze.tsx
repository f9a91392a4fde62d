import type { VNode } from 'preact';
import type { Vergelijking } from '../../realisatie/index.js';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Melding } from '../onderdelen/melding.js';
import { Sectie } from '../onderdelen/sectie.js';
import { count, formatMoment } from '../opmaak/index.js';
import { formatTotaal, type LadingMetBevindingen } from './lading.js';
import { formatVerschil, vooraf } from './vergelijking.model.js';

/** What was chosen and could not be done. */
export interface Vervangstand {
  readonly gekozen: readonly string[];
  readonly fout: string;
}

/**
 * What the form asks: that the file replaces these, or that all count; null when nothing was said of it, for a load that
 * has nothing beside it.
 */
export function readVervangkeuze(body: unknown): {
  readonly keuze: 'vervangen' | 'erbij' | null;
  readonly vervangt: readonly string[];
} {
  const { keuze, vervangt } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (keuze === 'erbij') return { keuze, vervangt: [] };
  if (keuze !== 'vervangen') return { keuze: null, vervangt: [] };
  const ids = (Array.isArray(vervangt) ? vervangt : [vervangt]) as unknown[];
  return { keuze, vervangt: [...new Set(ids.filter((id): id is string => typeof id === 'string'))] };
}

interface VervangkeuzeProps {
  readonly kader: Kader;
  readonly lading: LadingMetBevindingen;
  readonly vergelijking: Vergelijking;
  readonly verzonden: Vervangstand | null;
}

/** What becomes of a file that says the same as earlier ones: it replaces them, they all count, or it is dropped. */
export const Vervangkeuze = ({ kader, lading, vergelijking, verzonden }: VervangkeuzeProps): VNode => {
  const { eerdere, totaal, soort } = vergelijking;
  const naar = (deel: string): string => adres(kader, `inlezen/${lading.id}/${deel}`);
  const gekozen = verzonden?.gekozen ?? vooraf(vergelijking);
  const meer = lading.aantalWaarschuwingen - eerdere.length;
  const een = eerdere.length === 1;
  return (
    <Sectie id="vervangen" kop="Wat gebeurt er met dit bestand?">
      {verzonden !== null && <Melding soort="error" kop={`Er is niets geboekt. ${verzonden.fout}`} />}
      {meer > 0 && (
        <p class="utrecht-paragraph">
          Met vervangen of allebei laten tellen bevestigt u ook{' '}
          {count(meer, 'andere waarschuwing', 'andere waarschuwingen')}, hieronder.
        </p>
      )}
      <div class="np-keuzes">
        <Formulier naar={naar('verwerkingen')} csrf={kader.csrf}>
          <input type="hidden" name="keuze" value="vervangen" />
          <Eerdere vergelijking={vergelijking} gekozen={gekozen} fout={verzonden?.fout} />
          <p class="np-noot" id="vervangen-uitleg">
            {een ? 'Het eerdere bestand wordt' : 'Wat u aankruist wordt'} teruggedraaid en dit bestand
            geboekt, in één keer.{' '}
            {een && `Het totaal verandert met ${formatVerschil(soort, totaal.verschil)}.`}
          </p>
          <Knop>Vervangen</Knop>
        </Formulier>
        <Formulier naar={naar('verwerkingen')} csrf={kader.csrf}>
          <input type="hidden" name="keuze" value="erbij" />
          <p class="np-noot">
            {een ? 'Beide bestanden tellen' : 'Alle bestanden tellen'} mee; wat in beide staat, telt dubbel.
            Het totaal verandert met {formatVerschil(soort, totaal.nieuw.totaal)}.
          </p>
          <Knop soort="secondary">{een ? 'Allebei laten tellen' : 'Alles laten tellen'}</Knop>
        </Formulier>
        <Formulier naar={naar('annuleringen')} csrf={kader.csrf}>
          <p class="np-noot">Er wordt niets geboekt; wat er al staat, blijft tellen.</p>
          <Knop soort="secondary">Laten vallen</Knop>
        </Formulier>
      </div>
    </Sectie>
  );
};

/** One is replaced without asking which; of more, each is ticked by itself. */
const Eerdere = ({
  vergelijking: { eerdere, soort },
  gekozen,
  fout,
}: {
  vergelijking: Vergelijking;
  gekozen: readonly string[];
  fout: string | undefined;
}): VNode => {
  const [eerste] = eerdere;
  if (eerste !== undefined && eerdere.length === 1)
    return <input type="hidden" name="vervangt" value={eerste.inlezing} />;
  return (
    <fieldset class={`np-veldgroep${fout === undefined ? '' : ' np-veld--fout'}`}>
      <legend>Welke vervangt dit bestand?</legend>
      {fout !== undefined && (
        <p class="np-veldfout" id="vervangt-fout">
          {fout}
        </p>
      )}
      {eerdere.map(({ inlezing, bestandsnaam, verwerktOp, hetzelfde }) => (
        <label key={inlezing} class="utrecht-form-label np-vinkveld">
          <input
            type="checkbox"
            name="vervangt"
            value={inlezing}
            checked={gekozen.includes(inlezing)}
            aria-describedby={fout === undefined ? undefined : 'vervangt-fout'}
            aria-invalid={fout === undefined ? undefined : 'true'}
          />{' '}
          {bestandsnaam}, {formatMoment(verwerktOp)}: {formatTotaal({ soort, totaal: hetzelfde.totaal })} van
          hetzelfde
        </label>
      ))}
    </fieldset>
  );
};

import type { VNode } from 'preact';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import type { Soort } from '../../realisatie/index.js';
import { Keuzeveld, Tekstveld } from '../onderdelen/velden.js';
import { formatTotaal, SOORTNAMEN, type Lading } from './lading.js';

interface UploadProps {
  readonly naar: string;
  readonly csrf: string;
  readonly gekozen: Soort;
  readonly boekjaar: number;
  readonly controletotaal?: string | undefined;
  /** What was wrong with the control total. */
  readonly fout?: string | undefined;
  /** Loads that count, which this file may come in the place of. */
  readonly teVervangen: readonly Lading[];
  readonly vervangt?: string | undefined;
  readonly profielen: readonly Profielnaam[];
  readonly profiel?: string | undefined;
}

/** A profile to choose. */
export interface Profielnaam {
  readonly code: string;
  readonly naam: string;
  readonly soort: Soort;
}

const KOLOMMEN = {
  realisatie: 'Boekjaar, Periode, Kostenplaats, Bedrag',
  afname: 'Boekjaar, Periode, Product, Deelnemer, Hoeveelheid',
  begroting: 'Boekjaar, Kostenplaats, Bedrag',
  voorschotten: 'Boekjaar, Deelnemer, Werkorganisatie, Bedrag',
  sleutelwaarden: 'Sleutel, Deelnemer, Waarde, Peildatum, Bron',
} as const satisfies Record<Soort, string>;

/** One file at a time, of one soort; the whole zone takes a file that is dropped on it. */
export const Uploadformulier = ({ naar, csrf, gekozen, boekjaar, ...velden }: UploadProps): VNode => (
  <Formulier naar={naar} csrf={csrf} bestand klas="np-twee">
    <label class="np-neerzet">
      <Icoon naam="op" />
      <b>Zet een bestand hier neer</b>
      <span>of kies er een:</span>
      <input type="file" name="bestand" required accept=".xlsx,.ods,.csv,.xaf,.xml" />
      <small>.xlsx, .ods, .csv of auditfile (.xaf of .xml), tot 50 MB</small>
    </label>
    <div class="np-velden">
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="soort">
          Soort
        </label>
        <p class="utrecht-form-field-description" id="soort-uitleg">
          Het bestand geldt voor boekjaar {boekjaar}.
        </p>
        <select
          class="utrecht-select utrecht-select--html-select"
          id="soort"
          name="soort"
          aria-describedby="soort-uitleg"
        >
          {(Object.keys(SOORTNAMEN) as Soort[]).map((soort) => (
            <option key={soort} value={soort} selected={soort === gekozen}>
              {SOORTNAMEN[soort]}
            </option>
          ))}
        </select>
      </div>
      <Tekstveld
        naam="controletotaal"
        label="Controletotaal (mag leeg; vul het in bij een .csv)"
        uitleg="Het saldo uit uw grootboek. Wijkt het bestand af, dan boeken we niets. Aan een .csv is niet te zien of de laatste regels ontbreken; alleen dit totaal laat dat zien."
        toetsen="decimal"
        waarde={velden.controletotaal}
        melding={velden.fout}
      />
      {velden.teVervangen.length > 0 && (
        <Keuzeveld
          naam="vervangt"
          label="Vervangt"
          uitleg="Komt dit bestand in de plaats van een eerder, dan draaien we dat terug zodra dit is verwerkt."
          waarde={velden.vervangt}
          keuzes={[
            ['', 'Niets, dit bestand komt erbij'],
            ...velden.teVervangen.map(({ id, soort, bestandsnaam, totaal }): [string, string] => [
              id,
              `${SOORTNAMEN[soort]}: ${bestandsnaam}, ${formatTotaal({ soort, totaal })}`,
            ]),
          ]}
        />
      )}
      {velden.profielen.length > 0 && (
        <Keuzeveld
          naam="profiel"
          label="Importprofiel"
          uitleg="Voor een export waarvan de kolommen anders heten."
          waarde={velden.profiel}
          keuzes={[
            ['', 'Herkennen aan de kolomnamen'],
            ...velden.profielen.map(({ code, naam, soort }): [string, string] => [
              code,
              `${SOORTNAMEN[soort]}: ${naam}`,
            ]),
          ]}
        />
      )}
      <Knop>Controleren en verwerken</Knop>
      <details class="np-uitklap">
        <summary>
          <b>Welke kolommen moeten erin staan?</b>
        </summary>
        <dl class="np-feiten">
          {(Object.keys(KOLOMMEN) as Soort[]).map((soort) => (
            <div key={soort}>
              <dt>{SOORTNAMEN[soort]}</dt>
              <dd>{KOLOMMEN[soort]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  </Formulier>
);

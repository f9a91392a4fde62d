import type { VNode } from 'preact';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { SOORTNAMEN, type Lading } from './lading.js';

interface UploadProps {
  readonly naar: string;
  readonly csrf: string;
  readonly gekozen: Lading['soort'];
  readonly boekjaar: number;
}

const KOLOMMEN = {
  realisatie: 'Boekjaar, Periode, Kostenplaats, Bedrag',
  afname: 'Boekjaar, Periode, Product, Deelnemer, Hoeveelheid',
  voorschotten: 'Boekjaar, Deelnemer, Werkorganisatie, Bedrag',
} as const satisfies Record<Lading['soort'], string>;

/** One file at a time, of one soort; the whole zone takes a file that is dropped on it. */
export const Uploadformulier = ({ naar, csrf, gekozen, boekjaar }: UploadProps): VNode => (
  <Formulier naar={naar} csrf={csrf} bestand klas="np-twee">
    <label class="np-neerzet">
      <Icoon naam="op" />
      <b>Zet een bestand hier neer</b>
      <span>of kies er een:</span>
      <input
        type="file"
        name="bestand"
        required
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <small>Excelbestand (.xlsx), tot 50 MB</small>
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
          {(Object.keys(SOORTNAMEN) as Lading['soort'][]).map((soort) => (
            <option key={soort} value={soort} selected={soort === gekozen}>
              {SOORTNAMEN[soort]}
            </option>
          ))}
        </select>
      </div>
      <Knop>Controleren en verwerken</Knop>
      <details class="np-uitklap">
        <summary>
          <b>Welke kolommen moeten erin staan?</b>
        </summary>
        <dl class="np-feiten">
          {(Object.keys(KOLOMMEN) as Lading['soort'][]).map((soort) => (
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

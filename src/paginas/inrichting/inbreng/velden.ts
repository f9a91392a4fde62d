import type { Stap } from '../../../inbreng/index.js';
import { keuzesVan, metLeeg, type Keuzes, type Veld } from '../../onderdelen/veld.js';

type Genoemd = readonly { readonly code: string; readonly naam: string }[];

/** What there is to choose from in a file. */
export interface Keuzelijsten {
  readonly deelnemers: Genoemd;
  readonly werkorganisaties: Genoemd;
  readonly werkvelden: Genoemd;
  /** Code of the task, with its name. */
  readonly taken: Genoemd;
  readonly dvos: Keuzes;
}

export const GEEN_KEUZES: Keuzelijsten = {
  ...{ deelnemers: [], werkorganisaties: [], werkvelden: [], taken: [], dvos: [] },
};

const kies = (dingen: Genoemd, wat: string): Keuzes => metLeeg(keuzesVan(dingen), `Kies een ${wat}`);
const bedrag = (naam: string, label: string, uitleg: string): Veld => ({
  naam,
  label,
  uitleg,
  soort: 'decimaal',
});

/** What opening a file asks. */
export const dossiervelden = ({ deelnemers, werkorganisaties }: Keuzelijsten): readonly Veld[] => [
  { naam: 'code', label: 'Code', uitleg: 'Kort, zonder spatie of /.', soort: 'tekst' },
  { naam: 'naam', label: 'Naam', uitleg: 'Hoe u deze inbreng noemt.', soort: 'tekst' },
  {
    naam: 'inbrenger',
    label: 'Inbrenger',
    uitleg: 'De deelnemer die de taak inbrengt, en betaalt wat dat kost.',
    soort: 'keuze',
    keuzes: kies(deelnemers, 'deelnemer'),
  },
  {
    naam: 'werkorganisatie',
    label: 'Werkorganisatie',
    uitleg: 'Neemt de taak over.',
    soort: 'keuze',
    keuzes: kies(werkorganisaties, 'werkorganisatie'),
  },
];

/** What each step asks; the achterstanden of the third are rows of their own. */
export const stapvelden = ({
  werkvelden,
  taken,
  dvos,
}: Keuzelijsten): Readonly<Record<Stap, readonly Veld[]>> => ({
  taak: [
    {
      naam: 'werkveld',
      label: 'Werkveld',
      uitleg: 'Waar de taak in het takenregister staat.',
      soort: 'keuze',
      keuzes: kies(werkvelden, 'werkveld'),
    },
    {
      naam: 'taak',
      label: 'Taak',
      uitleg: 'Uit het takenregister van dat werkveld.',
      soort: 'keuze',
      keuzes: kies(taken, 'taak'),
    },
    {
      naam: 'product',
      label: 'Product',
      uitleg: 'De code van het product waarmee de inbrenger de taak voortaan afneemt.',
      soort: 'tekst',
    },
    { naam: 'per', label: 'Gaat over op', uitleg: 'De eerste dag bij de werkorganisatie.', soort: 'dag' },
  ],
  balans: [
    bedrag('formatie', 'Formatie', 'In fte, met ten hoogste twee decimalen.'),
    bedrag('loonsom', 'Loonsom', 'In euro per jaar, van wie overgaat.'),
    bedrag('materieel', 'Materiële kosten', 'In euro per jaar.'),
    bedrag('budget', 'Budget', 'Wat de inbrenger meegeeft: gelijk aan loonsom en materiële kosten samen.'),
    {
      naam: 'begroting',
      label: 'Uit welke begroting',
      uitleg: 'De vastgestelde begroting met haar datum.',
      soort: 'tekst',
    },
    bedrag('taakstelling', 'Taakstelling', 'Moet 0 zijn: een taakstelling blijft bij de inbrenger.'),
  ],
  basis: [
    { naam: 'getoetstOp', label: 'Getoetst op', uitleg: 'De dag van de toets.', soort: 'dag' },
    {
      naam: 'oordeel',
      label: 'Oordeel',
      uitleg: 'Wat de toets van processen en middelen opleverde.',
      soort: 'vak',
    },
  ],
  kosten: [
    bedrag('frictiekosten', 'Frictiekosten', 'In euro; gaan rechtstreeks naar de inbrenger.'),
    bedrag('proceskosten', 'Proceskosten', 'In euro; gaan rechtstreeks naar de inbrenger.'),
    {
      naam: 'kostenplaats',
      label: 'Kostenplaats',
      uitleg: 'Alleen voor deze kosten: 1 tot 20 tekens.',
      soort: 'tekst',
    },
  ],
  ontvlechting: [
    {
      naam: 'afspraak',
      label: 'Afspraak over ontvlechting',
      uitleg: 'Hoe taak, medewerkers en middelen terugkeren als de inbrenger de taak terughaalt.',
      soort: 'vak',
    },
  ],
  overeenkomst: [
    {
      naam: 'dvo',
      label: 'DVO',
      uitleg: 'De overeenkomst waarmee de inbrenger het product afneemt, vastgesteld voor de start.',
      soort: 'keuze',
      keuzes: metLeeg(dvos, 'Kies een DVO'),
    },
  ],
});

export const ACHTERSTANDEN = 'achterstanden';
export const ACHTERSTANDVELDEN: readonly Veld[] = [
  { naam: 'omschrijving', label: 'Achterstand', soort: 'tekst' },
  { naam: 'bedrag', label: 'Bedrag in euro', soort: 'decimaal' },
  { naam: 'ingelopenPer', label: 'Ingelopen per', soort: 'dag' },
];

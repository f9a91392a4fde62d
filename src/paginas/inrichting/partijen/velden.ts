import { keuzesVan, metLeeg, type Keuzes, type Veld } from '../../onderdelen/veld.js';

type Genoemd = readonly { readonly code: string; readonly naam: string }[];

export const SOORTKEUZES: Keuzes = [
  ['gemeente', 'gemeente'],
  ['samenwerkingsverband', 'samenwerkingsverband'],
];

const CODE: Veld = {
  naam: 'code',
  label: 'Code',
  uitleg: 'Kort en blijvend, zonder spatie of /; zo staat het in bestanden.',
  soort: 'tekst',
};
const NAAM: Veld = { naam: 'naam', label: 'Naam', uitleg: 'Zoals mensen het noemen.', soort: 'tekst' };
const VANAF: Veld = { naam: 'vanaf', label: 'Vanaf', uitleg: 'De eerste dag.', soort: 'dag' };
const TOT: Veld = {
  naam: 'tot',
  label: 'Tot',
  uitleg: 'De eerste dag erna. Leeg is zonder einde.',
  soort: 'dag',
  leeg: null,
};

export const DEELNEMERVELDEN: readonly Veld[] = [
  CODE,
  NAAM,
  {
    naam: 'soort',
    label: 'Soort',
    uitleg: 'Een sleutel op inwoners geldt alleen voor gemeenten.',
    soort: 'keuze',
    keuzes: SOORTKEUZES,
  },
  { ...VANAF, uitleg: 'De eerste dag van het verband. Wie later komt, treedt toe.' },
];

export const WERKORGANISATIEVELDEN: readonly Veld[] = [CODE, NAAM, VANAF, TOT];

export const ONDERDEELVELDEN: readonly Veld[] = [CODE, NAAM];

/** Which werkorganisatie runs an onderdeel. */
export const onderbrengingsvelden = (onderdelen: Genoemd, werkorganisaties: Genoemd): readonly Veld[] => [
  kies('onderdeel', 'Onderdeel', onderdelen),
  kies('werkorganisatie', 'Werkorganisatie', werkorganisaties),
  VANAF,
  TOT,
];

/** Who becomes gastheer, and when; whoever is it then stops. */
export const gastheervelden = (werkorganisaties: Genoemd, deelnemers: Genoemd): readonly Veld[] => [
  kies('werkorganisatie', 'Werkorganisatie', werkorganisaties),
  {
    ...kies('gastheer', 'Nieuwe gastheer', deelnemers),
    uitleg: 'Een deelnemer die in de hele periode meedoet.',
  },
  {
    ...VANAF,
    uitleg: 'De eerste dag van de nieuwe gastheer. Wie nu gastheer is, stopt op die dag.',
  },
];

/** Another period in which a werkorganisatie exists. */
export const looptijdvelden = (werkorganisaties: Genoemd): readonly Veld[] => [
  kies('werkorganisatie', 'Werkorganisatie', werkorganisaties),
  VANAF,
  TOT,
];

/** When something ends, and what. */
export const eindevelden = (feiten: Keuzes): readonly Veld[] => [
  {
    naam: 'feit',
    label: 'Wat eindigt',
    uitleg: 'Alleen wat nog loopt, staat in de lijst.',
    soort: 'keuze',
    keuzes: metLeeg(feiten, 'Kies wat eindigt'),
  },
  { ...TOT, uitleg: 'De eerste dag waarop het niet meer geldt.' },
];

const kies = (naam: string, label: string, dingen: Genoemd): Veld => ({
  ...{ naam, label, soort: 'keuze' },
  uitleg: 'Kies uit de lijst.',
  keuzes: metLeeg(keuzesVan(dingen), `Kies een ${label.toLowerCase()}`),
});

import type { Detail, Organisatievorm, Rechtsvorm, Vorm } from './vormen.js';

/** What a verband must do, with where that stands. */
export interface Plicht {
  readonly code: string;
  /** In Dutch. */
  readonly omschrijving: string;
  readonly bron: string;
}

export const PAGINAS = [
  'lasten',
  'verrekening',
  'deelnemers',
  'werkorganisaties',
  'gastheren',
  'onderdelen',
  'sleutels',
  'producten',
  'menukaarten',
  'overeenkomsten',
  'afnamematrix',
  'inbreng',
  'toetreding',
  'uittreding',
] as const;
export type Pagina = (typeof PAGINAS)[number];

export const DOCUMENTEN = [
  'kadernota',
  'begroting',
  'begrotingswijziging',
  'meerjarenraming',
  'tussenrapportage',
  'jaarrekening',
  'verslag',
  'dienstverleningsovereenkomst',
  'menukaart',
  'evaluatie',
] as const;
export type Document = (typeof DOCUMENTEN)[number];

/** What a verband of this vorm has: what is not named, it does not use and its pages do not show. */
export interface Indeling {
  readonly plichten: readonly Plicht[];
  readonly paginas: readonly Pagina[];
  readonly documenten: readonly Document[];
}

const WGR = 'Wet gemeenschappelijke regelingen';
const BBV = 'Besluit begroting en verantwoording provincies en gemeenten';

/** For whoever has a budget of its own by law. @bron PROCES.md "The year of a verband" */
const WETTELIJK: readonly Plicht[] = [
  {
    code: 'kadernota',
    omschrijving: 'Vóór 30 april de kaders voor het volgende jaar naar de raden sturen.',
    bron: WGR,
  },
  {
    code: 'zienswijze',
    omschrijving: 'De raden twaalf weken geven voor hun zienswijze op de begroting.',
    bron: WGR,
  },
  {
    code: 'begroting_inzenden',
    omschrijving: 'De begroting vóór 15 september aan gedeputeerde staten sturen.',
    bron: WGR,
  },
  {
    code: 'jaarrekening_inzenden',
    omschrijving: 'De jaarrekening vóór 15 juli aan gedeputeerde staten sturen.',
    bron: WGR,
  },
  { code: 'taakvelden', omschrijving: 'Begroting en jaarrekening naar taakvelden indelen.', bron: BBV },
];

/** For whoever has only what was agreed. @bron DOWR art. 8 and 10 */
const AFGESPROKEN: readonly Plicht[] = [
  { code: 'tussentijds', omschrijving: 'Twee keer per jaar de voortgang melden.', bron: 'eigen afspraken' },
  { code: 'verslag', omschrijving: 'Ieder jaar verslag doen aan de colleges.', bron: 'eigen afspraken' },
  {
    code: 'verrekenen',
    omschrijving: 'Na afloop van het jaar de werkelijke kosten verrekenen.',
    bron: 'eigen afspraken',
  },
];

interface PerRechtsvorm {
  readonly plichten: readonly Plicht[];
  readonly documenten: readonly Document[];
}

const EIGEN_DOCUMENTEN = [
  'begroting',
  'begrotingswijziging',
  'tussenrapportage',
  'jaarrekening',
  'verslag',
] as const;
const ALS_LICHAAM: PerRechtsvorm = {
  plichten: [...WETTELIJK, ...AFGESPROKEN],
  documenten: ['kadernota', 'meerjarenraming', ...EIGEN_DOCUMENTEN],
};
const ALS_AFSPRAAK: PerRechtsvorm = { plichten: AFGESPROKEN, documenten: EIGEN_DOCUMENTEN };

const RECHTSVORM: Readonly<Record<Rechtsvorm, PerRechtsvorm>> = {
  'openbaar lichaam': ALS_LICHAAM,
  bedrijfsvoeringsorganisatie: ALS_LICHAAM,
  bestuursconvenant: ALS_AFSPRAAK,
  centrumregeling: ALS_AFSPRAAK,
  netwerk: { plichten: AFGESPROKEN, documenten: ['begroting', 'jaarrekening', 'verslag'] },
};

/** Whether somebody of the deelnemers runs a werkorganisatie for the others. @bron EGEM par. 4 */
const GASTHEREN: Readonly<Record<Organisatievorm, boolean>> = {
  netwerk: true,
  centrum: true,
  matrix: true,
  'shared services centrum': false,
  SETA: true,
  federatie: false,
};

const DETAIL: Readonly<Record<Detail, Pick<Indeling, 'paginas' | 'documenten'>>> = {
  diensten: {
    paginas: ['producten', 'menukaarten', 'overeenkomsten', 'afnamematrix', 'inbreng'],
    documenten: ['dienstverleningsovereenkomst', 'menukaart'],
  },
  hoofdlijnen: { paginas: [], documenten: [] },
};

const ALTIJD: readonly Pagina[] = [
  'lasten',
  'verrekening',
  'deelnemers',
  'werkorganisaties',
  'onderdelen',
  'sleutels',
  'toetreding',
  'uittreding',
];

/**
 * Which duties, pages and documents a verband of this vorm has, each list in its declared order.
 *
 * @bron PROCES.md "The year of a verband"; DOMEIN.md rules 10 and 12; EGEM par. 4
 */
export function indelingVan(
  vorm: Pick<Vorm, 'rechtsvorm' | 'organisatievorm' | 'detail' | 'eindigtOp'>,
): Indeling {
  const { plichten, documenten } = RECHTSVORM[vorm.rechtsvorm];
  const detail = DETAIL[vorm.detail];
  const paginas = new Set<Pagina>([...ALTIJD, ...detail.paginas]);
  if (GASTHEREN[vorm.organisatievorm]) paginas.add('gastheren');
  const stukken = new Set<Document>([...documenten, ...detail.documenten]);
  if (vorm.eindigtOp !== null) stukken.add('evaluatie');
  return {
    plichten,
    paginas: PAGINAS.filter((pagina) => paginas.has(pagina)),
    documenten: DOCUMENTEN.filter((document) => stukken.has(document)),
  };
}

export const SOORTEN = ['realisatie', 'afname', 'begroting', 'voorschotten', 'sleutelwaarden'] as const;
export type Soort = (typeof SOORTEN)[number];

/** A reference list that a code in a file must be in. */
export type Verwijzing = 'kostenplaats' | 'product' | 'deelnemer' | 'werkorganisatie' | 'sleutel';

export type Kolomtype =
  'code' | 'tekst' | 'bedrag' | 'hoeveelheid' | 'boekjaar' | 'periode' | 'datum' | 'janee' | 'waardestatus';

export interface Kolom {
  /** The header, as the templates spell it. */
  readonly naam: string;
  /** The column of the table that the value is stored in. */
  readonly veld: string;
  readonly type: Kolomtype;
  readonly verplicht: boolean;
  readonly verwijst?: Verwijzing;
}

export type Regeltabel = 'realisatieregel' | 'afnameregel' | 'begrotingsregel' | 'voorschotregel';

export interface Soortgegevens {
  /** Where the rows are kept; null when they become facts of another room. */
  readonly tabel: Regeltabel | null;
  /** The field that adds up to the control total of the file. */
  readonly telt: string;
  /** The fields in which a later file may say again what an earlier one said; empty when it never does. */
  readonly overlap: readonly string[];
  readonly kolommen: readonly Kolom[];
}

const required = (naam: string, type: Kolomtype, verwijst?: Verwijzing): Kolom => ({
  naam,
  veld: naam.toLowerCase(),
  type,
  verplicht: true,
  ...(verwijst && { verwijst }),
});
const optional = (naam: string, type: Kolomtype, verwijst?: Verwijzing): Kolom => ({
  ...required(naam, type, verwijst),
  verplicht: false,
});

/** What can be read of each soort; a column is found by its name, never by its place. @bron INLEZEN.md */
export const SOORT: Readonly<Record<Soort, Soortgegevens>> = {
  realisatie: {
    tabel: 'realisatieregel',
    telt: 'bedrag',
    overlap: ['periode', 'kostenplaats'],
    kolommen: [
      required('Boekjaar', 'boekjaar'),
      required('Periode', 'periode'),
      required('Kostenplaats', 'code', 'kostenplaats'),
      required('Bedrag', 'bedrag'),
      optional('Grootboekrekening', 'code'),
      optional('Kostensoort', 'tekst'),
      optional('Product', 'code', 'product'),
      optional('Deelnemer', 'code', 'deelnemer'),
      optional('Omschrijving', 'tekst'),
      optional('Boekdatum', 'datum'),
      optional('Boekstuk', 'code'),
      optional('Btw', 'bedrag'),
    ],
  },
  afname: {
    tabel: 'afnameregel',
    telt: 'hoeveelheid',
    overlap: ['periode', 'product', 'deelnemer'],
    kolommen: [
      required('Boekjaar', 'boekjaar'),
      required('Periode', 'periode'),
      required('Product', 'code', 'product'),
      required('Deelnemer', 'code', 'deelnemer'),
      required('Hoeveelheid', 'hoeveelheid'),
      optional('Opmerking', 'tekst'),
    ],
  },
  begroting: {
    tabel: 'begrotingsregel',
    telt: 'bedrag',
    overlap: ['kostenplaats'],
    kolommen: [
      required('Boekjaar', 'boekjaar'),
      required('Kostenplaats', 'code', 'kostenplaats'),
      required('Bedrag', 'bedrag'),
      optional('Grootboekrekening', 'code'),
      optional('Kostensoort', 'tekst'),
      optional('Product', 'code', 'product'),
      optional('Deelnemer', 'code', 'deelnemer'),
      optional('Omschrijving', 'tekst'),
      optional('Structureel', 'janee'),
    ],
  },
  voorschotten: {
    tabel: 'voorschotregel',
    telt: 'bedrag',
    overlap: ['deelnemer', 'werkorganisatie', 'termijn'],
    kolommen: [
      required('Boekjaar', 'boekjaar'),
      required('Deelnemer', 'code', 'deelnemer'),
      required('Werkorganisatie', 'code', 'werkorganisatie'),
      required('Bedrag', 'bedrag'),
      optional('Termijn', 'tekst'),
      optional('Factuurnummer', 'code'),
      optional('Factuurdatum', 'datum'),
    ],
  },
  sleutelwaarden: {
    tabel: null,
    telt: 'waarde',
    overlap: [],
    kolommen: [
      required('Sleutel', 'code', 'sleutel'),
      required('Deelnemer', 'code', 'deelnemer'),
      required('Waarde', 'hoeveelheid'),
      required('Peildatum', 'datum'),
      optional('Bron', 'tekst'),
      optional('Status', 'waardestatus'),
    ],
  },
};

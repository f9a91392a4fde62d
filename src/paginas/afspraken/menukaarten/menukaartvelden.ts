import { BELEIDEN, PAKKETTEN } from '../../../catalogus/index.js';
import type { Waarden } from '../../onderdelen/formulierstand.js';
import { keuzesVan, metLeeg, readVelden, woordkeuzes, type Veld } from '../../onderdelen/veld.js';

interface Genoemd {
  readonly code: string;
  readonly naam: string;
}

/** What a regel of a menukaart can name. */
export interface Menukaartkeuzes {
  readonly werkorganisaties: readonly Genoemd[];
  readonly sleutels: readonly Genoemd[];
  readonly deelnemers: readonly Genoemd[];
}
export const GEEN_KEUZES: Menukaartkeuzes = { werkorganisaties: [], sleutels: [], deelnemers: [] };

export const PRODUCTVELD: Veld = {
  naam: 'product',
  label: 'Code',
  uitleg: 'Van het product; zij blijft elk jaar gelijk, bijvoorbeeld ICT-004.',
  soort: 'tekst',
};

/** Everything that a regel says of its product. */
export const regelvelden = ({ werkorganisaties, sleutels, deelnemers }: Menukaartkeuzes): Veld[] => [
  { naam: 'naam', label: 'Naam', soort: 'tekst' },
  {
    naam: 'werkorganisatie',
    label: 'Werkorganisatie',
    uitleg: 'Wie het product levert.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(werkorganisaties), 'kies'),
  },
  lang('omschrijving', 'Omschrijving', 'Mag leeg. Wat het product is.'),
  {
    naam: 'eenheid',
    label: 'Eenheid',
    uitleg: 'Waarin het wordt geteld, bijvoorbeeld werkplek.',
    soort: 'tekst',
  },
  {
    naam: 'tarief',
    label: 'Tarief',
    uitleg: 'Euro’s per eenheid; leeg als er geen tarief is.',
    soort: 'decimaal',
    leeg: null,
  },
  { naam: 'uitvoering', label: 'Uitvoering', soort: 'keuze', keuzes: woordkeuzes(['standaard', 'maatwerk']) },
  { naam: 'pakket', label: 'Pakket', soort: 'keuze', keuzes: woordkeuzes(PAKKETTEN) },
  lang('knip', 'Knip', 'Mag leeg. Wat de gemeente zelf blijft doen.'),
  lang('levertijd', 'Levertijd', 'Mag leeg. Hoe snel er wordt geleverd.'),
  lang('instroom', 'Instroom', 'Mag leeg. Wat de afnemer aanlevert.'),
  lang('resultaat', 'Resultaat', 'Mag leeg. Wat de afnemer krijgt.'),
  lang('randvoorwaarden', 'Randvoorwaarden', 'Mag leeg.'),
  {
    naam: 'kostenindicatie',
    label: 'Kostenindicatie',
    uitleg: 'Mag leeg. Wat het ongeveer per jaar kost, in euro.',
    soort: 'decimaal',
    leeg: null,
  },
  {
    naam: 'beleid',
    label: 'Afrekenen',
    uitleg: 'Hoe de kosten bij de afnemers komen.',
    soort: 'keuze',
    keuzes: metLeeg(
      BELEIDEN.map((beleid) => [beleid, beleid.replaceAll('_', ' ')]),
      'kies',
    ),
  },
  {
    naam: 'sleutel',
    label: 'Sleutel',
    uitleg: 'Alleen bij afrekenen naar sleutel.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(sleutels)),
    leeg: null,
  },
  {
    naam: 'risicodrager',
    label: 'Risicodrager',
    uitleg: 'Alleen bij een vaste prijs: wie het verschil draagt.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(deelnemers)),
    leeg: null,
  },
  { naam: 'volgorde', label: 'Plaats', uitleg: 'Leeg: achteraan.', soort: 'geheel' },
];

const lang = (naam: string, label: string, uitleg: string): Veld => ({
  naam,
  label,
  uitleg,
  soort: 'vak',
  leeg: null,
});

/** A change names every field: one of `verplicht` that was emptied is a fault, not left as it was. */
export const readWijziging = (
  velden: readonly Veld[],
  waarden: Waarden,
  verplicht: readonly string[],
): Record<string, unknown> => ({
  ...Object.fromEntries(verplicht.map((naam) => [naam, ''])),
  ...readVelden(velden, waarden),
});

export const LETTERVELD: Veld = {
  naam: 'letter',
  label: 'Letter',
  uitleg: 'Eén hoofdletter, zoals A.',
  soort: 'tekst',
};

export const NORMVELDEN: readonly Veld[] = [
  {
    naam: 'kant',
    label: 'Kant',
    uitleg: 'Uitstroom: wat wordt geleverd. Instroom: waar de afnemer voor zorgt.',
    soort: 'keuze',
    keuzes: metLeeg(woordkeuzes(['uitstroom', 'instroom']), 'kies'),
  },
  {
    naam: 'criterium',
    label: 'Criterium',
    uitleg: 'Waar het om gaat, bijvoorbeeld tijdigheid.',
    soort: 'tekst',
  },
  {
    naam: 'norm',
    label: 'Norm',
    uitleg: 'Zoals u haar uitspreekt, bijvoorbeeld 90% binnen 5 dagen.',
    soort: 'tekst',
  },
  {
    naam: 'soort',
    label: 'Gemeten als',
    soort: 'keuze',
    keuzes: metLeeg(woordkeuzes(['percentage', 'score', 'tekst']), 'kies'),
  },
  {
    naam: 'vergelijking',
    label: 'Vergelijking',
    uitleg: 'Leeg bij een norm in woorden.',
    soort: 'keuze',
    keuzes: metLeeg(woordkeuzes(['minstens', 'meer dan', 'hoogstens', 'minder dan'])),
    leeg: null,
  },
  { naam: 'grens', label: 'Grens', uitleg: 'Leeg bij een norm in woorden.', soort: 'decimaal', leeg: null },
  lang('toelichting', 'Toelichting', 'Mag leeg.'),
];

export const METINGVELDEN: readonly Veld[] = [
  { naam: 'letter', label: 'Letter van de norm', soort: 'tekst' },
  { naam: 'datum', label: 'Gemeten op', soort: 'dag' },
  { naam: 'waarde', label: 'Uitkomst', uitleg: 'Bij een norm met een getal.', soort: 'decimaal', leeg: null },
  {
    naam: 'voldaan',
    label: 'Voldaan',
    uitleg: 'Bij een norm in woorden.',
    soort: 'keuze',
    keuzes: [
      ['', 'niet van toepassing'],
      ['ja', 'ja'],
      ['nee', 'nee'],
    ],
    leeg: null,
  },
  {
    naam: 'aantal',
    label: 'Aantal',
    uitleg: 'Mag leeg. Hoeveel leveringen of antwoorden: zo zwaar weegt de meting.',
    soort: 'geheel',
    leeg: null,
  },
];

/** Yes and no are said in words, and kept as true and false. */
export function readVoldaan(meting: Record<string, unknown>): Record<string, unknown> {
  const { voldaan } = meting;
  return { ...meting, voldaan: voldaan === null ? null : voldaan === 'ja' };
}

export const VERSIEVELDEN: readonly Veld[] = [
  {
    naam: 'toelichting',
    label: 'Toelichting',
    uitleg: 'Waarom deze stand een versie is, bijvoorbeeld: vastgesteld in de regiegroep.',
    soort: 'vak',
  },
];
export const KOPIEVELDEN: readonly Veld[] = [
  {
    naam: 'index',
    label: 'Index',
    uitleg: 'Percentage op tarief en kostenindicatie, bijvoorbeeld 2,5.',
    soort: 'decimaal',
  },
];

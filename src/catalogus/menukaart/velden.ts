import type { Menukaartregel } from './menukaartregel.entity.js';

/** What a menukaartregel says, apart from which product and boekjaar it is about. */
export type Regelinhoud = Omit<
  Menukaartregel,
  'verband' | 'id' | 'boekjaar' | 'product' | 'bekendVanaf' | 'bekendTot'
>;
export type Regelveld = keyof Regelinhoud;

/** How a value is read and shown. */
export type Veldsoort = 'tekst' | 'bedrag' | 'getal';

export interface Veld {
  readonly veld: Regelveld;
  /** With its article, as a sentence needs it. */
  readonly naam: string;
  readonly soort: Veldsoort;
}

/** Every field of a menukaartregel, in the order in which people read them. */
export const REGELVELDEN: readonly Veld[] = [
  { veld: 'naam', naam: 'de naam', soort: 'tekst' },
  { veld: 'omschrijving', naam: 'de omschrijving', soort: 'tekst' },
  { veld: 'werkveld', naam: 'het werkveld', soort: 'tekst' },
  { veld: 'werkorganisatie', naam: 'de werkorganisatie', soort: 'tekst' },
  { veld: 'eenheid', naam: 'de eenheid', soort: 'tekst' },
  { veld: 'tarief', naam: 'het tarief', soort: 'bedrag' },
  { veld: 'uitvoering', naam: 'de uitvoering', soort: 'tekst' },
  { veld: 'pakket', naam: 'het pakket', soort: 'tekst' },
  { veld: 'knip', naam: 'de knip', soort: 'tekst' },
  { veld: 'levertijd', naam: 'de levertijd', soort: 'tekst' },
  { veld: 'instroom', naam: 'de instroom', soort: 'tekst' },
  { veld: 'resultaat', naam: 'het resultaat', soort: 'tekst' },
  { veld: 'randvoorwaarden', naam: 'de tekst van de randvoorwaarden', soort: 'tekst' },
  { veld: 'kostenindicatie', naam: 'de kostenindicatie', soort: 'bedrag' },
  { veld: 'beleid', naam: 'het beleid', soort: 'tekst' },
  { veld: 'sleutel', naam: 'de sleutel', soort: 'tekst' },
  { veld: 'risicodrager', naam: 'de risicodrager', soort: 'tekst' },
  { veld: 'volgorde', naam: 'de plaats op de menukaart', soort: 'getal' },
];

import type { RegelInvoer } from '../menukaart.schema.js';

/** Names of the lists that a cell can be chosen from. */
export type Keuzelijst = 'Uitvoering' | 'Pakket' | 'Beleid' | 'Werkorganisatie' | 'Sleutel' | 'Risicodrager';

export interface Kolom {
  readonly veld: keyof RegelInvoer;
  readonly naam: string;
  /** What to fill in, for the sheet that explains. */
  readonly uitleg: string;
  readonly breedte: number;
  readonly verplicht?: true;
  /** Stands in the cell as a number. */
  readonly getal?: true;
  readonly keuze?: Keuzelijst;
}

/** The columns of a menukaart in its workbook, out and in. */
export const KOLOMMEN: readonly Kolom[] = [
  {
    veld: 'product',
    naam: 'Product',
    uitleg: 'Code van het product: hoogstens 40 tekens, zonder spatie of /. Blijft door de jaren gelijk.',
    breedte: 14,
    verplicht: true,
  },
  { veld: 'naam', naam: 'Naam', uitleg: 'Hoe het product heet.', breedte: 28, verplicht: true },
  { veld: 'omschrijving', naam: 'Omschrijving', uitleg: 'Wat het product is.', breedte: 40 },
  {
    veld: 'werkorganisatie',
    naam: 'Werkorganisatie',
    uitleg: 'Code van de werkorganisatie die het levert.',
    breedte: 16,
    verplicht: true,
    keuze: 'Werkorganisatie',
  },
  {
    veld: 'eenheid',
    naam: 'Eenheid',
    uitleg: 'Waarin de hoeveelheid wordt geteld, zoals werkplek of uur.',
    breedte: 14,
    verplicht: true,
  },
  {
    veld: 'tarief',
    naam: 'Tarief',
    uitleg: 'Euro’s per eenheid. Leeg als er geen tarief is.',
    breedte: 12,
    getal: true,
  },
  {
    veld: 'uitvoering',
    naam: 'Uitvoering',
    uitleg: 'Standaard voor iedereen gelijk, of maatwerk. Leeg is standaard.',
    breedte: 12,
    keuze: 'Uitvoering',
  },
  {
    veld: 'pakket',
    naam: 'Pakket',
    uitleg: 'Basispakket of pluspakket. Leeg is basis.',
    breedte: 10,
    keuze: 'Pakket',
  },
  { veld: 'knip', naam: 'Knip', uitleg: 'Wat de gemeente zelf blijft doen.', breedte: 30 },
  { veld: 'levertijd', naam: 'Levertijd', uitleg: 'Hoe snel wordt geleverd.', breedte: 18 },
  { veld: 'instroom', naam: 'Instroom', uitleg: 'Wat de klant aanlevert.', breedte: 30 },
  { veld: 'resultaat', naam: 'Resultaat', uitleg: 'Wat de klant krijgt.', breedte: 30 },
  {
    veld: 'randvoorwaarden',
    naam: 'Randvoorwaarden',
    uitleg: 'Waaraan vooraf moet zijn voldaan.',
    breedte: 30,
  },
  {
    veld: 'kostenindicatie',
    naam: 'Kostenindicatie',
    uitleg: 'Wat het per jaar ongeveer kost, in euro’s.',
    breedte: 16,
    getal: true,
  },
  {
    veld: 'beleid',
    naam: 'Beleid',
    uitleg: 'Hoe de kosten worden afgerekend.',
    breedte: 20,
    verplicht: true,
    keuze: 'Beleid',
  },
  {
    veld: 'sleutel',
    naam: 'Sleutel',
    uitleg: 'Code van de sleutel; nodig bij het beleid sleutel en tarief_en_sleutel.',
    breedte: 14,
    keuze: 'Sleutel',
  },
  {
    veld: 'risicodrager',
    naam: 'Risicodrager',
    uitleg: 'Code van de deelnemer die draagt wat een vaste prijs niet dekt; nodig bij vaste_prijs.',
    breedte: 14,
    keuze: 'Risicodrager',
  },
  {
    veld: 'volgorde',
    naam: 'Volgorde',
    uitleg: 'Plaats in de catalogus van het boekjaar, vanaf 1. Leeg is achteraan.',
    breedte: 10,
    getal: true,
  },
];

/** 1 is A, 27 is AA. */
export function letterOf(kolom: number): string {
  const last = String.fromCharCode(65 + ((kolom - 1) % 26));
  return kolom <= 26 ? last : letterOf(Math.floor((kolom - 1) / 26)) + last;
}

import type { Profielkolom } from './profiel.js';

/** A profile to start from, for an export of realisatie out of a program that many gemeenten use. */
export interface Voorinstelling {
  readonly code: string;
  readonly bron: string;
  readonly kolommen: readonly Profielkolom[];
}

const kop = (kolom: string, naam: string): Profielkolom => ({ kolom, wijze: 'kop', kop: naam });
const saldo = (debet: string, credit: string): Profielkolom => ({
  kolom: 'Bedrag',
  wijze: 'saldo',
  debet,
  credit,
});

/**
 * Assumptions, not facts: each gemeente chooses the columns of its exports itself, and no specification says how they
 * are called. The screen says so; an export of one's own decides.
 */
export const VOORINSTELLINGEN: readonly Voorinstelling[] = [
  {
    code: 'key2financien',
    bron: 'Key2Financiën',
    kolommen: [
      kop('Boekjaar', 'Dienstjaar'),
      kop('Periode', 'Periode'),
      kop('Kostenplaats', 'Kostenplaats'),
      kop('Grootboekrekening', 'Categorie'),
      saldo('Debet', 'Credit'),
      kop('Omschrijving', 'Omschrijving'),
      kop('Boekstuk', 'Stuknummer'),
    ],
  },
  {
    code: 'unit4',
    bron: 'Unit4',
    kolommen: [
      kop('Boekjaar', 'Jaar'),
      kop('Periode', 'Periode'),
      kop('Kostenplaats', 'Kpl'),
      kop('Grootboekrekening', 'Rekening'),
      kop('Bedrag', 'Bedrag'),
      kop('Omschrijving', 'Tekst'),
      kop('Boekstuk', 'Boekstuknr'),
    ],
  },
  {
    code: 'afas',
    bron: 'AFAS',
    kolommen: [
      kop('Boekjaar', 'Jaar'),
      kop('Periode', 'Periode'),
      kop('Kostenplaats', 'Kostenplaats'),
      kop('Grootboekrekening', 'Rekeningnummer'),
      saldo('Bedrag debet', 'Bedrag credit'),
      kop('Omschrijving', 'Omschrijving boeking'),
      kop('Boekstuk', 'Boekstuknummer'),
    ],
  },
];

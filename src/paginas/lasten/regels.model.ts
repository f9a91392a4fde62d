import { sumBedragen } from '../opmaak/index.js';

/** One uploaded row, with its place in the file that it came from. */
export interface Bronregel {
  readonly bestandsnaam: string;
  readonly blad: string;
  readonly rij: number;
  readonly boekdatum: string | null;
  readonly kostenplaats: string;
  readonly grootboekrekening: string | null;
  readonly omschrijving: string | null;
  readonly bedrag: string;
}

const PER_BLAD = 50;

export interface Bladzijde {
  readonly regels: readonly Bronregel[];
  readonly nummer: number;
  readonly aantal: number;
  /** How many rows there are on all pages together, and what they add up to. */
  readonly rijen: number;
  readonly totaal: string;
  readonly bestanden: readonly string[];
}

/** One page of the rows; what it says about the whole never depends on which page it is. */
export function paginate(regels: readonly Bronregel[], gevraagd: number): Bladzijde {
  const aantal = Math.max(1, Math.ceil(regels.length / PER_BLAD));
  const nummer = Math.min(Math.max(1, Number.isInteger(gevraagd) ? gevraagd : 1), aantal);
  return {
    regels: regels.slice((nummer - 1) * PER_BLAD, nummer * PER_BLAD),
    nummer,
    aantal,
    rijen: regels.length,
    totaal: sumBedragen(regels.map(({ bedrag }) => bedrag)),
    bestanden: [...new Set(regels.map(({ bestandsnaam }) => bestandsnaam))],
  };
}

import type { LeesCode } from './leesmeldingen.js';

/**
 * What a cell holds, whatever format it comes from.
 * - `getal`: the number as the file spells it, never parsed to a float
 * - `datum`: an ISO date, or what the file holds when that is no date
 * - `foutwaarde`: an error such as `#REF!`; `geen`: a formula that was never calculated
 */
export type Celsoort = 'tekst' | 'getal' | 'datum' | 'foutwaarde' | 'geen';

export interface Cel {
  /** Column, from 1. */
  readonly kolom: number;
  readonly soort: Celsoort;
  readonly waarde: string;
  /** The formula behind the value; null for a typed value. */
  readonly formule: string | null;
}

/** A row with at least one cell. */
export interface Rij {
  /** As Excel numbers it, from 1. */
  readonly nummer: number;
  readonly cellen: readonly Cel[];
  readonly verborgen: boolean;
}

export interface Blad {
  readonly naam: string;
  readonly verborgen: boolean;
}

/** A merged range of rows, with its first cell. */
export interface Samenvoeging {
  readonly vanRij: number;
  readonly totRij: number;
  readonly cel: string;
}

/** A column that nobody sees, with the last row in which it holds something. */
export interface VerborgenKolom {
  /** From 1. */
  readonly kolom: number;
  readonly laatsteRij: number;
}

/** What a sheet turned out to have beside its rows. */
export interface Bladeinde {
  readonly samenvoegingen: readonly Samenvoeging[];
  readonly verborgenKolommen: readonly VerborgenKolom[];
}

/** What the reader itself finds wrong, in the sheet that it is in. */
export interface Leesmelding {
  readonly code: LeesCode;
  readonly rij?: number;
  readonly invulling?: Readonly<Record<string, string | number>>;
}

/** Takes the sheets of a file in, one after the other, row by row. */
export interface Ontvanger {
  startBlad(blad: Blad): void;
  addRij(rij: Rij): void;
  endBlad(einde: Bladeinde): void;
  report(melding: Leesmelding): void;
}

/** 1 is A, 27 is AA. */
export function toKolomletter(kolom: number): string {
  const last = String.fromCharCode(65 + ((kolom - 1) % 26));
  return kolom <= 26 ? last : toKolomletter(Math.floor((kolom - 1) / 26)) + last;
}

/** `AB12` is column 28 and row 12; null when it is no address. */
export function parseAddress(address: string): { kolom: number; rij: number } | null {
  // Millions of these in one file: by hand it takes half the time of a regular expression.
  let place = 0;
  let kolom = 0;
  for (; place < address.length; place += 1) {
    const letter = address.charCodeAt(place) - 64;
    if (letter < 1 || letter > 26) break;
    kolom = kolom * 26 + letter;
  }
  const letters = place;
  let rij = 0;
  for (; place < address.length; place += 1) {
    const digit = address.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return null;
    rij = rij * 10 + digit;
  }
  const sound = letters >= 1 && letters <= 3 && rij > 0 && address[letters] !== '0';
  return sound ? { kolom, rij } : null;
}

import type { Cel } from '../reader/cel.js';
import type { Kolom } from '../soorten.js';
import { parseDatum } from './datum.js';
import { checkSize, parseCelgetal, parseTekstgetal, type Getal } from './getal.js';
import type { BevindingCode, Invulling } from './meldingen.js';
import { clean, fold, hasForeignLetters, hasMixedScripts } from './tekst.js';

/** The value of a cell as it is stored (null for an empty cell), or the finding. */
export type Waarde =
  { readonly waarde: string | null } | { readonly code: BevindingCode; readonly invulling?: Invulling };

/** The year that is read, and whether it has a periode 13 for closing entries. */
export interface Jaar {
  readonly boekjaar: number;
  readonly periode13: boolean;
}

const SIZES = {
  bedrag: { decimalen: 2, cijfers: 14 },
  hoeveelheid: { decimalen: 12, cijfers: 13 },
} as const;
const LONGEST_CODE = 100;

/** Reads one cell as the type of its column. An empty cell is null, never zero. */
export function readWaarde(cel: Cel | undefined, kolom: Kolom, jaar: Jaar): Waarde {
  const isText = kolom.type === 'code' || kolom.type === 'tekst' || kolom.type === 'waardestatus';
  if (cel?.soort === 'foutwaarde') return { code: 'FORMULE_FOUT' };
  if (cel?.soort === 'geen') return { code: 'FORMULE_ZONDER_WAARDE' };
  if (cel !== undefined && cel.formule !== null && isText) return { code: 'FORMULE_IN_TEKSTKOLOM' };
  const text = cel === undefined ? '' : clean(cel.waarde);
  if (cel === undefined || text === '')
    return kolom.verplicht ? { code: 'VERPLICHTE_CEL_LEEG' } : { waarde: null };
  return readFilled(text === cel.waarde ? cel : { ...cel, waarde: text }, kolom, jaar);
}

function readFilled(cel: Cel, kolom: Kolom, jaar: Jaar): Waarde {
  switch (kolom.type) {
    case 'bedrag':
    case 'hoeveelheid':
      return readGetal(cel, SIZES[kolom.type]);
    case 'boekjaar':
      return readBoekjaar(cel, jaar);
    case 'periode':
      return readPeriode(cel, jaar);
    case 'datum':
      return readDatum(cel);
    case 'code':
      return readCode(cel, kolom);
    case 'tekst':
      return checkLetters(asText(cel)) ?? { waarde: asText(cel) };
    case 'janee':
      return readKeuze(cel, JA_NEE, 'GEEN_JA_OF_NEE');
    case 'waardestatus':
      return readKeuze(cel, WAARDESTATUS, 'STATUS_ONBEKEND');
  }
}

const JA_NEE: Readonly<Record<string, string>> = {
  ja: 'true',
  j: 'true',
  waar: 'true',
  nee: 'false',
  n: 'false',
  onwaar: 'false',
};
const WAARDESTATUS: Readonly<Record<string, string>> = { voorlopig: 'voorlopig', definitief: 'definitief' };

/** One of a few words, capitals or not. */
function readKeuze(cel: Cel, keuzes: Readonly<Record<string, string>>, code: BevindingCode): Waarde {
  const waarde = Object.hasOwn(keuzes, fold(cel.waarde)) ? keuzes[fold(cel.waarde)] : undefined;
  return waarde === undefined ? { code } : { waarde };
}

function parseGetal(cel: Cel): Getal {
  if (cel.soort === 'datum') return { code: 'GEEN_GETAL' };
  return cel.soort === 'getal' ? parseCelgetal(cel.waarde) : parseTekstgetal(cel.waarde);
}

function readGetal(cel: Cel, size: (typeof SIZES)[keyof typeof SIZES]): Waarde {
  const getal = parseGetal(cel);
  if ('lezingen' in getal) {
    const [lezing1, lezing2] = getal.lezingen;
    return { code: getal.code, invulling: { lezing1, lezing2 } };
  }
  if ('code' in getal) return getal;
  const code = checkSize(getal.waarde, size);
  return code === null ? getal : { code, invulling: { decimalen: size.decimalen } };
}

/** A whole number, also when it was typed as text (`2025`, `01`). */
function readWhole(cel: Cel): string | null {
  const getal = cel.soort === 'tekst' && !/^\d{1,4}$/.test(cel.waarde) ? null : parseGetal(cel);
  return getal !== null && 'waarde' in getal && /^\d+$/.test(getal.waarde) ? getal.waarde : null;
}

function readBoekjaar(cel: Cel, { boekjaar }: Jaar): Waarde {
  const waarde = readWhole(cel);
  return waarde === String(boekjaar) ? { waarde } : { code: 'BOEKJAAR_WIJKT_AF', invulling: { boekjaar } };
}

function readPeriode(cel: Cel, { boekjaar, periode13 }: Jaar): Waarde {
  const waarde = readWhole(cel);
  if (waarde === '13' && !periode13) return { code: 'PERIODE_13_UIT', invulling: { boekjaar } };
  const laatste = periode13 ? 13 : 12;
  const inRange = waarde !== null && Number(waarde) >= 1 && Number(waarde) <= laatste;
  return inRange ? { waarde } : { code: 'PERIODE_BUITEN_BEREIK', invulling: { laatste } };
}

/** A bare number could be any day: only a cell that shows a date, or text, counts as one. */
function readDatum(cel: Cel): Waarde {
  const waarde = cel.soort === 'getal' ? null : parseDatum(cel.waarde);
  return waarde === null ? { code: 'GEEN_DATUM' } : { waarde };
}

/** What Excel made of a code is not the code: a date, or a number whose last digits it lost. */
function readCode(cel: Cel, { verwijst }: Kolom): Waarde {
  if (cel.soort === 'datum') return { code: 'CODE_ALS_DATUM' };
  if (cel.soort === 'getal' && hasLostDigits(cel.waarde)) return { code: 'CODE_ALS_GETAL' };
  const waarde = asText(cel);
  if (waarde.length > LONGEST_CODE)
    return { code: 'TEKST_TE_LANG_VOOR_KOLOM', invulling: { lengte: LONGEST_CODE } };
  // A code that is looked up is told apart there, with the code that was meant.
  if (verwijst === undefined && hasForeignLetters(waarde)) return { code: 'LETTERS_UIT_ANDER_SCHRIFT' };
  return checkLetters(waarde, verwijst !== undefined) ?? { waarde };
}

const hasLostDigits = (number: string): boolean => /e/i.test(number) || number.replace(/\D/g, '').length > 15;

function checkLetters(text: string, isLookedUp = false): Waarde | null {
  if (text.includes('\ufffd')) return { code: 'TEKEN_ONLEESBAAR' };
  return !isLookedUp && hasMixedScripts(text) ? { code: 'LETTERS_UIT_ANDER_SCHRIFT' } : null;
}

/** The text of a cell; a number as Excel shows it in an unformatted cell. */
function asText(cel: Cel): string {
  const getal = cel.soort === 'getal' ? parseCelgetal(cel.waarde) : null;
  return getal !== null && 'waarde' in getal ? getal.waarde : cel.waarde;
}

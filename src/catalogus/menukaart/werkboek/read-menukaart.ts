import { checkBeleid } from '../beleidseisen.js';
import { REGEL_INVOER, type MenukaartInvoer, type RegelInvoer } from '../menukaart.schema.js';
import { REGELVELDEN, type Regelinhoud } from '../velden.js';
import type { Kaart } from '../werk.js';
import { KOLOMMEN, letterOf, type Kolom } from './kolommen.js';

/** A row of a sheet, with the cells that hold something; numbers as plain decimals. */
export interface Werkbladrij {
  /** As Excel numbers it, from 1. */
  readonly nummer: number;
  readonly cellen: readonly { readonly kolom: number; readonly waarde: string }[];
}

export type Menukaartfoutcode =
  'BLAD_LEEG' | 'KOLOM_ONTBREEKT' | 'KOLOM_DUBBEL' | 'VELD_LEEG' | 'VELD_ONGELDIG' | 'DUBBELE_CODE';

/** What is wrong on the sheet of a menukaart, and what mends it. */
export interface Menukaartfout {
  readonly rij: number | null;
  /** Address, such as `D7`; null when it is about the sheet. */
  readonly cel: string | null;
  readonly kolom: string | null;
  readonly waarde: string | null;
  readonly code: Menukaartfoutcode;
  readonly melding: string;
}

export type Gelezenmenukaart =
  | { readonly ok: true; readonly invoer: MenukaartInvoer }
  | { readonly ok: false; readonly fouten: readonly Menukaartfout[] };

/** Where each column stands on this sheet, from 1. */
type Plaatsen = ReadonlyMap<Kolom['veld'], number>;

/** What is said of products now, by product. */
export type Staand = ReadonlyMap<string, Regelinhoud>;

/**
 * Reads a menukaart from the rows of its sheet: the whole menukaart, or everything that is wrong at once. A column that
 * the sheet does not have leaves of a product what stands; an empty cell clears it.
 */
export function readMenukaart(
  rijen: readonly Werkbladrij[],
  kaart: Kaart,
  staand: Staand = new Map(),
): Gelezenmenukaart {
  const [kop, ...rest] = filledRows(rijen);
  if (kop === undefined) return { ok: false, fouten: [LEEG] };
  const { plaatsen, fouten: kopfouten } = readKop(kop);
  if (kopfouten.length > 0) return { ok: false, fouten: kopfouten };
  const gelezen = rest.map((rij) => readRij(rij, plaatsen, staand));
  const fouten = [...gelezen.flatMap((rij) => rij.fouten), ...findDubbel(rest, plaatsen)];
  if (fouten.length > 0) return { ok: false, fouten: fouten.sort((a, b) => (a.rij ?? 0) - (b.rij ?? 0)) };
  const regels = gelezen.flatMap(({ regel }) => (regel === null ? [] : [regel]));
  return { ok: true, invoer: { ...kaart, regels } };
}

const filledRows = (rijen: readonly Werkbladrij[]): Werkbladrij[] =>
  rijen.filter(({ cellen }) => cellen.some(({ waarde }) => waarde.trim() !== ''));

/** The columns of a sheet that are read, from 1. */
export function readColumns(rijen: readonly Werkbladrij[]): ReadonlySet<number> {
  const [kop] = filledRows(rijen);
  return new Set(kop === undefined ? [] : readKop(kop).plaatsen.values());
}

/** The address of a field of a regel, counted as `readMenukaart` gave them; null without that row or column. */
export function findCel(
  rijen: readonly Werkbladrij[],
  { regel, veld }: { readonly regel: number; readonly veld: string },
): string | null {
  const [kop, ...rest] = filledRows(rijen);
  const rij = rest[regel];
  if (kop === undefined || rij === undefined) return null;
  const place = [...readKop(kop).plaatsen].find(([naam]) => naam === veld)?.[1];
  return place === undefined ? `A${rij.nummer}` : `${letterOf(place)}${rij.nummer}`;
}

const LEEG: Menukaartfout = {
  rij: null,
  cel: null,
  kolom: null,
  waarde: null,
  code: 'BLAD_LEEG',
  melding:
    'Op dit blad staat niets. Zet de namen van de kolommen in de eerste rij en een product op elke rij daaronder.',
};

const fold = (naam: string): string => naam.trim().toLowerCase().replace(/\s+/g, ' ');

function readKop(kop: Werkbladrij): { plaatsen: Plaatsen; fouten: Menukaartfout[] } {
  const plaatsen = new Map<Kolom['veld'], number>();
  const fouten: Menukaartfout[] = [];
  for (const { kolom: place, waarde } of kop.cellen) {
    const kolom = KOLOMMEN.find(({ naam }) => fold(naam) === fold(waarde));
    if (kolom === undefined) continue;
    if (plaatsen.has(kolom.veld)) {
      const melding = `De kolom “${kolom.naam}” staat er twee keer. Haal er één weg.`;
      fouten.push({ ...cell(kop.nummer, place, kolom, waarde), code: 'KOLOM_DUBBEL', melding });
    } else plaatsen.set(kolom.veld, place);
  }
  for (const { naam, veld, verplicht } of KOLOMMEN) {
    if (!verplicht || plaatsen.has(veld)) continue;
    const melding = `De kolom “${naam}” ontbreekt. Voeg haar toe in rij ${kop.nummer}.`;
    fouten.push({ ...LEEG, rij: kop.nummer, kolom: naam, code: 'KOLOM_ONTBREEKT', melding });
  }
  return { plaatsen, fouten };
}

interface Gelezenrij {
  readonly regel: RegelInvoer | null;
  readonly fouten: readonly Menukaartfout[];
}

function readRij(rij: Werkbladrij, plaatsen: Plaatsen, staand: Staand): Gelezenrij {
  const was = staand.get(valueAt(rij, plaatsen, 'product'));
  const waarden = { ...keptOf(was, plaatsen), ...readWaarden(rij, plaatsen) };
  const empty = KOLOMMEN.filter(({ veld, verplicht }) => verplicht && waarden[veld] === undefined);
  const { success, data, error } = REGEL_INVOER.safeParse(waarden);
  const wrong = (error?.issues ?? []).filter(({ path }) => !empty.some(({ veld }) => veld === path[0]));
  const fouten = [
    ...empty.map((kolom) =>
      fault(rij, plaatsen, { kolom, code: 'VELD_LEEG', melding: `Vul “${kolom.naam}” in.` }),
    ),
    ...wrong.flatMap(({ path, message }) => {
      const kolom = KOLOMMEN.find(({ veld }) => veld === path[0]);
      if (kolom === undefined) return [];
      const melding = kolom.veld === 'volgorde' ? 'Geef een heel getal vanaf 1, of laat dit leeg.' : message;
      return [fault(rij, plaatsen, { kolom, code: 'VELD_ONGELDIG', melding })];
    }),
    ...(success ? findBeleidsfouten(rij, plaatsen, data) : []),
  ];
  return { regel: success ? data : null, fouten };
}

/** What stands of the fields that have no column. */
function keptOf(was: Regelinhoud | undefined, plaatsen: Plaatsen): Partial<Record<Kolom['veld'], unknown>> {
  if (was === undefined) return {};
  const absent = REGELVELDEN.filter(({ veld }) => veld !== 'werkveld' && !plaatsen.has(veld));
  return Object.fromEntries(absent.map(({ veld }) => [veld, was[veld]]));
}

/** What the row holds by field; an empty cell is left out. */
function readWaarden(rij: Werkbladrij, plaatsen: Plaatsen): Partial<Record<Kolom['veld'], unknown>> {
  const filled = KOLOMMEN.flatMap(({ veld, getal }): [Kolom['veld'], unknown][] => {
    const waarde = valueAt(rij, plaatsen, veld);
    if (waarde === '') return [];
    if (veld === 'volgorde') return [[veld, /^\d{1,9}$/.test(waarde) ? Number(waarde) : waarde]];
    return [[veld, getal ? waarde.replace(/^(\d+),(\d+)$/, '$1.$2') : waarde]];
  });
  return Object.fromEntries(filled);
}

function valueAt({ cellen }: Werkbladrij, plaatsen: Plaatsen, veld: Kolom['veld']): string {
  const place = plaatsen.get(veld);
  return cellen.find(({ kolom }) => kolom === place)?.waarde.trim() ?? '';
}

function findBeleidsfouten(rij: Werkbladrij, plaatsen: Plaatsen, regel: RegelInvoer): Menukaartfout[] {
  const { beleid, tarief = null, sleutel = null, risicodrager = null } = regel;
  return checkBeleid({ beleid, tarief, sleutel, risicodrager }).flatMap(({ name, reason }) => {
    const kolom = KOLOMMEN.find(({ veld }) => veld === name);
    return kolom === undefined ? [] : [fault(rij, plaatsen, { kolom, code: 'VELD_LEEG', melding: reason })];
  });
}

function findDubbel(rijen: readonly Werkbladrij[], plaatsen: Plaatsen): Menukaartfout[] {
  return (['product', 'volgorde'] as const).flatMap((veld) => {
    const first = new Map<string, number>();
    const kolom = KOLOMMEN.find((een) => een.veld === veld);
    return rijen.flatMap((rij) => {
      const waarde = valueAt(rij, plaatsen, veld);
      const earlier = first.get(waarde);
      if (earlier === undefined) first.set(waarde, rij.nummer);
      if (kolom === undefined || waarde === '' || earlier === undefined) return [];
      const melding = `“${waarde}” staat ook in rij ${earlier}. Geef elke rij een eigen ${veld}.`;
      return [fault(rij, plaatsen, { kolom, code: 'DUBBELE_CODE', melding })];
    });
  });
}

function fault(
  rij: Werkbladrij,
  plaatsen: Plaatsen,
  { kolom, code, melding }: Pick<Menukaartfout, 'code' | 'melding'> & { readonly kolom: Kolom },
): Menukaartfout {
  const waarde = valueAt(rij, plaatsen, kolom.veld);
  return {
    ...cell(rij.nummer, plaatsen.get(kolom.veld), kolom, waarde === '' ? null : waarde),
    code,
    melding,
  };
}

function cell(rij: number, place: number | undefined, { naam }: Kolom, waarde: string | null) {
  return { rij, cel: place === undefined ? null : `${letterOf(place)}${rij}`, kolom: naam, waarde };
}

import {
  SPOORFILTER,
  SPOORVRAAG,
  type Anker,
  type Spoorblad,
  type Spoorfilter,
  type Spoorregel,
} from '../../controlespoor/index.js';
import { count, formatGetal } from '../opmaak/index.js';

/** What the form of the page sends: a field that is left empty asks for nothing. */
export type Veldwaarden = Readonly<Partial<Record<Filterveld | 'onder', string>>>;
export const FILTERVELDEN = ['van', 'tot', 'actor', 'actie', 'object', 'resultaat'] as const;
export type Filterveld = (typeof FILTERVELDEN)[number];

const VELDNAMEN: Readonly<Record<string, string>> = {
  van: 'Van',
  tot: 'Tot en met',
  actor: 'Wie',
  actie: 'Wat',
  object: 'Waaraan',
  resultaat: 'Resultaat',
  onder: 'Bladzijde',
};

const VRAAG = SPOORFILTER.extend({ onder: SPOORVRAAG.shape.onder });

export interface Vraag {
  /** As they came in, to show in the form again. */
  readonly velden: Veldwaarden;
  readonly filter: Spoorfilter;
  readonly onder: number | undefined;
  /** What cannot be asked like this, each in a sentence; nothing is looked up then. */
  readonly fouten: readonly string[];
}

/** Reads the address of the page; what it does not know, it leaves. */
export function readVraag(query: Readonly<Record<string, unknown>>): Vraag {
  const velden = Object.fromEntries(
    [...FILTERVELDEN, 'onder'].flatMap((veld) => {
      const waarde = query[veld];
      return typeof waarde === 'string' && waarde.trim() !== '' ? [[veld, waarde.trim()]] : [];
    }),
  ) as Veldwaarden;
  const gelezen = VRAAG.safeParse(velden);
  if (!gelezen.success) {
    const fouten = gelezen.error.issues.map(({ path, message }) => `${labelOf(path[0])}: ${message}`);
    return { velden, filter: {}, onder: undefined, fouten };
  }
  const { onder, ...filter } = gelezen.data;
  return { velden, filter, onder, fouten: [] };
}

const labelOf = (veld: PropertyKey | undefined): string => VELDNAMEN[String(veld)] ?? String(veld);

/** The same question elsewhere, or further on: `?van=2026-01-01&onder=51`. */
export function toQuery(filter: Spoorfilter, more: Readonly<Record<string, string>> = {}): string {
  const velden = FILTERVELDEN.flatMap((veld) => (filter[veld] === undefined ? [] : [[veld, filter[veld]]]));
  const query = new URLSearchParams([...velden, ...Object.entries(more)] as string[][]).toString();
  return query === '' ? '' : `?${query}`;
}

/** How many lines there are, and how many of them the filter finds. */
export function describeTotaal({ totaal }: Spoorblad, anker: Anker | null, filter: Spoorfilter): string {
  const alle = anker?.volgnummer ?? 0;
  if (alle === 0) return 'Het controlespoor heeft nog geen regels.';
  if (Object.keys(filter).length === 0)
    return `Het controlespoor telt ${count(totaal, 'regel', 'regels')}, de nieuwste eerst.`;
  const gevonden = totaal === 0 ? 'geen' : formatGetal(String(totaal));
  return `Het filter vindt ${gevonden} van de ${count(alle, 'regel', 'regels')}, de nieuwste eerst.`;
}

/** One value of a line, before and after the act; null where there was none. */
export interface Waarde {
  readonly naam: string;
  readonly voor: string | null;
  readonly na: string | null;
}

/** The values of a line side by side, each under its path: `filter.van`. */
export function makeWaarden({ voor, na }: Pick<Spoorregel, 'voor' | 'na'>): Waarde[] {
  const [eerst, daarna] = [flatten(voor), flatten(na)];
  return [...new Set([...eerst.keys(), ...daarna.keys()])].map((naam) => ({
    naam,
    voor: eerst.get(naam) ?? null,
    na: daarna.get(naam) ?? null,
  }));
}

function flatten(json: string | null): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (waarde: unknown, pad: string): void => {
    if (typeof waarde !== 'object' || waarde === null || isPlainList(waarde)) found.set(pad, toText(waarde));
    else for (const [naam, deel] of Object.entries(waarde)) walk(deel, pad === '' ? naam : `${pad}.${naam}`);
  };
  if (json !== null) walk(JSON.parse(json), '');
  return found;
}

const isPlainList = (waarde: object): waarde is unknown[] =>
  Array.isArray(waarde) && waarde.every((deel) => typeof deel !== 'object' || deel === null);

function toText(waarde: unknown): string {
  if (waarde === null || waarde === '') return 'leeg';
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map(toText).join(', ');
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'string' ? waarde : JSON.stringify(waarde);
}

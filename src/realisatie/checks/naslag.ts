import { mapRegel, type Boekingsplaats, type Rekeningbereik } from '../map-regel.js';
import type { Verwijzing } from '../soorten.js';
import { fold } from './tekst.js';

/** The reference lists of a verband and boekjaar that rows are checked against. */
export interface Naslag {
  readonly boekjaar: number;
  /** Whether closing entries in periode 13 are allowed. */
  readonly periode13: boolean;
  readonly kostenplaatsen: readonly { readonly code: string }[];
  readonly toewijzingen: readonly Rekeningbereik[];
  /** Of the menukaarten of the boekjaar. */
  readonly producten: readonly { readonly code: string }[];
  /** Who take part in the boekjaar. */
  readonly deelnemers: readonly { readonly code: string; readonly naam: string }[];
  readonly werkorganisaties: readonly { readonly code: string; readonly naam: string }[];
  readonly sleutels: readonly { readonly code: string; readonly naam: string }[];
  /** By a line of a DVO that is vastgesteld. */
  readonly afnemers: readonly { readonly product: string; readonly deelnemer: string }[];
}

type Lijst = readonly { readonly code: string; readonly naam?: string }[];

/** Finds codes in the reference lists. */
export interface Zoeker {
  /** The code itself; of a deelnemer, werkorganisatie or sleutel also by its name, capitals or not, when only one fits. */
  find(verwijzing: Verwijzing, text: string): string | null;
  /** An existing code that the user probably meant. */
  suggest(verwijzing: Verwijzing, text: string): string | null;
  isToegewezen(plaats: Boekingsplaats): boolean;
  isAfnemer(product: string, deelnemer: string): boolean;
}

const NAMED: readonly Verwijzing[] = ['deelnemer', 'werkorganisatie', 'sleutel'];

export function makeZoeker(naslag: Naslag): Zoeker {
  const lijsten: Record<Verwijzing, Lijst> = {
    kostenplaats: naslag.kostenplaatsen,
    product: naslag.producten,
    deelnemer: naslag.deelnemers,
    werkorganisatie: naslag.werkorganisaties,
    sleutel: naslag.sleutels,
  };
  const exact = mapValues(lijsten, (lijst) => new Set(lijst.map(({ code }) => code)));
  const folded = mapValues(lijsten, (lijst) => index(lijst, fold));
  const stripped = mapValues(lijsten, (lijst) => index(lijst, stripZeros));
  const toewijzingen = new Map<string, Rekeningbereik[]>();
  for (const toewijzing of naslag.toewijzingen)
    toewijzingen.set(toewijzing.kostenplaats, [
      ...(toewijzingen.get(toewijzing.kostenplaats) ?? []),
      toewijzing,
    ]);
  const afnemers = new Set(naslag.afnemers.map(({ product, deelnemer }) => `${product}/${deelnemer}`));
  return {
    find(verwijzing, text) {
      if (exact[verwijzing].has(text)) return text;
      return NAMED.includes(verwijzing) ? (folded[verwijzing].get(fold(text)) ?? null) : null;
    },
    suggest: (verwijzing, text) =>
      folded[verwijzing].get(fold(text)) ?? stripped[verwijzing].get(stripZeros(text)) ?? null,
    isToegewezen: (plaats) => mapRegel(toewijzingen.get(plaats.kostenplaats) ?? [], plaats) !== null,
    isAfnemer: (product, deelnemer) => afnemers.has(`${product}/${deelnemer}`),
  };
}

const stripZeros = (text: string): string => fold(text).replace(/^0+(?=.)/, '');

/** By code and by name; what fits more than one is left out. */
function index(lijst: Lijst, form: (text: string) => string): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const { code, naam } of lijst)
    for (const key of new Set([form(code), form(naam ?? code)]))
      found.set(key, found.has(key) && found.get(key) !== code ? null : code);
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

function mapValues<T>(lijsten: Record<Verwijzing, Lijst>, make: (lijst: Lijst) => T): Record<Verwijzing, T> {
  const entries = Object.entries(lijsten).map(([key, lijst]) => [key, make(lijst)]);
  return Object.fromEntries(entries) as Record<Verwijzing, T>;
}

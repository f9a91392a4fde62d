import type { Geldig } from '../../platform/index.js';
import type { Beleid, Pakket } from '../menukaart/keuzes.js';
import type { Regelinhoud } from './regelinhoud.js';

/** A line that holds, or that would: what it says and when. */
export type Regel = Geldig & Readonly<Regelinhoud>;

/** A line as somebody asks for it. */
export interface Gevraagd {
  readonly regel: Regel;
  /** Where it stands in the request: `regels/0`. */
  readonly plek: string;
  /** Whether the deelnemer stops taking the product instead. */
  readonly vervalt: boolean;
}

/** What stands on a menukaart of a boekjaar about a product. */
export interface Menukaartplaats {
  readonly boekjaar: number;
  readonly product: string;
  readonly werkorganisatie: string;
  readonly pakket: Pakket;
  readonly beleid: Beleid;
  readonly tarief: string | null;
  readonly sleutel: string | null;
  readonly risicodrager: string | null;
}

/** What a DVO itself says that its lines must keep to. */
export interface Kader extends Geldig {
  readonly code: string;
  readonly werkorganisatie: string;
  readonly minimumTot: string | null;
  readonly pakket: Pakket | null;
  readonly allesOfNiets: boolean;
}

/** Everything around a DVO that decides whether its lines may hold. */
export interface Omgeving {
  readonly kader: Kader;
  /** Codes of the deelnemers that are party to it. */
  readonly partijen: readonly string[];
  /** The day from which a deelnemer is out of it by opzegging. */
  readonly opzeggingen: ReadonlyMap<string, string>;
  /** When who takes part in the verband. */
  readonly deelnames: readonly (Geldig & { readonly deelnemer: string })[];
  readonly deelnemers: readonly string[];
  readonly producten: readonly string[];
  /** Of every boekjaar that has a menukaart. */
  readonly menukaart: readonly Menukaartplaats[];
  /** The lines of this DVO that hold now. */
  readonly eigen: readonly Regel[];
  /** The lines of other DVO's that hold now. */
  readonly andere: readonly (Regel & { readonly dvoCode: string })[];
}

export const isAboutSame = (a: Regel, b: Regel): boolean =>
  a.deelnemer === b.deelnemer && a.product === b.product;

/** The first day on which the DVO no longer holds for a deelnemer. */
export function endFor({ kader, opzeggingen }: Omgeving, deelnemer: string): string | null {
  const opgezegd = opzeggingen.get(deelnemer) ?? null;
  if (opgezegd === null || kader.tot === null) return opgezegd ?? kader.tot;
  return opgezegd < kader.tot ? opgezegd : kader.tot;
}

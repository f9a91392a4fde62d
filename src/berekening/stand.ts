import { summarise, SOORTEN, type Inlezing, type Soort } from '../realisatie/index.js';
import type { WerkorganisatieInJaar } from '../verband/index.js';
import type { BerekeningKop } from './berekening.js';

/** A processed load of the boekjaar. */
export interface InlezingInStand {
  readonly id: string;
  readonly soort: Soort;
  readonly bestandsnaam: string;
  readonly sha256: string;
  readonly rijen: number;
  /** Control total: euros for realisatie and voorschotten, quantity for afname. */
  readonly totaal: string;
  readonly ingediendDoor: string;
  readonly ingediendOp: Date;
  /** Whether the latest run stands on it. */
  readonly inBerekening: boolean;
}

/** What is in of one soort for one werkorganisatie. */
export interface SoortInStand {
  readonly soort: Soort;
  /** Ids of the loads that have rows for this werkorganisatie. */
  readonly inlezingen: readonly string[];
  readonly rijen: number;
}

export interface WerkorganisatieInStand {
  readonly werkorganisatie: string;
  readonly naam: string;
  readonly soorten: readonly SoortInStand[];
}

/** Where a boekjaar stands: what is in, and what the latest run does not know yet. */
export interface Stand {
  readonly boekjaar: number;
  readonly laatste: BerekeningKop | null;
  /** Oldest first. */
  readonly inlezingen: readonly InlezingInStand[];
  /** Of `inlezingen`, those that the latest run does not stand on. */
  readonly nieuwer: readonly InlezingInStand[];
  readonly perWerkorganisatie: readonly WerkorganisatieInStand[];
}

/** How many rows a load has for a werkorganisatie. */
export interface Rijtelling {
  readonly inlezing: string;
  readonly soort: Soort;
  readonly werkorganisatie: string;
  readonly rijen: number;
}

/** What a stand is made of, as it was at one moment. */
interface StandGegevens {
  readonly boekjaar: number;
  readonly laatste: BerekeningKop | null;
  /** Ids of the loads that the latest run stands on. */
  readonly inBerekening: ReadonlySet<string>;
  /** Processed loads. */
  readonly inlezingen: readonly Inlezing[];
  readonly tellingen: readonly Rijtelling[];
  readonly werkorganisaties: readonly WerkorganisatieInJaar[];
}

export function makeStand({ boekjaar, laatste, werkorganisaties, tellingen, ...rest }: StandGegevens): Stand {
  const inlezingen = rest.inlezingen.map((inlezing) => toInlezingInStand(inlezing, rest.inBerekening));
  return {
    boekjaar,
    laatste,
    inlezingen,
    nieuwer: inlezingen.filter(({ inBerekening }) => !inBerekening),
    perWerkorganisatie: werkorganisaties.map(({ code, naam }) => {
      const own = tellingen.filter(({ werkorganisatie }) => werkorganisatie === code);
      return { werkorganisatie: code, naam, soorten: SOORTEN.map((soort) => addUp(soort, own)) };
    }),
  };
}

/** A soort that is missing has no loads and no rows. */
function addUp(soort: Soort, tellingen: readonly Rijtelling[]): SoortInStand {
  const own = tellingen.filter((telling) => telling.soort === soort);
  return {
    soort,
    inlezingen: own.map(({ inlezing }) => inlezing),
    rijen: own.reduce((sum, { rijen }) => sum + rijen, 0),
  };
}

function toInlezingInStand(inlezing: Inlezing, inBerekening: ReadonlySet<string>): InlezingInStand {
  const { id, soort, bestandsnaam, sha256, rijen, totaal, ingediendDoor, ingediendOp } = summarise(inlezing);
  return {
    id,
    soort,
    bestandsnaam,
    sha256,
    rijen,
    totaal,
    ingediendDoor,
    ingediendOp,
    inBerekening: inBerekening.has(id),
  };
}

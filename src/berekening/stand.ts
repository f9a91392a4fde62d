import { mapRegel, summarise, type Inlezing, type Soort } from '../realisatie/index.js';
import type { WerkorganisatieInJaar } from '../verband/index.js';
import type { BerekeningKop } from './berekening.js';
import { FASEBRON } from './fase.js';
import type { ToewijzingVanKosten } from './gegevens.js';
import type { Regeltelling } from './stand.query.js';

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
  /** What is expected of it, in or not. */
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

/** What a stand is made of, as it was at one moment. */
interface StandGegevens {
  readonly boekjaar: number;
  readonly laatste: BerekeningKop | null;
  /** Ids of the loads that the latest run stands on. */
  readonly inBerekening: ReadonlySet<string>;
  /** Loads that count, oldest first. */
  readonly inlezingen: readonly Inlezing[];
  readonly tellingen: readonly Regeltelling[];
  readonly werkorganisaties: readonly WerkorganisatieInJaar[];
  readonly producten: readonly { readonly code: string; readonly werkorganisatie: string }[];
  readonly toewijzingen: readonly ToewijzingVanKosten[];
}

export function makeStand({ boekjaar, laatste, werkorganisaties, ...rest }: StandGegevens): Stand {
  const inlezingen = rest.inlezingen.map((inlezing) => toInlezingInStand(inlezing, rest.inBerekening));
  const ownerOf = ownersOf(rest);
  const order = new Map(inlezingen.map(({ id }, place) => [id, place]));
  return {
    boekjaar,
    laatste,
    inlezingen,
    nieuwer: inlezingen.filter(({ inBerekening }) => !inBerekening),
    perWerkorganisatie: werkorganisaties.map(({ code, naam }) => {
      const own = rest.tellingen.filter((telling) => ownerOf(telling) === code);
      own.sort((a, b) => (order.get(a.inlezing) ?? 0) - (order.get(b.inlezing) ?? 0));
      const soorten = FASEBRON.jaarrekening.soorten.map((soort) => addUp(soort, own));
      const metProducten = rest.producten.some(({ werkorganisatie }) => werkorganisatie === code);
      return { werkorganisatie: code, naam, soorten: soorten.filter(isExpected(metProducten)) };
    }),
  };
}

/** Where there are no products nobody takes any: afname shows only when there is some all the same. */
const isExpected =
  (metProducten: boolean) =>
  ({ soort, rijen }: SoortInStand): boolean =>
    metProducten || soort !== 'afname' || rijen > 0;

/** Rows belong to the werkorganisatie of their product, else to the one that their kostenplaats is mapped to. */
function ownersOf({
  producten,
  toewijzingen,
}: Pick<StandGegevens, 'producten' | 'toewijzingen'>): (telling: Regeltelling) => string | null {
  const owners = new Map(producten.map(({ code, werkorganisatie }) => [code, werkorganisatie]));
  return ({ product, kostenplaats, grootboekrekening, werkorganisatie }) => {
    if (werkorganisatie !== null) return werkorganisatie;
    const owner = product === null ? undefined : owners.get(product);
    if (owner !== undefined || kostenplaats === null) return owner ?? null;
    return mapRegel(toewijzingen, { kostenplaats, grootboekrekening })?.werkorganisatie ?? null;
  };
}

/** A soort that is missing has no loads and no rows. */
function addUp(soort: Soort, tellingen: readonly Regeltelling[]): SoortInStand {
  const own = tellingen.filter((telling) => telling.soort === soort);
  return {
    soort,
    inlezingen: [...new Set(own.map(({ inlezing }) => inlezing))],
    rijen: own.reduce((sum, { rijen }) => sum + rijen, 0),
  };
}

/** A load as a stand tells it. */
export function toInlezingInStand(inlezing: Inlezing, inBerekening: ReadonlySet<string>): InlezingInStand {
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

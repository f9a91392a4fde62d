import type { ProductMetAfnemers } from '../catalogus/index.js';
import type { Casco, Hulpkostenplaats, Rekenmodel, Sleutel } from '../rekenkern/index.js';
import type { VerbandModel } from '../verband/index.js';

/** What the rows of one kostenplaats and grootboekrekening cost, apart for each product or deelnemer that they name. */
export interface Kostensom {
  readonly kostenplaats: string;
  readonly grootboekrekening: string | null;
  readonly product: string | null;
  readonly deelnemer: string | null;
  /** Euros, a decimal string. */
  readonly bedrag: string;
}

/** What a deelnemer used of a product, in its eenheid, a decimal string. */
export interface Afnamesom {
  readonly product: string;
  readonly deelnemer: string;
  readonly hoeveelheid: string;
}

export interface Voorschotsom {
  readonly deelnemer: string;
  readonly werkorganisatie: string;
  /** Euros, a decimal string. */
  readonly bedrag: string;
}

/** Where the cost of a kostenplaats goes, or of a range of its grootboekrekeningen. */
export interface ToewijzingVanKosten {
  readonly kostenplaats: string;
  readonly rekeningVan: string | null;
  readonly rekeningTot: string | null;
  readonly werkorganisatie: string;
  readonly bestemming: 'casco' | 'product' | 'hulpkostenplaats' | 'deelnemer';
  readonly product: string | null;
  readonly hulpkostenplaats: string | null;
  readonly deelnemer: string | null;
  readonly gedrag: 'vast' | 'variabel';
}

/** A key as it counts for the boekjaar; without values that count there is nothing to calculate with. */
export interface SleutelVoorModel {
  readonly code: string;
  readonly reken: Sleutel | null;
}

/** How a casco is paid in the boekjaar. */
export interface CascoVoorModel {
  readonly werkorganisatie: string;
  readonly regime: Casco['regime'];
  readonly sleutel: string | null;
  /** Percentage, for regime gemengd. */
  readonly aandeelInTarief: string | null;
}

/** Everything that a rekenmodel of a boekjaar is made of, as it was at one moment. */
export interface Gegevens {
  readonly fase: Rekenmodel['fase'];
  readonly model: VerbandModel;
  readonly producten: readonly ProductMetAfnemers[];
  readonly sleutels: readonly SleutelVoorModel[];
  readonly cascos: readonly CascoVoorModel[];
  /** In the order in which they are divided. */
  readonly hulpkostenplaatsen: readonly Hulpkostenplaats[];
  readonly methodeHulpkosten: 'stapsgewijs' | 'wederkerig';
  readonly toewijzingen: readonly ToewijzingVanKosten[];
  readonly kosten: readonly Kostensom[];
  readonly afname: readonly Afnamesom[];
  readonly voorschotten: readonly Voorschotsom[];
}

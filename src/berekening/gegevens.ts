import type { ProductMetAfnemers } from '../catalogus/index.js';
import type { Casco, SleutelInJaar } from '../sleutels/index.js';
import type { VerbandModel } from '../verband/index.js';

/** What the uploaded rows of one kostenplaats cost, apart for each product or deelnemer that they name. */
export interface Kostensom {
  readonly kostenplaats: string;
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

export interface ToewijzingVanKostenplaats {
  readonly kostenplaats: string;
  readonly werkorganisatie: string;
  readonly bestemming: 'casco' | 'product';
  readonly product: string | null;
  readonly gedrag: 'vast' | 'variabel';
}

/** Everything that a rekenmodel of a boekjaar is made of, as it was at one moment. */
export interface Gegevens {
  readonly model: VerbandModel;
  readonly producten: readonly ProductMetAfnemers[];
  readonly sleutels: readonly SleutelInJaar[];
  readonly cascos: readonly Pick<Casco, 'werkorganisatie' | 'regime' | 'sleutel'>[];
  readonly toewijzingen: readonly ToewijzingVanKostenplaats[];
  readonly kosten: readonly Kostensom[];
  readonly afname: readonly Afnamesom[];
  readonly voorschotten: readonly Voorschotsom[];
}

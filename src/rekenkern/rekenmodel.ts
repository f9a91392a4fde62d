/** The input of `bereken`: one verband, one boekjaar, one fase. Every amount and quantity is a decimal string. @bron REKENMODEL.md "The model" */
export interface Rekenmodel {
  readonly schema: 'nulpositie/rekenmodel/1';
  readonly verband: string;
  readonly boekjaar: number;
  readonly fase: 'begroting' | 'tussenrapportage' | 'jaarrekening';
  readonly afronding?: 'cent' | 'euro' | undefined;
  readonly deelnemers: readonly Deelnemer[];
  readonly werkorganisaties: readonly Werkorganisatie[];
  readonly sleutels: readonly Sleutel[];
  readonly hulpkostenplaatsen?: readonly Hulpkostenplaats[] | undefined;
  readonly methodeHulpkosten?: 'stapsgewijs' | 'wederkerig' | undefined;
  readonly cascos: readonly Casco[];
  readonly producten: readonly Product[];
  readonly kostenposten: readonly Kostenpost[];
  readonly voorschotten: readonly Voorschot[];
  readonly doorbelastVoorschotten?: readonly DoorbelastVoorschot[] | undefined;
}

export interface Deelnemer {
  readonly code: string;
  readonly naam?: string | undefined;
  readonly soort?: 'gemeente' | 'samenwerkingsverband' | undefined;
}

export interface Werkorganisatie {
  readonly code: string;
  readonly naam?: string | undefined;
  /** Who runs it for the others; without one, the verband itself. */
  readonly gastheer?: string | undefined;
}

/** One number per deelnemer, by code. */
export type PerDeelnemer = Readonly<Record<string, string>>;

interface SleutelBasis {
  readonly code: string;
  /** Decimals of a percent that its shares are rounded to. */
  readonly decimalen?: number | undefined;
  readonly peildatum?: string | undefined;
  readonly bron?: string | undefined;
  readonly status?: string | undefined;
}

export type Sleutel =
  | (SleutelBasis & { readonly soort: 'gewichten'; readonly gewichten: PerDeelnemer })
  | (SleutelBasis & { readonly soort: 'gelijk'; readonly deelnemers?: readonly string[] | undefined })
  | (SleutelBasis & { readonly soort: 'percentages'; readonly percentages: PerDeelnemer })
  | (SleutelBasis & {
      readonly soort: 'samengesteld';
      readonly delen: readonly { readonly sleutel: string; readonly aandeel: string }[];
    })
  | (SleutelBasis & {
      readonly soort: 'begrensd';
      readonly sleutel: string;
      readonly minimum?: PerDeelnemer | undefined;
      readonly maximum?: PerDeelnemer | undefined;
    })
  | (SleutelBasis & {
      readonly soort: 'pondspondsgewijs';
      readonly werkorganisaties?: readonly string[] | undefined;
    });

export type HulpkostenDoel =
  { readonly product: string } | { readonly casco: string } | { readonly hulpkostenplaats: string };

export interface Hulpkostenplaats {
  readonly code: string;
  readonly werkorganisatie: string;
  readonly verdeling: readonly { readonly naar: HulpkostenDoel; readonly gewicht: string }[];
}

export interface Casco {
  readonly werkorganisatie: string;
  readonly regime: 'solidariteit' | 'in_tarief' | 'gemengd';
  readonly sleutel?: string | undefined;
  readonly aandeelInTarief?: string | undefined;
}

export const BELEIDEN = [
  'werkelijk_gebruik',
  'sleutel',
  'inbreng',
  'vast_variabel',
  'tarief_en_sleutel',
  'vaste_prijs',
] as const;
export type Beleid = (typeof BELEIDEN)[number];

export interface Afname {
  readonly contract?: string | undefined;
  readonly werkelijk?: string | undefined;
  readonly minimum?: string | undefined;
  readonly inbreng?: string | undefined;
}

export interface Product {
  readonly code: string;
  readonly werkorganisatie: string;
  readonly naam?: string | undefined;
  readonly eenheid?: string | undefined;
  readonly tarief?: string | undefined;
  readonly afrekening: {
    readonly beleid: Beleid;
    readonly sleutel?: string | undefined;
    readonly risicodrager?: string | undefined;
  };
  /** The takers, and nobody else, can be charged for the product. */
  readonly afname: Readonly<Record<string, Afname>>;
}

export type Bestemming =
  | { readonly casco: true }
  | { readonly product: string }
  | { readonly hulpkostenplaats: string }
  | { readonly deelnemer: string };

export interface Kostenpost {
  readonly id: string;
  readonly werkorganisatie: string;
  readonly bedrag: string;
  readonly gedrag?: 'vast' | 'variabel' | undefined;
  readonly bestemming: Bestemming;
}

export interface Voorschot {
  readonly deelnemer: string;
  readonly werkorganisatie: string;
  readonly bedrag: string;
}

export interface DoorbelastVoorschot {
  readonly van: string;
  readonly naar: string;
  readonly bedrag: string;
}

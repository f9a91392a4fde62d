/** What comes out of `bereken`. Every amount is euros with two decimals. @bron REKENMODEL.md "The outcome" */
export interface Uitkomst {
  readonly schema: 'nulpositie/uitkomst/1';
  /** Version of the rules. */
  readonly rekenkern: string;
  /** Hash over the canonical JSON of the rekenmodel. */
  readonly invoerHash: string;
  readonly lasten: readonly Last[];
  readonly perDeelnemer: readonly PerDeelnemerTotaal[];
  readonly verrekening: readonly Verrekening[];
  readonly doorbelasting: readonly Betaling[];
  readonly posities: readonly { readonly partij: string; readonly netto: string }[];
  readonly saldering: readonly Betaling[];
  readonly nulpositie: Nulpositie;
  readonly waarschuwingen: readonly Melding[];
  /** The steps behind every charge, when asked for. */
  readonly spoor?: Spoor | undefined;
}

/** What a deelnemer is charged for one product, casco or its own direct cost. */
export interface Last {
  readonly deelnemer: string;
  readonly werkorganisatie: string;
  readonly component: 'direct' | 'product' | 'casco';
  readonly product: string | null;
  readonly bedrag: string;
}

export interface PerDeelnemerTotaal {
  readonly deelnemer: string;
  readonly lasten: string;
  readonly voorschotten: string;
  readonly saldo: string;
}

export interface Verrekening {
  readonly deelnemer: string;
  readonly werkorganisatie: string;
  /** The party that runs the werkorganisatie: a deelnemer, or the verband. */
  readonly gastheer: string;
  readonly definitief: string;
  readonly voorschot: string;
  readonly saldo: string;
}

export interface Betaling {
  readonly van: string;
  readonly naar: string;
  readonly bedrag: string;
}

/** Both sides of every check; `verschil` is 0.00 on each line when `sluit`. */
export interface Nulpositie {
  readonly sluit: boolean;
  readonly perWerkorganisatie: readonly {
    readonly werkorganisatie: string;
    readonly kosten: string;
    readonly doorbelastIn: string;
    readonly doorbelastUit: string;
    readonly lasten: string;
    readonly verschil: string;
  }[];
  readonly perProduct: readonly PoolControle<'product'>[];
  readonly perCasco: readonly PoolControle<'werkorganisatie'>[];
  readonly perDeelnemer: readonly (PerDeelnemerTotaal & { readonly verschil: string })[];
  readonly perPartij: readonly {
    readonly partij: string;
    readonly netto: string;
    readonly betaald: string;
    readonly ontvangen: string;
    readonly verschil: string;
  }[];
  readonly totaal: {
    readonly kosten: string;
    readonly voorschotten: string;
    readonly saldi: string;
    readonly verschil: string;
  };
}

type PoolControle<Naam extends string> = Readonly<Record<Naam | 'kosten' | 'lasten' | 'verschil', string>>;

/**
 * The steps behind every charge. A pool is named by what it is of: `product/werkplek`, `casco/ict`,
 * `hulpkostenplaats/huisvesting`, `direct/ict/raalte`. Lists of parties are kept once and named by their place.
 */
export interface Spoor {
  readonly pools: readonly SpoorPool[];
  readonly partijen: readonly (readonly string[])[];
  readonly verdelingen: readonly SpoorVerdeling[];
}

/** What was booked to a pool itself. */
export interface SpoorPool {
  readonly pool: string;
  readonly vast: string;
  readonly variabel: string;
  /** Ids of the kostenposten. */
  readonly kostenposten: readonly string[];
}

/** One amount of one pool, and who got which part of it. The lists beside each other have the same order. */
export interface SpoorVerdeling {
  /** The pool that it comes out of. */
  readonly uit: string;
  readonly wat:
    'regime' | 'opslag' | 'kosten' | 'vast' | 'variabel' | 'tarief' | 'inbreng' | 'rest' | 'direct';
  readonly bedrag: string;
  /** Place in `partijen`: deelnemers; pools for hulpkosten and opslag; the two parts of a casco for regime. */
  readonly naar: number;
  /** What it was divided by, in words; null when it was not divided. */
  readonly grondslag: string | null;
  /** Each exact share is teller / noemer. Under a tariff the tellers are quantities and the noemer is empty. */
  readonly tellers: readonly string[];
  readonly noemer: string;
  readonly delen: readonly string[];
  /** The unit of rounding, and the places that got one of the units left over. */
  readonly eenheid: '0.01' | '1.00';
  readonly rest: readonly number[];
  /** Rounding in euros: the place that got the loose cents. */
  readonly centen: number | null;
}

/** A refusal or a warning: where in the model, and a Dutch sentence that says what mends it. */
export interface Melding {
  readonly code: string;
  readonly pad: string;
  readonly melding: string;
}

export type Antwoord =
  | { readonly ok: true; readonly uitkomst: Uitkomst }
  | { readonly ok: false; readonly fouten: readonly Melding[] };

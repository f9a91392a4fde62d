import type { Indicatiesoort } from './indicatie.entity.js';

/** What a deelnemer does with a product: it takes it under a DVO, expects to, takes it on demand, or nothing. */
export type Celstand = 'afname' | Indicatiesoort | 'geen';

/** How a cell is written. @bron TB schema II.3 */
export const TEKENS: Readonly<Record<Celstand, string>> = {
  afname: 'x',
  indicatie: '(x)',
  'op afroep': 'op afroep',
  geen: '',
};

interface Paar {
  readonly product: string;
  readonly deelnemer: string;
}

export interface Matrixgegevens {
  readonly boekjaar: number;
  /** On the menukaarten of the boekjaar, in their order. */
  readonly producten: readonly Matrixproduct[];
  /** In the order of the verband. */
  readonly deelnemers: readonly { readonly code: string; readonly naam: string }[];
  /** Of the lines that are vastgesteld. */
  readonly afnames: readonly Paar[];
  readonly indicaties: readonly (Paar & { readonly soort: Indicatiesoort })[];
}

export interface Matrixproduct {
  readonly product: string;
  readonly naam: string;
  readonly werkveld: string;
  readonly werkorganisatie: string;
}

export interface Matrixrij extends Matrixproduct {
  /** One for each deelnemer, in their order. */
  readonly cellen: readonly { readonly deelnemer: string; readonly stand: Celstand }[];
}

/** Products by deelnemers, with what each does with each. */
export interface Afnamematrix {
  readonly boekjaar: number;
  readonly deelnemers: Matrixgegevens['deelnemers'];
  readonly rijen: readonly Matrixrij[];
}

/** The matrix of a boekjaar: what is agreed goes before what is expected. @bron TB schema II.3 */
export function makeAfnamematrix(gegevens: Matrixgegevens): Afnamematrix {
  const { boekjaar, producten, deelnemers, afnames, indicaties } = gegevens;
  const standen = new Map<string, Celstand>([
    ...indicaties.map((een) => [keyOf(een), een.soort] as const),
    ...afnames.map((een) => [keyOf(een), 'afname'] as const),
  ]);
  const rijen = producten.map(({ product, naam, werkveld, werkorganisatie }) => ({
    ...{ product, naam, werkveld, werkorganisatie },
    cellen: deelnemers.map(({ code }) => {
      const stand = standen.get(keyOf({ product, deelnemer: code })) ?? 'geen';
      return { deelnemer: code, stand };
    }),
  }));
  return { boekjaar, deelnemers, rijen };
}

export const keyOf = ({ product, deelnemer }: Paar): string => `${product}/${deelnemer}`;

import { Decimal } from 'decimal.js';
import type { Normsoort, Vergelijking } from './keuzes.js';

interface Norm {
  readonly soort: Normsoort;
  readonly grens: string | null;
  readonly vergelijking: Vergelijking | null;
}

interface Meetwaarde {
  readonly waarde: string | null;
  readonly voldaan: boolean | null;
  readonly aantal: number | null;
}

/** What a year came to of a prestatienorm. */
export interface Normrealisatie {
  readonly metingen: number;
  /** The mean in two decimals, half up, weighted by `aantal` when given; null for a norm in words or without metingen. */
  readonly waarde: string | null;
  /** null without metingen. */
  readonly gehaald: boolean | null;
}

const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });
const DECIMALEN = 2;

const HOLDS: Readonly<Record<Vergelijking, (verschil: number) => boolean>> = {
  minstens: (verschil) => verschil >= 0,
  'meer dan': (verschil) => verschil > 0,
  hoogstens: (verschil) => verschil <= 0,
  'minder dan': (verschil) => verschil < 0,
};

/**
 * The realisation of a norm over the metingen of a year. Whether it was met is decided on the exact mean, before it
 * is rounded to be shown; a norm in words is met when every meting was.
 *
 * @bron TB schema II.2
 */
export function realise(norm: Norm, metingen: readonly Meetwaarde[]): Normrealisatie {
  const count = { metingen: metingen.length };
  if (metingen.length === 0) return { ...count, waarde: null, gehaald: null };
  const { grens, vergelijking } = norm;
  if (norm.soort === 'tekst' || grens === null || vergelijking === null)
    return { ...count, waarde: null, gehaald: metingen.every(({ voldaan }) => voldaan === true) };
  const { som, gewicht } = sumWeighted(metingen);
  return {
    ...count,
    waarde: som.dividedBy(gewicht).toFixed(DECIMALEN),
    gehaald: HOLDS[vergelijking](som.comparedTo(gewicht.times(grens))),
  };
}

function sumWeighted(metingen: readonly Meetwaarde[]): { som: Decimal; gewicht: Decimal } {
  const parts = metingen.map(
    ({ waarde, aantal }) => [new Exact(waarde ?? 0), new Exact(aantal ?? 1)] as const,
  );
  return {
    som: parts.reduce((sum, [waarde, aantal]) => sum.plus(waarde.times(aantal)), new Exact(0)),
    gewicht: parts.reduce((sum, [, aantal]) => sum.plus(aantal), new Exact(0)),
  };
}

import type { Geldig } from '../../../platform/index.js';
import { formatDatum } from '../../opmaak/index.js';

/** A stretch of days that a picture shows. */
export interface Tijdas {
  /** Days since 1970 of its first day, and of the day after its last. */
  readonly begin: number;
  readonly einde: number;
  /** Each first of January in it, thinned out to what fits. */
  readonly jaren: readonly { readonly jaar: number; readonly x: string }[];
  readonly vandaag: string;
}

/** A bar in a lane. */
export interface Balk {
  readonly x: string;
  readonly breedte: string;
  readonly label: string;
}

const JAREN_IN_BEELD = 10;
const dayOf = (dag: string): number => Date.parse(`${dag}T00:00:00Z`) / 86_400_000;
const yearOf = (dag: string): number => Number(dag.slice(0, 4));

/** From the year of the first day to the end of the year after today or after the last day. */
export function makeTijdas(perioden: readonly Geldig[], vandaag: string): Tijdas {
  const dagen = [vandaag, ...perioden.flatMap(({ vanaf, tot }) => [vanaf, ...(tot === null ? [] : [tot])])];
  const jaren = dagen.map(yearOf);
  const first = Math.min(...jaren);
  const last = Math.max(...jaren) + 1;
  const as = { begin: dayOf(`${first}-01-01`), einde: dayOf(`${last}-01-01`) };
  const stap = Math.ceil((last - first) / JAREN_IN_BEELD);
  const shown = Array.from({ length: last - first }, (_, plaats) => first + plaats);
  return {
    ...as,
    jaren: shown
      .filter((_, plaats) => plaats % stap === 0)
      .map((jaar) => ({ jaar, x: placeOf(as, dayOf(`${jaar}-01-01`)) })),
    vandaag: placeOf(as, dayOf(vandaag)),
  };
}

/** Where a period lies; what is still going on goes to the edge of the picture. */
export function makeBalk(as: Pick<Tijdas, 'begin' | 'einde'>, { vanaf, tot }: Geldig, label: string): Balk {
  const van = dayOf(vanaf);
  const eind = tot === null ? as.einde : dayOf(tot);
  const lengte = as.einde - as.begin;
  return { x: placeOf(as, van), breedte: `${(((eind - van) * 100) / lengte).toFixed(2)}%`, label };
}

const placeOf = ({ begin, einde }: Pick<Tijdas, 'begin' | 'einde'>, dag: number): string =>
  `${(((dag - begin) * 100) / (einde - begin)).toFixed(2)}%`;

/** A period in words: `vanaf 01-01-2024`, `01-01-2024 tot 01-01-2025`. */
export const describePeriode = ({ vanaf, tot }: Geldig): string =>
  tot === null ? `vanaf ${formatDatum(vanaf)}` : `${formatDatum(vanaf)} tot ${formatDatum(tot)}`;

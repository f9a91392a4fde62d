import { overlapt, type Geldig } from '../../platform/index.js';

/** Later than every day that can be written: an open end as a day. */
const OOIT = '9999-12-31';
const DAG_MS = 86_400_000;

const endOf = ({ tot }: Geldig): string => tot ?? OOIT;

export const yearOf = (boekjaar: number): Geldig => {
  return { vanaf: `${boekjaar}-01-01`, tot: `${boekjaar + 1}-01-01` };
};

const firstYear = ({ vanaf }: Geldig): string => vanaf.slice(0, 4);
/** Of the last day: a period up to 1 January ends in the year before. */
const lastYear = (geldig: Geldig): string =>
  endOf(geldig).endsWith('-01-01')
    ? String(Number(endOf(geldig).slice(0, 4)) - 1)
    : endOf(geldig).slice(0, 4);

/** Whether some year has days of both. */
export const shareYear = (a: Geldig, b: Geldig): boolean =>
  firstYear(a) <= lastYear(b) && firstYear(b) <= lastYear(a);

/** The days of a period that lie in another one; the two share a day. */
export function clip(geldig: Geldig, binnen: Geldig): Geldig {
  const vanaf = geldig.vanaf > binnen.vanaf ? geldig.vanaf : binnen.vanaf;
  return { vanaf, tot: endOf(geldig) < endOf(binnen) ? geldig.tot : binnen.tot };
}

/** What is left of a period outside another one: nothing, one piece or two. Itself when they share no day. */
export function subtract<Stuk extends Geldig>(stuk: Stuk, weg: Geldig): Stuk[] {
  if (!overlapt(stuk, weg)) return [stuk];
  const before = stuk.vanaf < weg.vanaf ? [{ ...stuk, tot: weg.vanaf }] : [];
  const after = weg.tot !== null && weg.tot < endOf(stuk) ? [{ ...stuk, vanaf: weg.tot }] : [];
  return [...before, ...after];
}

/** The days of a period that none of the others cover, oldest first. */
export function findGaps({ vanaf, tot }: Geldig, stukken: readonly Geldig[]): Geldig[] {
  return stukken.reduce<Geldig[]>(
    (gaps, stuk) => gaps.flatMap((gap) => subtract(gap, stuk)),
    [{ vanaf, tot }],
  );
}

/** How many days of the boekjaar a period holds. */
export function daysIn(geldig: Geldig, boekjaar: number): number {
  const jaar = yearOf(boekjaar);
  if (!overlapt(geldig, jaar)) return 0;
  const { vanaf, tot } = clip(geldig, jaar);
  return (Date.parse(tot ?? OOIT) - Date.parse(vanaf)) / DAG_MS;
}

/** 365, or 366 in a leap year. */
export const daysOf = (boekjaar: number): number => daysIn(yearOf(boekjaar), boekjaar);

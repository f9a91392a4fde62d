import type { Geldig } from '../../platform/index.js';
import type { Aanleverafspraak, Ritme } from '../inleesafspraken/aanleverafspraak.js';

/** From one periode to another, both included. */
export interface Periodespan {
  readonly van: number;
  readonly tot: number;
}

const MONTHS: Readonly<Record<Ritme, number>> = { maand: 1, kwartaal: 3, jaar: 12 };

/** The spans of a year in this rhythm; a periode 13 stands by itself, or belongs to the last kwartaal or the year. */
export function spansOf(ritme: Ritme, laatste: 12 | 13): Periodespan[] {
  const months = MONTHS[ritme];
  const spans = Array.from({ length: 12 / months }, (_, place) => {
    return { van: place * months + 1, tot: (place + 1) * months };
  });
  if (laatste === 12) return spans;
  if (ritme === 'maand') return [...spans, { van: 13, tot: 13 }];
  return spans.map((span) => (span.tot === 12 ? { ...span, tot: 13 } : span));
}

/** The month of a periode: closing entries are of the last. */
export const monthOf = (periode: number): number => Math.min(periode, 12);

/** The first day of a month, `jjjj-mm-dd`; month 13 is January of the next year. */
export const beginOf = (boekjaar: number, maand: number): string => dayOf(boekjaar, maand, 1);

/**
 * The day by which a file is due, `jjjj-mm-dd`. Days before the beginning count from the first day on which the
 * werkorganisatie exists, where that is later.
 */
export function uiterlijkOf(
  { dagen, moment }: Pick<Aanleverafspraak, 'dagen' | 'moment'>,
  wanneer: { readonly boekjaar: number; readonly span: Periodespan; readonly looptijd: Geldig },
): string {
  const { boekjaar, span, looptijd } = wanneer;
  if (moment === 'na_afloop') return dayOf(boekjaar, monthOf(span.tot) + 1, dagen);
  const begin = beginOf(boekjaar, span.van);
  const [jaar = 0, maand = 0, dag = 0] = (looptijd.vanaf > begin ? looptijd.vanaf : begin)
    .split('-')
    .map(Number);
  return dayOf(jaar, maand, dag - dagen);
}

/** Day 0 is the last of the month before. */
const dayOf = (jaar: number, maand: number, dag: number): string =>
  new Date(Date.UTC(jaar, maand - 1, dag)).toISOString().slice(0, 10);

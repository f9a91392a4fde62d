import { fromCents, toCents } from '../../rekenkern/index.js';

const NBSP = '\u00a0';
const MIN = '\u2212';
const DECIMAAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

/** A decimal string in the Dutch way, without any number in between: `-1234.5` becomes `−1.234,5`. */
export function formatGetal(getal: string): string {
  const { teken, geheel, deel } = take(getal);
  const decimalen = deel.replace(/0+$/, '');
  return `${teken}${groups(geheel)}${decimalen === '' ? '' : `,${decimalen}`}`;
}

/** Euros as a decimal string to `1.234,56`; a negative amount has the real minus sign. */
export function formatBedrag(bedrag: string): string {
  const { teken, geheel, deel } = take(fromCents(toCents(bedrag)));
  return `${teken}${groups(geheel)},${deel}`;
}

/** The same with the euro sign before it, never to be broken over two lines. */
export const formatEuro = (bedrag: string): string => `€${NBSP}${formatBedrag(bedrag)}`;

/** An amount to pay or to get back, with its sign: `+1.234,56`, `−1.234,56` and `0,00`. */
export const formatSaldo = (bedrag: string): string =>
  `${toCents(bedrag) > 0n ? '+' : ''}${formatBedrag(bedrag)}`;

/** Tenths of a percent to `24,8%`. */
export const formatPromille = (promille: bigint): string => {
  const cijfers = String(promille).padStart(2, '0');
  return `${cijfers.slice(0, -1)},${cijfers.slice(-1)}%`;
};

/** How an amount is said aloud: `97.452 euro en 13 cent`. */
export function speakBedrag(bedrag: string): string {
  const { teken, geheel, deel } = take(fromCents(toCents(bedrag)));
  const centen = deel === '00' ? '' : ` en ${deel.replace(/^0/, '')} cent`;
  return `${teken === '' ? '' : 'min '}${groups(geheel)} euro${centen}`;
}

/** Euros added up to the cent. */
export const sumBedragen = (bedragen: readonly string[]): string =>
  fromCents(bedragen.reduce((som, bedrag) => som + toCents(bedrag), 0n));

/** The first less the second, to the cent. */
export const subtract = (a: string, b: string): string => fromCents(toCents(a) - toCents(b));

/** Without its sign. */
export const absBedrag = (bedrag: string): string => bedrag.replace(/^-/, '');

function take(getal: string): { teken: string; geheel: string; deel: string } {
  const delen = DECIMAAL.exec(getal);
  if (delen === null) throw new RangeError(`Geen getal: ${getal}`);
  return { teken: delen[1] === '-' ? MIN : '', geheel: delen[2] ?? '0', deel: delen[3] ?? '' };
}

const groups = (cijfers: string): string => cijfers.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, '.');

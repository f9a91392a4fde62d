import { fromCents, toCents, type Deelnemer, type Last } from '../../rekenkern/index.js';
import { isSameLast, totalOf, type LastSleutel } from '../pool.js';

/** What one charge is in two situations. Amounts are euros. */
export interface Lastverschil extends Omit<LastSleutel, 'deelnemer'> {
  readonly oud: string;
  readonly nieuw: string;
  /** Nieuw minus oud. */
  readonly verschil: string;
}

/** What one deelnemer pays in two situations, with every charge that it has in one of them. */
export interface Deelnemerverschil {
  readonly deelnemer: string;
  readonly naam: string;
  readonly oud: string;
  readonly nieuw: string;
  readonly verschil: string;
  readonly lasten: readonly Lastverschil[];
}

interface Situaties {
  readonly oud: readonly Last[];
  readonly nieuw: readonly Last[];
}

/** Puts the charges of two situations side by side, in the order of the deelnemers. */
export function compareLasten(
  deelnemers: readonly Deelnemer[],
  { oud, nieuw }: Situaties,
): Deelnemerverschil[] {
  return deelnemers.map(({ code, naam = code }) => {
    const own = { oud: ofDeelnemer(oud, code), nieuw: ofDeelnemer(nieuw, code) };
    const totals = compare(totalOf(own.oud), totalOf(own.nieuw));
    return { deelnemer: code, naam, ...totals, lasten: pairUp(own) };
  });
}

/** Two amounts and what lies between them. */
export function compare(oud: string, nieuw: string): { oud: string; nieuw: string; verschil: string } {
  return { oud, nieuw, verschil: fromCents(toCents(nieuw) - toCents(oud)) };
}

const ofDeelnemer = (lasten: readonly Last[], code: string): Last[] =>
  lasten.filter(({ deelnemer }) => deelnemer === code);

function pairUp({ oud, nieuw }: Situaties): Lastverschil[] {
  const added = nieuw.filter((last) => !oud.some((known) => isSameLast(known, last)));
  return [...oud, ...added].map((last) => {
    const { werkorganisatie, component, product } = last;
    return { werkorganisatie, component, product, ...compare(amountOf(oud, last), amountOf(nieuw, last)) };
  });
}

const amountOf = (lasten: readonly Last[], last: LastSleutel): string =>
  lasten.find((known) => isSameLast(known, last))?.bedrag ?? '0.00';

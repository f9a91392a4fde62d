import { geldtIn, type Geldig } from '../platform/index.js';

/** What is left of what was held true when something else holds from a day on. */
export interface Invoeging<Versie extends Geldig> {
  /** What is no longer held true: the versie of that day. */
  readonly oud: Versie | null;
  /** What stays of it, until that day. */
  readonly rest: Geldig | null;
  /** When the new one holds: until the next one. */
  readonly nieuw: Geldig;
}

/** Puts a new versie in a row of versies without gaps, from a day on; one of that very day is replaced whole. */
export function insertVersie<Versie extends Geldig>(
  versies: readonly Versie[],
  vanaf: string,
): Invoeging<Versie> {
  const oud =
    versies.find((versie) => versie.vanaf <= vanaf && (versie.tot === null || versie.tot > vanaf)) ?? null;
  const later = versies.map((versie) => versie.vanaf).filter((day) => day > vanaf);
  const tot = later.sort()[0] ?? null;
  const rest = oud !== null && oud.vanaf < vanaf ? { vanaf: oud.vanaf, tot: vanaf } : null;
  return { oud, rest, nieuw: { vanaf, tot } };
}

/** The years of these in which something holds. */
export function yearsOf(geldig: Geldig, boekjaren: readonly number[]): number[] {
  return boekjaren.filter((jaar) => geldtIn(geldig, jaar));
}

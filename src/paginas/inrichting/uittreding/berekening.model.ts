import type { Deelnemerverschil, Uittredingsberekening } from '../../../berekening/index.js';
import { toCents } from '../../../rekenkern/index.js';

/** What one of the others pays before the exit, and after it in each year, as parts of the longest bar. */
export interface Verschilregel {
  readonly deelnemer: string;
  readonly naam: string;
  readonly oud: string;
  readonly jaren: readonly string[];
  /** After, when the leaver pays no run-off. */
  readonly zonder: string;
  readonly balken: { readonly oud: string; readonly zonder: string };
}

/** One line for each of the others, on one scale. */
export function makeVerschilregels({ zonderAfbouw, jaren }: Uittredingsberekening): Verschilregel[] {
  const top = zonderAfbouw.reduce((max, { oud, nieuw }) => largest(max, toCents(oud), toCents(nieuw)), 0n);
  return zonderAfbouw.map(({ deelnemer, naam, oud, nieuw }) => ({
    ...{ deelnemer, naam, oud, zonder: nieuw },
    jaren: jaren.map(({ anderen }) => amountOf(anderen, deelnemer)),
    balken: { oud: partOf(toCents(oud), top), zonder: partOf(toCents(nieuw), top) },
  }));
}

const amountOf = (anderen: readonly Deelnemerverschil[], code: string): string =>
  anderen.find(({ deelnemer }) => deelnemer === code)?.nieuw ?? '0.00';

const largest = (...bedragen: readonly bigint[]): bigint =>
  bedragen.reduce((max, bedrag) => (bedrag > max ? bedrag : max), 0n);

/** Tenths of a percent of the longest, as a length; what is below nothing has no length. */
function partOf(bedrag: bigint, top: bigint): string {
  if (top === 0n || bedrag <= 0n) return '0%';
  const promille = (bedrag * 1000n) / top;
  return `${promille / 10n}.${promille % 10n}%`;
}

import type { Aanlevering, Aanleverperiode } from '../../realisatie/index.js';

/** A cell of the calendar: what is expected for one or more perioden, or nothing for one. */
export interface Kalendercel {
  readonly periode: number;
  readonly breedte: number;
  readonly verwacht: Aanleverperiode | null;
}

/** The last periode of a calendar: 13 where closing entries may be, or are, handed in. */
export const laatstePeriode = (kalender: readonly Aanlevering[]): number =>
  Math.max(12, ...kalender.flatMap(({ perioden }) => perioden.map(({ tot }) => tot)));

/** The cells of a row, together as wide as all perioden. */
export function makeKalenderrij({ perioden }: Pick<Aanlevering, 'perioden'>, laatste: number): Kalendercel[] {
  const alle = Array.from({ length: laatste }, (_, place) => place + 1);
  const begins = alle.filter((periode) => !perioden.some(({ van, tot }) => van < periode && periode <= tot));
  return begins.map((periode) => {
    const verwacht = perioden.find(({ van }) => van === periode) ?? null;
    return { periode, breedte: verwacht === null ? 1 : verwacht.tot - verwacht.van + 1, verwacht };
  });
}

import { sumBedragen } from '../opmaak/index.js';
import type { Rekening } from '../rekening.js';
import type { Matrix } from './lasten.model.js';

/** What is charged for one werkorganisatie against what was paid in advance. */
export interface Post {
  readonly naam: string;
  readonly gastheer: string | null;
  readonly definitief: string;
  readonly voorschot: string;
  readonly saldo: string;
}

/** Per werkorganisatie, for one deelnemer or, without one, for all together. */
export function makePosten(matrix: Matrix, { uitkomst }: Rekening, deelnemer: string | null): Post[] {
  return matrix.groepen.map(({ werkorganisatie, naam, gastheer }) => {
    const rijen = uitkomst.verrekening.filter(
      (rij) => rij.werkorganisatie === werkorganisatie && (deelnemer === null || rij.deelnemer === deelnemer),
    );
    return { naam, gastheer, ...addUp(rijen) };
  });
}

/** The same over all werkorganisaties. */
export const addUp = (
  rijen: readonly Pick<Post, 'definitief' | 'voorschot' | 'saldo'>[],
): Pick<Post, 'definitief' | 'voorschot' | 'saldo'> => ({
  definitief: sumBedragen(rijen.map(({ definitief }) => definitief)),
  voorschot: sumBedragen(rijen.map(({ voorschot }) => voorschot)),
  saldo: sumBedragen(rijen.map(({ saldo }) => saldo)),
});
